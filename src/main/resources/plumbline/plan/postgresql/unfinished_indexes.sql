-- How to drop indexes of some names that are not valid, but for those that somebody is building: he holds that lock on the table.
select format('drop index concurrently if exists %I.%I', nspname, relname)
from pg_index
join pg_class on pg_class.oid = indexrelid
join pg_namespace on pg_namespace.oid = relnamespace
where not indisvalid
  and relkind = 'i'
  and nspname = ?
  and relname in (?, ?)
  and not exists (
    select
    from pg_locks
    where relation = indrelid
      and database = (select oid from pg_database where datname = current_database())
      and mode = 'ShareUpdateExclusiveLock'
      and pid <> pg_backend_pid())
