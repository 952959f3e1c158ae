select c.tableoid as catalog, c.oid, 'FOREIGN_TABLE' as kind, n.nspname as schema,
       c.relname as name, '' as arguments, pg_get_userbyid(c.relowner) as owner,
       'CREATE FOREIGN TABLE ' || names.own || E' (\n'
         || coalesce(content.items, '') || E'\n)'
         || case when c.relispartition then '' else coalesce(' INHERITS (' || parents.names || ')', '') end
         || E'\nSERVER ' || quote_ident(s.srvname)
         || coalesce(E'\nOPTIONS (' || (
              select string_agg(quote_ident(x.option_name) || ' ' || quote_literal(x.option_value),
                                ', ' order by x.option_name)
              from pg_options_to_table(f.ftoptions) x) || ')', '')
         || case when c.relispartition
                 then E';\nALTER TABLE ONLY ' || parents.names || ' ATTACH PARTITION ' || names.own || ' '
                      || pg_get_expr(c.relpartbound, c.oid)
                 else '' end as definition,
       '' as digest
from pg_foreign_table f
join pg_class c on c.oid = f.ftrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_foreign_server s on s.oid = f.ftserver
cross join lateral (select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as own) names
left join lateral (
  select string_agg(quote_ident(pn.nspname) || '.' || quote_ident(p.relname), ', ' order by h.inhseqno)
           as names
  from pg_inherits h
  join pg_class p on p.oid = h.inhparent
  join pg_namespace pn on pn.oid = p.relnamespace
  where h.inhrelid = c.oid) parents on true
left join lateral (
  select string_agg('    ' || i.item, E',\n' order by i.place, i.item) as items
  from (
    select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
             || coalesce(' OPTIONS (' || (
                  select string_agg(quote_ident(x.option_name) || ' ' || quote_literal(x.option_value),
                                    ', ' order by x.option_name)
                  from pg_options_to_table(a.attfdwoptions) x) || ')', '')
             || case when a.attcollation <> t.typcollation
                     then ' COLLATE ' || a.attcollation::regcollation else '' end
             || case when a.attgenerated <> ''
                     then ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                     else coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') end
             || case when a.attnotnull then ' NOT NULL' else '' end as item,
           a.attnum::integer as place
    from pg_attribute a
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and (a.attislocal or c.relispartition)
    union all
    select 'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), 10000
    from pg_constraint k
    where k.conrelid = c.oid and k.contype = 'c' and k.conislocal) i) content on true
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
