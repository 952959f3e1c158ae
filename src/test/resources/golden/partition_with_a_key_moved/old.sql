create table quotes (day date primary key) partition by range (day);
create table archive (day date primary key) partition by range (day);
create table quotes_2020 partition of quotes for values from ('2020-01-01') to ('2021-01-01');
