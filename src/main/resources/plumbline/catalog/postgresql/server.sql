select current_setting('server_version') as version,
       current_user as "user",
       coalesce(current_schema(), '') as schema
