-- What holds rights, of which type acldefault knows it as, whose it is, and which rights, null for
-- those that the server gives.
select c.tableoid as catalog, c.oid, 0 as part,
       case c.relkind when 'S' then 's'::"char" else 'r'::"char" end as type,
       c.relowner as owner, c.relacl as privileges
from pg_class c
union all
select 'pg_class'::regclass, a.attrelid, a.attnum, 'c', c.relowner, a.attacl
from pg_attribute a join pg_class c on c.oid = a.attrelid
where a.attacl is not null
union all
select p.tableoid, p.oid, 0, 'f', p.proowner, p.proacl from pg_proc p
union all
select t.tableoid, t.oid, 0, 'T', t.typowner, t.typacl from pg_type t
union all
select n.tableoid, n.oid, 0, 'n', n.nspowner, n.nspacl from pg_namespace n
union all
select l.tableoid, l.oid, 0, 'l', l.lanowner, l.lanacl from pg_language l
union all
select w.tableoid, w.oid, 0, 'F', w.fdwowner, w.fdwacl from pg_foreign_data_wrapper w
union all
select s.tableoid, s.oid, 0, 'S', s.srvowner, s.srvacl from pg_foreign_server s
