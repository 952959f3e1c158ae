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

drop view public.v;

drop function public.twice(integer);

CREATE OR REPLACE FUNCTION public.twice(n integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$select n * 2::bigint$function$;

create view public.v as
 SELECT public.twice(1) AS two;
