select ? = any (pg_blocking_pids(?))
