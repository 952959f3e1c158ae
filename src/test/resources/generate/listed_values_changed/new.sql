create table users (
    id bigint not null,
    kind varchar(10),
    constraint users_pkey primary key (id),
    constraint users_kind_check check (kind in ('bot', 'person'))
);
