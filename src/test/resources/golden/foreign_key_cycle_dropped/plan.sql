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

alter table public.eggs drop constraint if exists eggs_hen_fkey;

alter table public.hens drop constraint if exists hens_egg_fkey;

-- destructive
drop table public.eggs;

-- destructive
drop table public.hens;
