create table trades (symbol text, quantity numeric);
create materialized view volume as select symbol, sum(quantity) as quantity from trades group by symbol;
create unique index volume_symbol on volume (symbol);
