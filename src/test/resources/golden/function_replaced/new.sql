create function twice(n integer) returns integer language sql immutable as 'select n + n';
create view v as select twice(1) as two;
