-- Not those that H2 makes by itself, for keys and references.
select i.index_schema, i.index_name, i.table_schema, i.table_name, i.remarks,
       'CREATE ' || replace(
           i.index_type_name,
           'UNIQUE ',
           case i.nulls_distinct
             when 'NO' then 'UNIQUE NULLS NOT DISTINCT '
             when 'ALL' then 'UNIQUE NULLS ALL DISTINCT '
             else 'UNIQUE NULLS DISTINCT '
           end)
         || ' "' || replace(i.index_schema, '"', '""') || '"."' || replace(i.index_name, '"', '""') || '"'
         || ' ON ' || quote_ident(i.table_schema) || '.' || quote_ident(i.table_name) || ' ('
         || listagg(
              quote_ident(c.column_name)
                || case c.ordering_specification when 'DESC' then ' DESC' else '' end
                || coalesce(' NULLS ' || c.null_ordering, ''),
              ', ') within group (order by c.ordinal_position)
         || ')' as definition,
       array_agg(c.column_name order by c.ordinal_position) as column_names
from information_schema.indexes i
join information_schema.index_columns c
  on c.index_schema = i.index_schema
 and c.index_name = i.index_name
 and c.table_schema = i.table_schema
 and c.table_name = i.table_name
where not i.is_generated
  and i.table_schema not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
group by i.index_schema, i.index_name, i.table_schema, i.table_name, i.remarks, i.index_type_name, i.nulls_distinct
