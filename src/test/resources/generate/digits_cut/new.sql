create table ticks (
    id bigint not null,
    price numeric(20, 2),
    size integer,
    constraint ticks_pkey primary key (id)
);
