select application_name, pid
from pg_locks join pg_stat_activity using (pid)
where locktype = 'advisory' and granted and datname = current_database()
  and classid::bigint = ? and objid::bigint = ? and objsubid = 2
  and database = (select oid from pg_database where datname = current_database())
