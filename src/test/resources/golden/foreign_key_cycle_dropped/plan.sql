set search_path = '';
set check_function_bodies = off;
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table public.eggs drop constraint if exists eggs_hen_fkey;

alter table public.hens drop constraint if exists hens_egg_fkey;

-- destructive
drop table public.eggs;

-- destructive
drop table public.hens;
