create table users (id bigserial primary key, name text);
insert into users (name) values ('Ada'), ('Bob');
