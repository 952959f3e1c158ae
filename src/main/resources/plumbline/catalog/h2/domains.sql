select d.domain_schema, d.domain_name, d.remarks,
       case
         when d.parent_domain_name is null then data_type_sql(d.domain_schema, d.domain_name, 'DOMAIN', d.dtd_identifier)
         else quote_ident(d.parent_domain_schema) || '.' || quote_ident(d.parent_domain_name)
       end as type,
       d.domain_default
from information_schema.domains d
where d.domain_schema not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
