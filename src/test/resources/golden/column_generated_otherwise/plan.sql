set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
set lock_timeout = 3000;
set statement_timeout = 0;

-- blocks writes, rewrites table, may fail on data
alter table public.items alter column worth set expression as ((price * (3)::numeric));
