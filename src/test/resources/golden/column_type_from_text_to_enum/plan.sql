set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table only public.orders alter column side drop default;
set statement_timeout = 0;

-- blocks writes, rewrites table, may fail on data
alter table public.orders alter column side type public.side using side::public.side;
set statement_timeout = 30000;

alter table only public.orders alter column side set default 'buy'::public.side;
