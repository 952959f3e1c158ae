set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 0;

-- may fail on data
alter table public.b validate constraint b_a;
