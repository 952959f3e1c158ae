set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 30000;

create or replace view public.v as
 SELECT n,
    m
   FROM public.a;
