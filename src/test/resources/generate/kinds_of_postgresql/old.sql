-- dbms:postgresql
create table moods (
    id bigint not null,
    constraint moods_pkey primary key (id)
);

-- dbms:h2
create table moods (
    id bigint not null,
    constraint moods_pkey primary key (id)
);
