set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table only public.jobs alter column tries set default 5;
