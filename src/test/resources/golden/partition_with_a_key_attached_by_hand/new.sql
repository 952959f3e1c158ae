create table quotes (day date primary key, price numeric) partition by range (day);
create index quotes_price on quotes (price);
create table quotes_old (day date primary key, price numeric);
create index quotes_old_price on quotes_old (price);
create table quotes_lost (day date not null, price numeric);
