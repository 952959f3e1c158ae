create table ticks (
    id bigint not null,
    price numeric(20, 4),
    seen_at timestamp with time zone,
    size bigint,
    constraint ticks_pkey primary key (id)
);
