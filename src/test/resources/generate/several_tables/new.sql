create table desks (
    id bigint not null,
    page integer not null,
    first_page integer not null,
    constraint desks_pkey primary key (id)
);

create table seats (
    id bigint not null,
    name varchar(60) not null,
    a_name_of_whoever_sat_there_before_all_of_the_others_came_in varchar(60) not null,
    last_name varchar(60) not null,
    constraint seats_pkey primary key (id)
);
