create table users (id bigint primary key, name varchar(20));
