create table trades (symbol text, quantity numeric);
