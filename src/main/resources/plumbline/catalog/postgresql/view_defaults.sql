select d.tableoid as catalog, d.oid, c.tableoid as relation_catalog, d.adrelid as relation, a.attname as name,
       pg_get_expr(d.adbin, d.adrelid) as expression
from pg_attrdef d
join pg_class c on c.oid = d.adrelid and c.relkind = 'v'
join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
