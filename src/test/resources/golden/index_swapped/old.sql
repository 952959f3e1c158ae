create table a (n integer, m integer);
create index a_n on a (n);
comment on index a_n is 'By n';
