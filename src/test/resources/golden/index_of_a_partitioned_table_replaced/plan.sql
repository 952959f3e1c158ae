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

CREATE INDEX events_numbered ON ONLY public.events USING btree (id) WITH (fillfactor='70');

drop index if exists public.events_id;
set lock_timeout = 0;
set statement_timeout = 0;

-- may fail on data
CREATE INDEX CONCURRENTLY events_2025_id_idx ON public.events_2025 USING btree (id) WITH (fillfactor='70');
set lock_timeout = 3000;
set statement_timeout = 30000;

alter index public.events_numbered attach partition public.events_2025_id_idx;
