-- Not temporary tables, which are gone when the database is closed, and not the table that the rows of a materialized
-- view lie in, which is named after it.
select t.table_schema, t.table_name, t.remarks,
       case
         when t.storage_type = 'TABLE LINK' then 'FOREIGN_TABLE'
         when t.table_class like '%.MaterializedView' then 'MATERIALIZED_VIEW'
         else 'TABLE'
       end as kind
from information_schema.tables t
where t.table_schema not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
  and t.table_type not like '%TEMPORARY'
  and (t.table_type <> 'VIEW' or t.table_class like '%.MaterializedView')
  and (t.table_schema, t.table_name) not in (
    select m.table_schema, m.table_name || '$1'
    from information_schema.tables m
    where m.table_class like '%.MaterializedView')
