set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
do $guard$ begin
  if exists (select 1 from public.sessions where closed is not null) then
    raise exception using message = 'column public.sessions.closed: what they become depends on a setting: say --assume TimeZone=UTC if that is how they were meant';
  end if;
end $guard$;
do $guard$ begin
  if exists (select 1 from public.sessions where (closed::text::time without time zone)::text::timestamp with time zone::text is distinct from closed::text) then
    raise exception using message = 'column public.sessions.closed: there are values that would not survive the change to time without time zone: change them first, or keep the type';
  end if;
end $guard$;
do $guard$ begin
  if exists (select 1 from public.sessions where (opens::text::timestamp without time zone)::text::time without time zone::text is distinct from opens::text) then
    raise exception using message = 'column public.sessions.opens: there are values that would not survive the change to timestamp without time zone: change them first, or keep the type';
  end if;
end $guard$;
set lock_timeout = 3000;
set statement_timeout = 0;

-- blocks writes, rewrites table, may fail on data
-- assumes TimeZone=UTC
alter table public.sessions alter column closed type time without time zone using (closed at time zone 'UTC')::time without time zone;

-- blocks writes, rewrites table, may fail on data
alter table public.sessions alter column opens type timestamp without time zone using opens::text::timestamp without time zone;
