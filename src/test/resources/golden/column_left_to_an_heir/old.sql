create table events (at timestamptz, note text);
create table logins (who text) inherits (events);
