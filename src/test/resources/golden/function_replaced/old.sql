create function twice(n integer) returns integer language sql immutable as 'select n * 2';
create view v as select twice(1) as two;
