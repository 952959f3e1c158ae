create table orders (id bigint, size integer);
create function is_large(placed orders) returns boolean language sql immutable as 'select placed.size > 100';
alter table orders add constraint none_large check (not is_large(orders));
create table fills (id bigint);
