create table desks (
    workspace_id bigint not null,
    id bigint not null,
    name varchar(30),
    constraint desks_pkey primary key (id)
);

create table seats (
    workspace_id bigint not null,
    id bigint not null,
    desk_id bigint,
    constraint seats_pkey primary key (workspace_id, id)
);
