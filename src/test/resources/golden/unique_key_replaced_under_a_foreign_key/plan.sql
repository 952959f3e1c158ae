set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
set lock_timeout = 0;
set statement_timeout = 0;

drop index concurrently if exists public.a_key__new;

-- may fail on data
create unique index concurrently a_key__new on public.a (x) INCLUDE (y);
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table public.b drop constraint if exists b_a;

alter table public.a drop constraint a_key, add constraint a_key UNIQUE using index a_key__new;

alter table public.b add constraint b_a FOREIGN KEY (x) REFERENCES public.a(x) NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.b validate constraint b_a;
