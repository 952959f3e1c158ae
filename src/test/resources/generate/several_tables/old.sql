create table desks (
    id bigint not null,
    page integer,
    first_page integer,
    constraint desks_pkey primary key (id)
);

create table seats (
    id bigint not null,
    name varchar(60) not null,
    constraint seats_pkey primary key (id)
);
