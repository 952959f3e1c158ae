--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
create table teams (
    id bigint not null,
    lead_id bigint,
    constraint teams_pkey primary key (id)
);
--rollback drop table teams;

--changeset plumbline:0002-2
create table players (
    id bigint not null,
    team_id bigint not null,
    constraint players_pkey primary key (id),
    constraint players_team_id_fkey foreign key (team_id) references teams (id)
);
--rollback drop table players;

--changeset plumbline:0002-3
alter table teams add constraint teams_lead_id_fkey foreign key (lead_id) references players (id);
--rollback alter table teams drop constraint teams_lead_id_fkey;
