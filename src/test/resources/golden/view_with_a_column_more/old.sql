create table a (n integer, m integer);
create view v as select n from a;
create view w as select n from v;
