create function twice(n integer) returns bigint language sql immutable as 'select n * 2::bigint';
create view v as select twice(1) as two;
