create type state as enum ('new', 'running', 'done', 'failed');
create table jobs (state state default 'new');
