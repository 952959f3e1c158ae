create table users (
    id bigint not null,
    email varchar(100),
    kind varchar(100) not null,
    words varchar(10) default 'x' not null,
    boss_id bigint,
    is_active boolean default true not null,
    created_at timestamp with time zone default current_timestamp not null,
    balance numeric(20, 8),
    constraint users_pkey primary key (id),
    constraint users_email_key unique (email),
    constraint users_boss_id_fkey foreign key (boss_id) references users (id)
);

create index users_boss_id_idx on users (boss_id);
