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

-- blocks writes, rewrites table
alter table public.authors set unlogged;

-- blocks writes, rewrites table
alter table public.books set unlogged;

-- blocks writes, rewrites table
alter table public.pages set logged;

-- blocks writes, rewrites table
alter table public.lines set logged;
