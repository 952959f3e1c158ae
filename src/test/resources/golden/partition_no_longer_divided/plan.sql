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

-- destructive
drop table public.events_2025;

create table public.events_2025 (
  happened date
);

-- destructive
alter table public.events drop column place;
set statement_timeout = 0;

-- may fail on data
alter table public.events attach partition public.events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
