set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table public.quotes detach partition public.quotes_lost;

alter table public.quotes_lost drop constraint if exists quotes_lost_pkey;

alter table public.quotes detach partition public.quotes_old;
set lock_timeout = 0;
set statement_timeout = 0;

drop index concurrently if exists public.quotes_lost_price_idx;
