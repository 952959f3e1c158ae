create table a (
  kind varchar(10) constraint a_kind check (kind in ('one', 'two')),
  size varchar(5)
);
