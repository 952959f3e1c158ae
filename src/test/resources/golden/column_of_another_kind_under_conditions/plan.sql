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

alter table public.orders drop constraint if exists has_code;
set lock_timeout = 0;
set statement_timeout = 0;

drop index concurrently if exists public.orders_coded;
set lock_timeout = 3000;

-- blocks writes, rewrites table, may fail on data
alter table public.orders alter column code type text using code::text;
set statement_timeout = 30000;

alter table public.orders add constraint has_code CHECK ((code <> ''::text)) NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.orders validate constraint has_code;
set lock_timeout = 0;

-- may fail on data
CREATE INDEX CONCURRENTLY orders_coded ON public.orders USING btree (id) WHERE (code <> '5'::text);
