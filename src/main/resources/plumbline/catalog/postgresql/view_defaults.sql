select d.tableoid as catalog, d.oid,
       c.tableoid as relation_catalog, d.adrelid as relation, d.adnum as part,
       pg_get_expr(d.adbin, d.adrelid) as expression
from pg_attrdef d
join pg_class c on c.oid = d.adrelid and c.relkind = 'v'
