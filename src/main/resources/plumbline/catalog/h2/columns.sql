select c.table_schema, c.table_name, c.column_name, c.remarks,
       case
         when c.domain_name is null
           then data_type_sql(c.table_schema, c.table_name, 'TABLE', c.dtd_identifier)
         else quote_ident(c.domain_schema) || '.' || quote_ident(c.domain_name)
       end as type,
       c.is_nullable = 'NO' as not_null,
       c.column_default,
       coalesce(c.generation_expression, '') as generated,
       lower(c.identity_generation) as identity,
       c.declared_data_type as identity_type, c.identity_start, c.identity_increment,
       c.identity_minimum, c.identity_maximum, c.identity_cache, c.identity_cycle = 'YES' as identity_cycle,
       c.column_on_update, c.default_on_null, not c.is_visible as invisible
from information_schema.columns c
where c.table_schema not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
order by c.table_schema, c.table_name, c.ordinal_position
