create table a (n integer);
create index a_n on a (n);
