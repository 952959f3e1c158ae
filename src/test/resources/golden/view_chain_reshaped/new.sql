create table a (n integer, m integer);
create view v as select m, n from a;
create view w as select n from v;
grant select on w to trader;
