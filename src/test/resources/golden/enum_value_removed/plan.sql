set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
do $guard$ begin
  if exists (select 1 from public.jobs, lateral (values (state::text)) as own(label) where label <> all (array['new', 'done']::text[]) limit 1) then
    raise exception using message = 'column public.jobs.state: rows have values in column public.jobs.state that enum public.state is not to have: change them first';
  end if;
end $guard$;
set lock_timeout = 3000;
set statement_timeout = 30000;

drop view public.open_jobs;

alter table only public.jobs alter column state drop default;

alter type public.state rename to state_set_aside;

create type public.state as enum ('new', 'done');
set statement_timeout = 0;

-- blocks writes, rewrites table, may fail on data
alter table public.jobs alter column state type public.state using state::text::public.state;
set statement_timeout = 30000;

alter table only public.jobs alter column state set default 'new'::public.state;

create view public.open_jobs as
 SELECT id
   FROM public.jobs
  WHERE (state = 'new'::public.state);

drop type public.state_set_aside;
