create table ticks (
    id bigint not null,
    size integer default 1 not null,
    price numeric(10, 2),
    constraint ticks_pkey primary key (id)
);
