create table trades (id bigint primary key, price integer not null);
create index trades_price on trades (price);
create view dear as select id, price from trades where price > 100;
create view dearest as select max(price) as price from dear;
comment on view dearest is 'The top';
