select schema_name, remarks
from information_schema.schemata
where schema_name not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
