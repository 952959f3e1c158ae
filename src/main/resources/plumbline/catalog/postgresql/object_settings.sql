-- What statements of their own say about an object, and what is no part of its definition: the
-- statement that says it, and the one that takes it back.
with indexes(about_catalog, about_oid, schema, name, tablespace, options) as (
  select coalesce(k.tableoid, x.tableoid), coalesce(k.oid, x.oid), n.nspname, x.relname, x.reltablespace,
         case when k.oid is not null then x.reloptions end
  from pg_class x
  join pg_namespace n on n.oid = x.relnamespace
  left join pg_constraint k on k.conindid = x.oid and k.contype in ('p', 'u', 'x')
  where x.relkind in ('i', 'I') and (x.reltablespace <> 0 or x.reloptions is not null)
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
), columns(catalog, oid, relation, alter_column, schema, name, statistics, storage, usual_storage, compression,
           options) as (
  select c.tableoid, c.oid, c.relname,
         format('alter %s %I.%I alter column %I ',
                case c.relkind when 'm' then 'materialized view' else 'foreign table' end,
                n.nspname, c.relname, a.attname),
         n.nspname, format('column %s.%s', c.relname, a.attname), a.attstattarget,
         case when a.attstorage <> t.typstorage then a.attstorage end, t.typstorage, a.attcompression,
         a.attoptions
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('m', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
), storages(letter, word) as (
  values ('p'::"char", 'plain'), ('e', 'external'), ('m', 'main'), ('x', 'extended')
), firings(letter, words) as (
  values ('O'::"char", 'enable'), ('D', 'disable'), ('R', 'enable replica'), ('A', 'enable always')
)
select i.about_catalog, i.about_oid, 0 as about_part, null::oid as other_catalog, null::oid as other_oid,
       i.schema, 'tablespace of index ' || i.name as name,
       format('alter index %I.%I set tablespace %I', i.schema, i.name, s.spcname) as statement,
       format('alter index %I.%I set tablespace pg_default', i.schema, i.name) as undoing,
       true as moves
from indexes i
join pg_tablespace s on s.oid = i.tablespace
union all
select i.about_catalog, i.about_oid, 0, null, null, i.schema, o.option_name || ' of index ' || i.name,
       format('alter index %I.%I set (%I = %L)', i.schema, i.name, o.option_name, o.option_value),
       format('alter index %I.%I reset (%I)', i.schema, i.name, o.option_name), false
from indexes i
cross join lateral pg_options_to_table(i.options) o
union all
select c.catalog, c.oid, 0, null, null, c.schema, 'statistics of ' || c.name,
       c.alter_column || 'set statistics ' || c.statistics, c.alter_column || 'set statistics -1', false
from columns c
where c.statistics >= 0
union all
select c.catalog, c.oid, 0, null, null, c.schema, 'storage of ' || c.name,
       c.alter_column || 'set storage ' || own.word, c.alter_column || 'set storage ' || usual.word, false
from columns c
join storages own on own.letter = c.storage
join storages usual on usual.letter = c.usual_storage
union all
select c.catalog, c.oid, 0, null, null, c.schema, 'compression of ' || c.name,
       c.alter_column || 'set compression ' || case c.compression when 'l' then 'lz4' else 'pglz' end,
       c.alter_column || 'set compression default', false
from columns c
where c.compression in ('l', 'p')
union all
select c.catalog, c.oid, 0, null, null, c.schema, o.option_name || ' of ' || c.name,
       c.alter_column || format('set (%I = %L)', o.option_name, o.option_value),
       c.alter_column || format('reset (%I)', o.option_name), false
from columns c
cross join lateral pg_options_to_table(c.options) o
union all
select c.tableoid, c.oid, 0, x.tableoid, x.oid, n.nspname, 'clustering of materialized view ' || c.relname,
       format('alter materialized view %I.%I cluster on %I', n.nspname, c.relname, x.relname),
       format('alter materialized view %I.%I set without cluster', n.nspname, c.relname), false
from pg_index i
join pg_class c on c.oid = i.indrelid and c.relkind = 'm'
join pg_namespace n on n.oid = c.relnamespace
join pg_class x on x.oid = i.indexrelid
where i.indisclustered
union all
select c.tableoid, c.oid, 0, x.tableoid, x.oid, n.nspname, 'replica identity of materialized view ' || c.relname,
       format('alter materialized view %I.%I replica identity %s', n.nspname, c.relname,
              case c.relreplident when 'f' then 'full' when 'n' then 'nothing'
                                  else format('using index %I', x.relname) end),
       format('alter materialized view %I.%I replica identity default', n.nspname, c.relname), false
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_index i on i.indrelid = c.oid and i.indisreplident
left join pg_class x on x.oid = i.indexrelid
where c.relkind = 'm' and c.relreplident <> 'd'
union all
-- A trigger that a partition has from its parent.
select c.tableoid, c.oid, 0, p.tableoid, p.oid, n.nspname,
       format('firing of trigger %s on %s', t.tgname, c.relname),
       format('alter table %I.%I %s trigger %I', n.nspname, c.relname, own.words, t.tgname),
       format('alter table %I.%I %s trigger %I', n.nspname, c.relname, parent.words, t.tgname), false
from pg_trigger t
join pg_trigger p on p.oid = t.tgparentid and p.tgenabled <> t.tgenabled
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
join firings own on own.letter = t.tgenabled
join firings parent on parent.letter = p.tgenabled
left join pg_constraint k on k.oid = t.tgconstraint
where k.contype is null or k.contype = 't'
union all
select d.classid, d.objid, 0, d.refclassid, d.refobjid, coalesce(table_schema.nspname, o.schema, ''),
       format('%s %s depends on extension %s', o.type, o.identity, e.extname),
       format('alter %s %s depends on extension %I', o.type, o.identity, e.extname),
       format('alter %s %s no depends on extension %I', o.type, o.identity, e.extname), false
from pg_depend d
join pg_extension e on e.oid = d.refobjid
cross join lateral pg_identify_object(d.classid, d.objid, 0) o
left join pg_trigger t on d.classid = 'pg_trigger'::regclass and t.oid = d.objid
left join pg_class c on c.oid = t.tgrelid
left join pg_namespace table_schema on table_schema.oid = c.relnamespace
where d.deptype = 'x' and d.refclassid = 'pg_extension'::regclass
union all
-- The sequence of an identity column is no object of its own. It is always logged before version 15.
select 'pg_class'::regclass, d.refobjid, d.refobjsubid, null, null, n.nspname, 'persistence of sequence ' || s.relname,
       format('alter sequence %I.%I set %s', n.nspname, s.relname, persistence.own),
       format('alter sequence %I.%I set %s', n.nspname, s.relname, persistence.usual), false
from pg_depend d
join pg_class s on s.oid = d.objid and s.relkind = 'S'
join pg_class c on c.oid = d.refobjid and c.relpersistence <> s.relpersistence
join pg_namespace n on n.oid = s.relnamespace
cross join lateral (
  select case s.relpersistence when 'u' then 'unlogged' else 'logged' end as own,
         case s.relpersistence when 'u' then 'logged' else 'unlogged' end as usual) persistence
where d.deptype = 'i' and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
  and current_setting('server_version_num')::integer >= 150000
union all
select 'pg_class'::regclass, d.refobjid, d.refobjsubid, null, null, n.nspname, 'comment on sequence ' || s.relname,
       format('comment on sequence %I.%I is %L', n.nspname, s.relname, t.description),
       format('comment on sequence %I.%I is null', n.nspname, s.relname), false
from pg_depend d
join pg_class s on s.oid = d.objid and s.relkind = 'S'
join pg_namespace n on n.oid = s.relnamespace
join pg_description t on t.classoid = d.classid and t.objoid = d.objid and t.objsubid = 0
where d.deptype = 'i' and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
