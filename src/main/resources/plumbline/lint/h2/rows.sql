select table_schema as schema, table_name as name, 'r' as kind, row_count_estimate as row_count
from information_schema.tables
where table_type = 'BASE TABLE' and table_schema <> 'INFORMATION_SCHEMA'
