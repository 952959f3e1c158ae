create table a (
  kind varchar(10) constraint a_kind check (kind in ('one', 'two', 'it''s, []')),
  size varchar(5) constraint a_size check (size not in ('s', 'm'))
);
create index a_idx on a (size) where kind in ('one', 'two');
create view v as select kind from a where kind in ('one', 'two');
