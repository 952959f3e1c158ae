set search_path = '';
set check_function_bodies = off;
set TimeZone = 'UTC';
set DateStyle = 'ISO, MDY';
set IntervalStyle = 'postgres';
set lc_monetary = 'C';
set bytea_output = 'hex';
set extra_float_digits = '1';
do $guard$ begin
  if exists (select 1 from (select side::text as old, side::public.side as value from public.orders) as own where (old is not null and value::text is null)) then
    raise exception using message = 'column public.orders.side: values in column public.orders.side do not fit public.side: change them first';
  end if;
end $guard$;
set lock_timeout = 3000;
set statement_timeout = 30000;

alter table only public.orders alter column side drop default;
set statement_timeout = 0;

-- blocks writes, rewrites table, may fail on data
alter table public.orders alter column side type public.side using side::public.side;
set statement_timeout = 30000;

alter table only public.orders alter column side set default 'buy'::public.side;
