create table events (at timestamptz);
create table logins (who text, note text) inherits (events);
