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

drop view public.dearest;

drop view public.dear;
set statement_timeout = 0;

-- blocks writes, rewrites table, may fail on data
alter table public.trades alter column price type bigint using price::bigint;
set statement_timeout = 30000;

create view public.dear as
 SELECT id,
    price
   FROM public.trades
  WHERE (price > 100);

create view public.dearest as
 SELECT max(price) AS price
   FROM public.dear;

comment on view public.dearest is 'The top';
