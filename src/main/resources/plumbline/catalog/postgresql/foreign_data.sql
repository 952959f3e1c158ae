-- Of options, only those are shown that are known to be harmless. An object with others is told by
-- a digest, and by its statement with dots in place of their values.
with harmless(name) as (
  select unnest(string_to_array(
    'host hostaddr port hostname servername address protocol dbname database user username'
      || ' schema schema_name table table_name column_name remote_schema remote_table'
      || ' use_remote_estimate fdw_startup_cost fdw_tuple_cost fetch_size batch_size extensions'
      || ' updatable truncatable readonly async_capable analyze_sampling keep_connections'
      || ' parallel_commit parallel_abort sslmode application_name connect_timeout'
      || ' client_encoding filename format header delimiter quote escape null encoding'
      || ' force_not_null force_null', ' '))
), optioned(catalog, oid, part, options) as (
  select w.tableoid, w.oid, 0, w.fdwoptions from pg_foreign_data_wrapper w
  union all
  select s.tableoid, s.oid, 0, s.srvoptions from pg_foreign_server s
  union all
  select 'pg_user_mapping'::regclass, m.umid, 0, m.umoptions from pg_user_mappings m
  union all
  select 'pg_class'::regclass, f.ftrelid, 0, f.ftoptions from pg_foreign_table f
  union all
  select 'pg_class'::regclass, a.attrelid, a.attnum, a.attfdwoptions
  from pg_attribute a
  where a.attfdwoptions is not null and not a.attisdropped
), clauses(catalog, oid, part, words, hidden) as (
  select o.catalog, o.oid, o.part,
         ' OPTIONS ('
           || string_agg(quote_ident(x.option_name) || ' '
                           || case when h.name is null then '…' else quote_literal(x.option_value) end,
                         ', ' order by x.option_name)
           || ')',
         string_agg(md5(row(x.option_name, x.option_value)::text), ',' order by x.option_name)
           filter (where h.name is null)
  from optioned o
  cross join lateral pg_options_to_table(o.options) x
  left join harmless h on h.name = x.option_name
  group by o.catalog, o.oid, o.part
), foreign_columns(oid, words, hidden) as (
  select i.relation, string_agg('    ' || i.item, E',\n' order by i.place, i.item),
         string_agg(i.hidden, ',' order by i.place)
  from (
    select a.attrelid as relation,
           quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
             || coalesce(o.words, '')
             || case when a.attcollation <> t.typcollation
                     then ' COLLATE ' || a.attcollation::regcollation else '' end
             || case when a.attgenerated <> ''
                     then ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') '
                            || case a.attgenerated when 'v' then 'VIRTUAL' else 'STORED' end
                     else coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') end
             || case when a.attnotnull
                     then coalesce(' CONSTRAINT ' || quote_ident(k.conname), '') || ' NOT NULL' else '' end as item,
           o.hidden,
           a.attnum::integer as place
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'f'
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join pg_constraint k on k.contype = 'n' and k.conrelid = c.oid and k.conkey[1] = a.attnum
                                 and k.conname !~ '_not_null[0-9]*$'
    left join clauses o on o.catalog = 'pg_class'::regclass and o.oid = a.attrelid and o.part = a.attnum
    where a.attnum > 0 and not a.attisdropped and (a.attislocal or c.relispartition)
    union all
    select k.conrelid, 'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid),
           null, 10000
    from pg_constraint k
    where k.contype = 'c' and k.conislocal) i
  group by i.relation
), parents(oid, names) as (
  select h.inhrelid, string_agg(quote_ident(n.nspname) || '.' || quote_ident(p.relname), ', ' order by h.inhseqno)
  from pg_inherits h
  join pg_class p on p.oid = h.inhparent
  join pg_namespace n on n.oid = p.relnamespace
  group by h.inhrelid
), objects(catalog, oid, kind, schema, name, owner, opening, closing, hidden) as (
  select w.tableoid, w.oid, 'FOREIGN_DATA_WRAPPER', '', w.fdwname::text, pg_get_userbyid(w.fdwowner)::text,
         'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)
           || case when w.fdwhandler <> 0 then ' HANDLER ' || w.fdwhandler::regproc else '' end
           || case when w.fdwvalidator <> 0 then ' VALIDATOR ' || w.fdwvalidator::regproc else '' end,
         '', null
  from pg_foreign_data_wrapper w
  union all
  select s.tableoid, s.oid, 'SERVER', '', s.srvname, pg_get_userbyid(s.srvowner),
         'CREATE SERVER ' || quote_ident(s.srvname) || coalesce(' TYPE ' || quote_literal(s.srvtype), '')
           || coalesce(' VERSION ' || quote_literal(s.srvversion), '')
           || ' FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
         '', null
  from pg_foreign_server s
  join pg_foreign_data_wrapper w on w.oid = s.srvfdw
  union all
  select 'pg_user_mapping'::regclass, m.umid, 'USER_MAPPING', '', m.usename || ' on ' || m.srvname, null,
         'CREATE USER MAPPING FOR '
           || case m.umuser when 0 then 'PUBLIC' else quote_ident(m.usename) end
           || ' SERVER ' || quote_ident(m.srvname),
         '', null
  from pg_user_mappings m
  union all
  select c.tableoid, c.oid, 'FOREIGN_TABLE', n.nspname, c.relname, pg_get_userbyid(c.relowner),
         'CREATE FOREIGN TABLE ' || names.own || E' (\n' || coalesce(content.words, '') || E'\n)'
           || case when c.relispartition then '' else coalesce(' INHERITS (' || p.names || ')', '') end
           || E'\nSERVER ' || quote_ident(s.srvname),
         case when c.relispartition
              then E';\nALTER TABLE ONLY ' || p.names || ' ATTACH PARTITION ' || names.own || ' '
                     || pg_get_expr(c.relpartbound, c.oid)
              else '' end,
         content.hidden
  from pg_foreign_table f
  join pg_class c on c.oid = f.ftrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_foreign_server s on s.oid = f.ftserver
  cross join lateral (select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as own) names
  left join parents p on p.oid = c.oid
  left join foreign_columns content on content.oid = c.oid
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
)
select o.catalog, o.oid, o.kind, o.schema, o.name, '' as arguments, o.owner,
       o.opening || coalesce(c.words, '') || o.closing as definition,
       coalesce(md5(nullif(concat_ws(';', o.hidden, c.hidden), '')), '') as digest
from objects o
left join clauses c on c.catalog = o.catalog and c.oid = o.oid and c.part = 0
