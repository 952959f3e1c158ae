create table ticks (
    id bigint not null,
    price numeric(20, 4),
    size bigint,
    constraint ticks_pkey primary key (id)
);
