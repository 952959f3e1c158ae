create table a (n integer, m integer);
create view v as select n, m from a;
create view w as select n from v;
