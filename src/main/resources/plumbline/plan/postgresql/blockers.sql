-- Who had a transaction open all the time that a statement waited; the server does not keep who it waited for.
select format('pid %s%s', pid, coalesce(' (' || nullif(application_name, '') || ')', ''))
from pg_stat_activity
where datname = current_database()
  and pid <> pg_backend_pid()
  and xact_start < clock_timestamp() - current_setting('lock_timeout')::interval
order by xact_start
limit 3
