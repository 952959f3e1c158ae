-- An object with an option that is likely to be a secret is only told to be there.
with objects(catalog, oid, kind, name, owner, statement, options) as (
  select w.tableoid, w.oid, 'FOREIGN_DATA_WRAPPER', w.fdwname::text, pg_get_userbyid(w.fdwowner)::text,
         'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)
           || case when w.fdwhandler <> 0 then ' HANDLER ' || w.fdwhandler::regproc else '' end
           || case when w.fdwvalidator <> 0 then ' VALIDATOR ' || w.fdwvalidator::regproc else '' end,
         w.fdwoptions
  from pg_foreign_data_wrapper w
  union all
  select s.tableoid, s.oid, 'SERVER', s.srvname, pg_get_userbyid(s.srvowner),
         'CREATE SERVER ' || quote_ident(s.srvname) || coalesce(' TYPE ' || quote_literal(s.srvtype), '')
           || coalesce(' VERSION ' || quote_literal(s.srvversion), '')
           || ' FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
         s.srvoptions
  from pg_foreign_server s
  join pg_foreign_data_wrapper w on w.oid = s.srvfdw
  union all
  select 'pg_user_mapping'::regclass, m.umid, 'USER_MAPPING', m.usename || ' on ' || m.srvname, null,
         'CREATE USER MAPPING FOR '
           || case m.umuser when 0 then 'PUBLIC' else quote_ident(m.usename) end
           || ' SERVER ' || quote_ident(m.srvname),
         m.umoptions
  from pg_user_mappings m
), optioned as (
  select o.*, p.open, p.secret
  from objects o
  left join lateral (
    select string_agg(quote_ident(x.option_name) || ' ' || quote_literal(x.option_value),
                      ', ' order by x.option_name)
             filter (where x.option_name !~* 'pass|secret|token|key|credential') as open,
           string_agg(x.option_name, ', ' order by x.option_name)
             filter (where x.option_name ~* 'pass|secret|token|key|credential') as secret
    from pg_options_to_table(o.options) x) p on true
)
select o.catalog, o.oid, o.kind, '' as schema, o.name, '' as arguments, o.owner,
       case when o.secret is null
            then o.statement || coalesce(' OPTIONS (' || o.open || ')', '') end as definition,
       md5(row(o.statement, o.open, o.secret)::text) as digest
from optioned o
