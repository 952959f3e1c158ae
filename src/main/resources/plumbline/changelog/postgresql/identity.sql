select pg_postmaster_start_time() || ' ' || oid as place, coalesce(current_schema(), '') as schema
from pg_database
where datname = current_database()
