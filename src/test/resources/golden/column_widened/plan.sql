set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table public.users alter column name type character varying(50) using name::character varying(50);
