select application_name, pid from pg_stat_activity
where datname = current_database() and starts_with(application_name, ?)
