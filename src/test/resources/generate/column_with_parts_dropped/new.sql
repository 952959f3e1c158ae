create table users (
    id bigint not null,
    constraint users_pkey primary key (id)
);
