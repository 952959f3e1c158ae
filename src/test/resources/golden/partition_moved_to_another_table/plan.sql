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

alter table public.events detach partition public.events_1;

alter table public.events_1 drop constraint if exists begun;

alter table public.events_1 add constraint ended CHECK ((id < 1000)) NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.events_1 validate constraint ended;

-- may fail on data
alter table public.archive attach partition public.events_1 FOR VALUES FROM ('1') TO ('100');
