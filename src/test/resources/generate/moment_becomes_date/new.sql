create table ticks (
    id bigint not null,
    seen_at date,
    sent_at timestamp with time zone,
    constraint ticks_pkey primary key (id)
);
