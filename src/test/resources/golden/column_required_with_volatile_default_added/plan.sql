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

alter table public.users add column token uuid, alter column token set default gen_random_uuid();
set statement_timeout = 0;

-- may fail on data
do $$
declare
  part regclass;
  page bigint;
  last boolean;
begin
  for part in
    with recursive parts(id) as (
      select 'public.users'::regclass::oid
      union
      select inhrelid from pg_inherits join parts on inhparent = id)
    select id from parts join pg_class on oid = id where relkind = 'r'
  loop
    page := 0;
    loop
      last := page >= pg_relation_size(part) / current_setting('block_size')::bigint;
      perform set_config('search_path', reset_val, true) from pg_settings where name = 'search_path';
      execute format('update only %s set %I = default where %2$I is null', part, 'token')
        || case when last then ''
             else format(' and ctid >= ''(%s,0)'' and ctid < ''(%s,0)''', page, page + 500) end;
      commit;
      exit when last;
      page := page + 500;
    end loop;
  end loop;
end $$;
set statement_timeout = 30000;

alter table public.users add constraint token_not_null__new check (token is not null) not valid;
set statement_timeout = 0;

-- may fail on data
alter table public.users validate constraint token_not_null__new;
set statement_timeout = 30000;

alter table public.users alter column token set not null;

alter table public.users drop constraint token_not_null__new;
