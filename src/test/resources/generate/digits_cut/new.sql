create table ticks (
    id bigint not null,
    price numeric(20, 2),
    seen_at date,
    size integer,
    constraint ticks_pkey primary key (id)
);
