select table_schema, table_name, view_definition, status = 'VALID' as valid, remarks
from information_schema.views
where view_definition is not null
  and table_schema not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
