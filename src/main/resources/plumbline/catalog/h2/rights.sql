select grantee, rights, table_schema, table_name
from information_schema.rights
where rights is not null
  and table_schema is not null
