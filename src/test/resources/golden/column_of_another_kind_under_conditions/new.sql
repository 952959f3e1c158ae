create table orders (id bigint, code text constraint has_code check (code <> ''));
create index orders_coded on orders (id) where code <> '5';
