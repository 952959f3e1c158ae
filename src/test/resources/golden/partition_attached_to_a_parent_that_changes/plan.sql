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

alter table public.events detach partition public.events_2024;

alter table public.events add column place text;

alter table public.events_2025 add column place text;

alter table public.events add constraint events_place_check CHECK ((place <> ''::text)) NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.events validate constraint events_place_check;
set lock_timeout = 0;

-- may fail on data
CREATE INDEX CONCURRENTLY events_2025_id_idx ON public.events_2025 USING btree (id);
set lock_timeout = 3000;
set statement_timeout = 30000;

CREATE INDEX events_happened ON ONLY public.events USING btree (happened);
set lock_timeout = 0;
set statement_timeout = 0;

drop index concurrently if exists public.events_2024_id_idx;

drop index concurrently if exists public.events_2025_happened;

-- may fail on data
CREATE INDEX CONCURRENTLY events_2025_happened_idx ON public.events_2025 USING btree (happened);
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table public.events_2025 add constraint events_place_check CHECK ((place <> ''::text)) NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.events_2025 validate constraint events_place_check;

-- may fail on data
alter table public.events attach partition public.events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
set statement_timeout = 30000;

alter index public.events_happened attach partition public.events_2025_happened_idx;

alter index public.events_id attach partition public.events_2025_id_idx;
