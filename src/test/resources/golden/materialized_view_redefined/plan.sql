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

drop materialized view public.v;
set statement_timeout = 0;

-- may fail on data
create materialized view public.v as
 SELECT n,
    m
   FROM public.a;
set lock_timeout = 0;

-- may fail on data
CREATE UNIQUE INDEX CONCURRENTLY v_n ON public.v USING btree (n);
