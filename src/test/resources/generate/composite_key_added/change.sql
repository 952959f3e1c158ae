--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql runInTransaction:false
create index concurrently if not exists seats_desk_id_idx on seats (workspace_id, desk_id);
--rollback drop index concurrently if exists seats_desk_id_idx;

--changeset plumbline:0002-2 dbms:h2
create index seats_desk_id_idx on seats (workspace_id, desk_id);
--rollback drop index seats_desk_id_idx;

--changeset plumbline:0002-3 dbms:postgresql runInTransaction:false
drop index concurrently if exists desks_pkey__new;
--rollback empty

--changeset plumbline:0002-4 dbms:postgresql runInTransaction:false
create unique index concurrently desks_pkey__new on desks (workspace_id, id);
--rollback drop index concurrently if exists desks_pkey__new;

--changeset plumbline:0002-5 dbms:postgresql runInTransaction:false
alter table desks drop constraint desks_pkey, add constraint desks_pkey PRIMARY KEY using index desks_pkey__new;
--rollback drop index concurrently if exists desks_pkey__new;
--rollback create unique index concurrently desks_pkey__new on desks (id);
--rollback alter table desks drop constraint desks_pkey, add constraint desks_pkey PRIMARY KEY using index desks_pkey__new;
--rollback create UNIQUE index concurrently desks_pkey__new ON desks USING btree (workspace_id, id);

--changeset plumbline:0002-6 dbms:h2
alter table desks drop constraint desks_pkey;
--rollback alter table desks add constraint desks_pkey primary key (id);

--changeset plumbline:0002-7 dbms:h2
alter table desks add constraint desks_pkey primary key (workspace_id, id);
--rollback alter table desks drop constraint desks_pkey;

--changeset plumbline:0002-8 dbms:postgresql
alter table seats add constraint seats_desk_id_fkey foreign key (workspace_id, desk_id) references desks (workspace_id, id) not valid;
--rollback alter table seats drop constraint seats_desk_id_fkey;

--changeset plumbline:0002-9 dbms:postgresql
alter table seats validate constraint seats_desk_id_fkey;
--rollback alter table seats drop constraint seats_desk_id_fkey;
--rollback alter table seats add constraint seats_desk_id_fkey foreign key (workspace_id, desk_id) references desks (workspace_id, id) not valid;

--changeset plumbline:0002-10 dbms:h2
alter table seats add constraint seats_desk_id_fkey foreign key (workspace_id, desk_id) references desks (workspace_id, id);
--rollback alter table seats drop constraint seats_desk_id_fkey;
