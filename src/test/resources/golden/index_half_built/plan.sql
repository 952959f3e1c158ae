set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
set lock_timeout = 0;
set statement_timeout = 0;

drop index concurrently if exists public.a_n;

-- may fail on data
CREATE INDEX CONCURRENTLY a_n ON public.a USING btree (n);
