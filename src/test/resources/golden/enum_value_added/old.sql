create type state as enum ('new', 'done');
create table jobs (state state default 'new');
