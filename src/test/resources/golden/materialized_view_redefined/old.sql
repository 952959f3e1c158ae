create table a (n integer, m integer);
create materialized view v as select n from a;
create unique index v_n on v (n);
