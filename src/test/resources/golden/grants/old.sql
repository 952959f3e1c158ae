create table a (n integer);
grant all on a to trader;
