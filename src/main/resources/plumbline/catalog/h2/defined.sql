-- An alias has a row for each method that it may call.
select case routine_type when 'AGGREGATE' then 'AGGREGATE' else 'FUNCTION' end as kind,
       routine_schema as object_schema, routine_name as object_name, remarks,
       case routine_type when 'AGGREGATE' then 'CREATE AGGREGATE ' else 'CREATE ALIAS ' end
         || quote_ident(routine_schema) || '.' || quote_ident(routine_name)
         || case is_deterministic when 'YES' then ' DETERMINISTIC' else '' end
         || case when external_name is null then ' AS ''' else ' FOR ''' end
         || replace(coalesce(external_name, routine_definition), '''', '''''') || '''' as definition
from information_schema.routines
where routine_schema not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
group by routine_type, routine_schema, routine_name, remarks, is_deterministic, external_name, routine_definition
union all
select 'CONSTANT', constant_schema, constant_name, remarks,
       'CREATE CONSTANT ' || quote_ident(constant_schema) || '.' || quote_ident(constant_name)
         || ' VALUE ' || value_definition
from information_schema.constants
union all
select 'SYNONYM', synonym_schema, synonym_name, remarks,
       'CREATE SYNONYM ' || quote_ident(synonym_schema) || '.' || quote_ident(synonym_name)
         || ' FOR ' || quote_ident(synonym_for_schema) || '.' || quote_ident(synonym_for)
from information_schema.synonyms
