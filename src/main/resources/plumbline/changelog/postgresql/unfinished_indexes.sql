-- Invalid indexes of the current schema that nobody is building now.
select relname, indexrelid::regclass::text
from pg_index
join pg_class on pg_class.oid = indexrelid
where not indisvalid and relkind = 'i' and relnamespace = current_schema()::regnamespace
  and not exists (select from pg_constraint where conindid = indexrelid)
  and not exists (
    select from pg_stat_progress_create_index
    where datname = current_database() and coalesce(index_relid, 0) in (0, indexrelid))
