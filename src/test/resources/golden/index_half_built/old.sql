create table a (n integer);
create index a_n on a (n);
update pg_index set indisvalid = false where indexrelid = 'a_n'::regclass;
