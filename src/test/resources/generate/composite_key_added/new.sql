create table desks (
    workspace_id bigint not null,
    id bigint not null,
    name varchar(30),
    constraint desks_pkey primary key (workspace_id, id)
);

create table seats (
    workspace_id bigint not null,
    id bigint not null,
    desk_id bigint,
    constraint seats_pkey primary key (workspace_id, id),
    constraint seats_desk_id_fkey foreign key (workspace_id, desk_id) references desks (workspace_id, id)
);

create index seats_desk_id_idx on seats (workspace_id, desk_id);
