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

-- may fail on data
create unique index concurrently a_pk on public.a (id);
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table only public.a add constraint a_pk PRIMARY KEY using index a_pk;
