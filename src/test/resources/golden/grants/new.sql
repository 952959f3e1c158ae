create table a (n integer);
grant select, insert on a to trader;
grant select on a to auditor with grant option;
