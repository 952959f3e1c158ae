-- A sum over what DDL writes, which neither rows nor statistics, and no temporary table, move:
-- of most catalogs who wrote each row, of pg_class what is not physical.
with namespaces as materialized (
  select n.oid, n.xmin from pg_namespace n
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
), relations as materialized (
  select c.oid, c.relkind,
         hash_record_extended(
           row(c.oid, c.relname, c.relnamespace, c.reloftype, c.relowner, c.relam, c.reltablespace,
               c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.relreplident,
               c.relispartition, c.relacl, c.reloptions, t.reloptions), 0) as hash
  from pg_class c
  join namespaces n on n.oid = c.relnamespace
  left join pg_class t on t.oid = c.reltoastrelid and t.reloptions is not null
), temporary as materialized (
  select c.oid from pg_class c where c.relpersistence = 't'
), rows(oid, part, written) as (
  select oid, 0, xmin from namespaces
  union all
  select a.attrelid, a.attnum, a.xmin
  from pg_attribute a
  join relations r on r.oid = a.attrelid
  where a.attnum > 0 and (r.relkind not in ('i', 'I', 'S') or a.attstattarget >= 0)
  union all
  select i.indexrelid, 0, i.xmin from pg_index i join relations r on r.oid = i.indexrelid
  union all
  select oid, 0, xmin from pg_attrdef
  where oid >= 16384 and adrelid not in (select oid from temporary)
  union all
  select oid, 0, xmin from pg_constraint
  where oid >= 16384 and conrelid not in (select oid from temporary)
  union all
  select oid, 0, xmin from pg_trigger
  where (not tgisinternal or tgenabled <> 'O') and tgrelid not in (select oid from temporary)
  union all
  select oid, 0, xmin from pg_rewrite
  where oid >= 16384 and ev_class not in (select oid from temporary)
  union all
  select oid, 0, xmin from pg_policy where polrelid not in (select oid from temporary)
  union all
  select inhrelid, inhparent::integer, xmin from pg_inherits
  where inhrelid not in (select oid from temporary)
  union all
  select partrelid, 0, xmin from pg_partitioned_table
  where partrelid not in (select oid from temporary)
  union all
  select seqrelid, 0, xmin from pg_sequence where seqrelid not in (select oid from temporary)
  union all
  select ftrelid, 0, xmin from pg_foreign_table
  union all
  select oid, 0, xmin from pg_type where typnamespace in (select oid from namespaces)
  union all
  select oid, 0, xmin from pg_proc where pronamespace in (select oid from namespaces)
  union all
  select oid, 0, xmin from pg_operator where oprnamespace in (select oid from namespaces)
  union all
  select oid, 0, xmin from pg_collation where collnamespace in (select oid from namespaces)
  union all
  select oid, 0, xmin from pg_statistic_ext where stxnamespace in (select oid from namespaces)
  union all
  select oid, 0, xmin from pg_enum where oid >= 16384
  union all
  select rngtypid, 0, xmin from pg_range where rngtypid >= 16384
  union all
  select oid, 0, xmin from pg_opfamily where oid >= 16384
  union all
  select oid, 0, xmin from pg_opclass where oid >= 16384
  union all
  select oid, 0, xmin from pg_amop where oid >= 16384
  union all
  select oid, 0, xmin from pg_amproc where oid >= 16384
  union all
  select oid, 0, xmin from pg_cast where oid >= 16384
  union all
  select oid, 0, xmin from pg_conversion where oid >= 16384
  union all
  select oid, 0, xmin from pg_transform where oid >= 16384
  union all
  select oid, 0, xmin from pg_am where oid >= 16384
  union all
  select oid, 0, xmin from pg_language
  union all
  select oid, 0, xmin from pg_extension where oid >= 16384
  union all
  select oid, 0, xmin from pg_ts_parser where oid >= 16384
  union all
  select oid, 0, xmin from pg_ts_template where oid >= 16384
  union all
  select oid, 0, xmin from pg_ts_dict where oid >= 16384
  union all
  select oid, 0, xmin from pg_ts_config where oid >= 16384
  union all
  select mapcfg, maptokentype * 1000 + mapseqno, xmin from pg_ts_config_map where mapcfg >= 16384
  union all
  select oid, 0, xmin from pg_foreign_data_wrapper
  union all
  select oid, 0, xmin from pg_foreign_server
  union all
  select oid, 0, xmin from pg_event_trigger
  union all
  select oid, 0, xmin from pg_publication
  union all
  select oid, 0, xmin from pg_publication_rel
  union all
  select oid, 0, xmin from pg_default_acl
  union all
  select objoid, objsubid, xmin from pg_description
  where objoid >= 16384 or classoid = 'pg_namespace'::regclass
  union all
  select objid, refobjid::integer + refobjsubid, xmin from pg_depend
  where objid >= 16384
    and (deptype in ('e', 'x')
         or refclassid = 'pg_publication'::regclass
         or classid = 'pg_class'::regclass and objsubid = 0 and refobjsubid > 0 and deptype = 'a'
            and objid in (select oid from relations where relkind = 'S'))
), hashes(hash) as (
  select hash from relations
  union all
  select hashint8extended(oid::bigint << 32 | (part::bigint & 4294967295), written::text::bigint)
  from rows
  union all
  select hashtextextended(m::text, 0) from pg_user_mappings m
  union all
  select hashtextextended(l::text, 0) from pg_seclabel l
  union all
  select hashtextextended(l::text, 0) from pg_shseclabel l
  union all
  -- Rights on what the server brings along.
  select hash_record_extended(row(c.oid, c.relacl), 0)
  from pg_class c where c.oid < 16384 and c.relacl is not null
  union all
  select hash_record_extended(row(p.oid, p.proacl), 0)
  from pg_proc p where p.oid < 16384 and p.proacl is not null
  union all
  select hash_record_extended(row(t.oid, t.typacl), 0)
  from pg_type t where t.oid < 16384 and t.typacl is not null
  union all
  select hash_record_extended(row(a.attrelid, a.attnum, a.attacl), 0)
  from pg_attribute a where a.attrelid < 16384 and a.attacl is not null
  union all
  select hash_record_extended(row(n.oid, n.nspacl), 0)
  from pg_namespace n where n.oid < 16384 and n.nspacl is not null
  union all
  select hash_record_extended(row(s.oid, s.subname, s.subowner, s.subenabled, s.subslotname,
                                  s.subpublications), 0)
  from pg_subscription s
  where s.subdbid = (select d.oid from pg_database d where d.datname = current_database())
)
select coalesce(sum(hash), 0)::text as fingerprint from hashes
