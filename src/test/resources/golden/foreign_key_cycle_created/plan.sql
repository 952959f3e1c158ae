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

create table public.eggs (
  id bigint not null,
  hen bigint
);

create table public.hens (
  id bigint not null,
  egg bigint
);

alter table only public.eggs add constraint eggs_pkey PRIMARY KEY (id);

alter table only public.hens add constraint hens_pkey PRIMARY KEY (id);

alter table public.hens add constraint hens_egg_fkey FOREIGN KEY (egg) REFERENCES public.eggs(id);

alter table public.eggs add constraint eggs_hen_fkey FOREIGN KEY (hen) REFERENCES public.hens(id);
