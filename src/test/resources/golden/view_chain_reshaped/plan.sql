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

drop view public.w;

drop view public.v;

create view public.v as
 SELECT m,
    n
   FROM public.a;

create view public.w as
 SELECT n
   FROM public.v;

grant select on table public.w to trader;
