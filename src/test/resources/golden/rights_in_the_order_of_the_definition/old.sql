create table quotes (symbol text primary key);
