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

alter table public.b add constraint b_a_fkey FOREIGN KEY (a) REFERENCES public.a(id) ON DELETE CASCADE NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.b validate constraint b_a_fkey;
