-- dbms:postgresql
create type mood as enum ('calm', 'tense');

-- dbms:postgresql
create domain symbol as varchar(20) check (value <> '');

-- dbms:postgresql
create function doubled(n integer) returns integer language sql immutable as 'select n * 2; ';

-- dbms:postgresql
create table moods (
    id bigint not null,
    mood mood default 'calm' not null,
    token uuid default gen_random_uuid() not null,
    other uuid default gen_random_uuid(),
    tags varchar(10)[],
    symbol symbol,
    constraint moods_pkey primary key (id)
);

-- dbms:h2
create table moods (
    id bigint not null,
    mood varchar(10) default 'calm' not null,
    token uuid default random_uuid() not null,
    other uuid default random_uuid(),
    constraint moods_pkey primary key (id)
);

-- dbms:postgresql
create index moods_doubled_idx on moods (doubled(id::integer));
