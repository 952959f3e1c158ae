select k.tableoid as catalog, k.oid, k.contypid as domain, k.conname as name,
       pg_get_constraintdef(k.oid) as definition,
       obj_description(k.oid, 'pg_constraint') as comment
from pg_constraint k
where k.contypid <> 0 and k.contype = 'c' and k.oid >= 16384
order by k.conname
