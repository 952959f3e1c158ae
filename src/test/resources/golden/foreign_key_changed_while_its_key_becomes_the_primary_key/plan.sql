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

alter table public.b drop constraint if exists b_a;

alter table public.a drop constraint if exists a_key;
set lock_timeout = 0;
set statement_timeout = 0;

-- may fail on data
create unique index concurrently a_pk on public.a (id);
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table only public.a add constraint a_pk PRIMARY KEY using index a_pk;

alter table public.b add constraint b_a FOREIGN KEY (a) REFERENCES public.a(id) ON DELETE CASCADE NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.b validate constraint b_a;
