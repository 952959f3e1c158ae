set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 30000;

create policy own on public.a as permissive for all to trader using ((owner = CURRENT_USER));

alter table public.a enable row level security;
