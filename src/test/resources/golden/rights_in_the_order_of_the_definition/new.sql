create table quotes (symbol text primary key);
grant select on quotes to trader;
grant select, insert on quotes to keeper;
grant select on quotes to auditor;
