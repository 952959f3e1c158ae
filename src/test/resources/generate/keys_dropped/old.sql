create table users (
    id bigint not null,
    email varchar(100),
    code varchar(10) not null,
    boss_id bigint,
    constraint users_pkey primary key (id),
    constraint users_email_key unique (email),
    constraint users_code_key unique (code, email),
    constraint users_boss_id_fkey foreign key (boss_id) references users (id),
    constraint users_code_check check (code <> ''),
    constraint users_email_check check (email <> ';')
);

create index users_boss_id_idx on users (boss_id);
create unique index users_code_idx on users (boss_id, code);
create index users_both_idx on users (code, id);
