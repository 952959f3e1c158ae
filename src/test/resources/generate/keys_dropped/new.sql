create table users (
    id bigint not null,
    email varchar(100),
    code varchar(10) not null,
    boss_id bigint,
    constraint users_pkey primary key (id),
    constraint users_code_key unique (code)
);

create index users_both_idx on users (id, code);
