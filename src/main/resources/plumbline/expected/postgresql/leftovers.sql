-- Throw-away databases whose maker is gone: its lock is held by nobody. The lock is taken before the database is
-- made, and freed after it is dropped.
select datname
from pg_database
where datname ~ '^plumbline_scratch_[0-9a-f]{16}$'
  and pg_has_role(datdba, 'USAGE')
  and not exists (
    select
    from pg_locks
    where locktype = 'advisory' and granted and objsubid = 1
      and lpad(to_hex(classid::bigint), 8, '0') || lpad(to_hex(objid::bigint), 8, '0') = right(datname, 16))
