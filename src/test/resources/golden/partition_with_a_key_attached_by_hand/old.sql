create table quotes (day date primary key, price numeric) partition by range (day);
create index quotes_price on quotes (price);
create table quotes_old (day date primary key, price numeric);
create index quotes_old_price on quotes_old (price);
create table quotes_lost (day date not null, price numeric);
alter table quotes attach partition quotes_old for values from ('2020-01-01') to ('2021-01-01');
alter table quotes attach partition quotes_lost for values from ('2021-01-01') to ('2022-01-01');
