-- A primary key, unique or exclusion constraint of a partition is its own; other constraints
-- that a parent gives are not. A column's NOT NULL under a name that the server gives is not
-- either: it keeps that name when its table or column has another one. A constraint is enforced by
-- triggers, in a partitioned table by those of each partition.
with recursive switched_off(oid, parent) as (
  select k.oid, k.conparentid
  from pg_trigger t
  join pg_constraint k on k.oid = t.tgconstraint and k.contype in ('p', 'u', 'x', 'f')
  where t.tgisinternal and t.tgenabled in ('D', 'R')
  union
  select k.oid, k.conparentid
  from switched_off s
  join pg_constraint k on k.oid = s.parent
)
select k.tableoid as catalog, k.oid, c.tableoid as relation_catalog, k.conrelid as relation,
       k.conname as name, k.conindid as index, k.conkey[1] as part,
       k.contype as type, pg_get_constraintdef(k.oid) as definition,
       k.oid not in (select s.oid from switched_off s) as enforced,
       parent.conrelid as parent_relation, parent.conname as parent_name
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_constraint parent on parent.oid = k.conparentid
where (k.contype in ('p', 'u', 'x')
       or k.contype = 'f' and k.conparentid = 0
       or k.contype = 'c' and k.conislocal
       or k.contype = 'n' and k.conislocal
          and (not k.convalidated or k.connoinherit or k.conname !~ '_not_null[0-9]*$'))
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
