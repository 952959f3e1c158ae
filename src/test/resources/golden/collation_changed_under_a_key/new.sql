create collation plain (locale = 'POSIX');
create table users (name text collate plain unique);
create view names as select name from users order by name;
