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

create table public.t_2025 (
  id bigint not null,
  day date not null
);

alter table only public.t_2025 add constraint t_2025_pkey PRIMARY KEY (id, day);

CREATE INDEX t_2025_day_idx ON public.t_2025 USING btree (day);
set statement_timeout = 0;

-- may fail on data
alter table public.t attach partition public.t_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
set statement_timeout = 30000;

alter index public.t_pkey attach partition public.t_2025_pkey;

alter index public.t_day attach partition public.t_2025_day_idx;
