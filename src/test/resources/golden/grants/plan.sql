set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 30000;

revoke delete, maintain, references, trigger, truncate, update on table public.a from trader;

grant select on table public.a to auditor with grant option;
