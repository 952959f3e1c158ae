select k.constraint_schema, k.constraint_name,
       array_agg(c.column_name order by c.ordinal_position) as column_names
from information_schema.table_constraints k
join information_schema.index_columns c
  on c.index_schema = k.index_schema
 and c.index_name = k.index_name
 and c.table_schema = k.table_schema
 and c.table_name = k.table_name
group by k.constraint_schema, k.constraint_name
