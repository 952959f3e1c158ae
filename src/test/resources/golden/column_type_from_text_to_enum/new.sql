create type side as enum ('buy', 'sell');
create table orders (id bigint primary key, side side not null default 'buy');
