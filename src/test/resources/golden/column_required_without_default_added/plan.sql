set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
do $guard$ begin
  if exists (select 1 from public.users limit 1) then
    raise exception using message = 'column public.users.email: the table of new required column public.users.email has rows: give the column a default, or add it nullable, fill it, and require it then';
  end if;
end $guard$;
set lock_timeout = 3000;
set statement_timeout = 0;

-- may fail on data
alter table public.users add column email text not null;
