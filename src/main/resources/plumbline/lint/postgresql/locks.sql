select relation, mode
from pg_locks
where locktype = 'relation' and pid = ?
  and database = (select oid from pg_database where datname = current_database())
