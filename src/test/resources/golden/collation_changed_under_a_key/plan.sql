set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
do $guard$ begin
  if exists (select 1 from (select name::text as old, name::text::text as value from public.users) as own where (old is not null and value::text is null)) then
    raise exception using message = 'column public.users.name: values in column public.users.name do not fit text: change them first';
  end if;
end $guard$;
set lock_timeout = 3000;
set statement_timeout = 30000;

drop view public.names;

alter table public.users drop constraint if exists users_name_key;

alter collation public.plain rename to plain_set_aside;

CREATE COLLATION public.plain (provider = libc, lc_collate = 'POSIX', lc_ctype = 'POSIX');
set statement_timeout = 0;

-- blocks writes, rewrites table, may fail on data
alter table public.users alter column name type text collate public.plain using name::text::text;
set lock_timeout = 0;

-- may fail on data
create unique index concurrently users_name_key on public.users (name);
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table only public.users add constraint users_name_key UNIQUE using index users_name_key;

create view public.names as
 SELECT name
   FROM public.users
  ORDER BY name;

drop collation public.plain_set_aside;
