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

drop index concurrently if exists public.a_n__new;

-- may fail on data
CREATE INDEX CONCURRENTLY a_n__new ON public.a USING btree (n, m);

drop index concurrently if exists public.a_n;
set lock_timeout = 3000;
set statement_timeout = 30000;

alter index public.a_n__new rename to a_n;

comment on index public.a_n is 'By n';
