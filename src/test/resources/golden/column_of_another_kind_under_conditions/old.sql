create table orders (id bigint, code integer constraint has_code check (code > 0));
create index orders_coded on orders (id) where code > 5;
