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

-- may fail on data
create materialized view public.volume as
 SELECT symbol,
    sum(quantity) AS quantity
   FROM public.trades
  GROUP BY symbol;

-- may fail on data
CREATE UNIQUE INDEX volume_symbol ON public.volume USING btree (symbol);
