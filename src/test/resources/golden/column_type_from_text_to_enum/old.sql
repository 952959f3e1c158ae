create type side as enum ('buy', 'sell');
create table orders (id bigint primary key, side text not null default 'buy');
insert into orders values (1, 'sell');
