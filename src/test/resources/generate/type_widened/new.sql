create table ticks (
    id bigint not null,
    size bigint default 1 not null,
    price numeric(20, 2),
    constraint ticks_pkey primary key (id)
);
