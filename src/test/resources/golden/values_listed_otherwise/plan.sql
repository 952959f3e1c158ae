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

alter table public.a drop constraint a_kind, add constraint a_kind CHECK (((kind)::text = ANY ((ARRAY['one'::character varying, 'two'::character varying, 'it''s, []'::character varying]::character varying[])::text[]))) NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.a validate constraint a_kind;
set statement_timeout = 30000;

alter table public.a add constraint a_size CHECK (((size)::text <> ALL ((ARRAY['s'::character varying, 'm'::character varying]::character varying[])::text[]))) NOT VALID;
set statement_timeout = 0;

-- may fail on data
alter table public.a validate constraint a_size;
set lock_timeout = 0;

-- may fail on data
CREATE INDEX CONCURRENTLY a_idx ON public.a USING btree (size) WHERE ((kind)::text = ANY ((ARRAY['one'::character varying, 'two'::character varying]::character varying[])::text[]));
set lock_timeout = 3000;
set statement_timeout = 30000;

create view public.v as
 SELECT kind
   FROM public.a
  WHERE ((kind)::text = ANY ((ARRAY['one'::character varying, 'two'::character varying]::character varying[])::text[]));
