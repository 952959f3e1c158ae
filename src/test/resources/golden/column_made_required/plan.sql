set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
do $guard$ begin
  if exists (select 1 from public.users where name is null limit 1) then
    raise exception using message = 'column public.users.name: rows have no value in column public.users.name: fill them in first';
  end if;
end $guard$;
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table public.users add constraint name_not_null__new check (name is not null) not valid;
set statement_timeout = 0;

-- may fail on data
alter table public.users validate constraint name_not_null__new;
set statement_timeout = 30000;

alter table public.users alter column name set not null;

alter table public.users drop constraint name_not_null__new;
