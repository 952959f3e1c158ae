create table ticks (
    id bigint not null,
    seen_at timestamp with time zone,
    sent_at timestamp,
    constraint ticks_pkey primary key (id)
);
