select constraint_schema, constraint_name, table_schema, table_name,
       array_agg(column_name order by ordinal_position) as column_names,
       array_agg(position_in_unique_constraint order by ordinal_position) as positions
from information_schema.key_column_usage
group by constraint_schema, constraint_name, table_schema, table_name
