-- What a new database takes over of this one. The columns of pg_database differ from version to version, so those
-- that are not everywhere are read from its row as JSON.
with
  this as (
    select pg_database.*, to_jsonb(pg_database) as found from pg_database where datname = current_database()
  ),
  -- Settings of the database, the role and the connection; those of the server are the server's.
  settings(name, value) as (
    select name, setting
    from pg_settings
    where source in ('database', 'user', 'database user', 'client')
      and (context = 'user' or (context = 'superuser' and current_setting('is_superuser')::boolean))
      and name not in ('application_name', 'default_transaction_read_only', 'search_path')
      -- All sessions have these, wherever they are.
      and name not in (
        'TimeZone', 'DateStyle', 'IntervalStyle', 'lc_monetary', 'lc_numeric', 'lc_time', 'bytea_output',
        'extra_float_digits')
    union
    -- Settings that no module declares are in no view.
    select split_part(entry, '=', 1), current_setting(split_part(entry, '=', 1), true)
    from pg_db_role_setting, unnest(setconfig) as entry
    where setdatabase in (0, (select oid from this))
      and setrole in (0, (select oid from pg_roles where rolname = session_user))
      and split_part(entry, '=', 1) like '%.%'
    union
    -- Another server may know this role by another name.
    select
      'search_path',
      regexp_replace(
        current_setting('search_path'), '"?\$user"?', replace(quote_ident(current_user), '\', '\\'), 'g')
    union
    select 'application_name', 'plumbline scratch'
  )
select
  datname as name,
  current_setting('server_version_num')::integer / 10000 as version,
  pg_get_userbyid(datdba) as owner,
  coalesce(current_schema(), '') as schema,
  format(
    'encoding %L lc_collate %L lc_ctype %L', pg_encoding_to_char(encoding), datcollate, datctype)
  || case found ->> 'datlocprovider'
       when 'c' then ' locale_provider libc'
       when 'i' then format(
         ' locale_provider icu icu_locale %L', coalesce(found ->> 'datlocale', found ->> 'daticulocale'))
       when 'b' then format(' locale_provider builtin builtin_locale %L', found ->> 'datlocale')
       else ''
     end
  || case when found ->> 'daticurules' is null then '' else format(' icu_rules %L', found ->> 'daticurules') end
    as options,
  (select jsonb_object_agg(name, value)::text from settings where value is not null) as settings
from this
