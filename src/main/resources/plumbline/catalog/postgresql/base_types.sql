-- A type of its own functions cannot be made by one statement; one without functions can.
select t.tableoid as catalog, t.oid, 'BASE_TYPE' as kind, n.nspname as schema, t.typname as name,
       '' as arguments, pg_get_userbyid(t.typowner) as owner,
       case when not t.typisdefined
            then 'CREATE TYPE ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname) end
         as definition,
       case when t.typisdefined then md5(row(t.typlen, t.typbyval, t.typcategory, t.typispreferred, t.typdelim, t.typinput,
               t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout, t.typanalyze,
               t.typalign, t.typstorage, t.typdefault, t.typcollation::regcollation)::text)
            else '' end as digest
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
where t.typtype in ('b', 'p')
  and not exists (select from pg_type e where e.typarray = t.oid)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
