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

alter table public.quotes detach partition public.quotes_2020;
set statement_timeout = 0;

-- may fail on data
alter table public.archive attach partition public.quotes_2020 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
set statement_timeout = 30000;

alter index public.archive_pkey attach partition public.quotes_2020_pkey;
