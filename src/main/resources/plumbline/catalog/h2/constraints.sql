select constraint_schema, constraint_name, table_name, constraint_type, nulls_distinct, enforced = 'YES' as enforced,
       index_schema, index_name, remarks
from information_schema.table_constraints
