-- Where to, is a secret.
select 'pg_subscription'::regclass::oid as catalog, s.oid, 'SUBSCRIPTION' as kind, '' as schema,
       s.subname as name, '' as arguments, pg_get_userbyid(s.subowner) as owner,
       null as definition,
       md5(row(s.subenabled, s.subslotname, s.subsynccommit, s.subpublications)::text) as digest
from pg_subscription s
where s.subdbid = (select d.oid from pg_database d where d.datname = current_database())
