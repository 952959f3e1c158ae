--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users rename to people;
--rollback alter table people rename to users;

--changeset plumbline:0002-2 dbms:postgresql
alter sequence if exists users_id_seq rename to people_id_seq;
--rollback alter sequence if exists people_id_seq rename to users_id_seq;

--changeset plumbline:0002-3
alter table people rename constraint users_pkey to people_pkey;
--rollback alter table people rename constraint people_pkey to users_pkey;

--changeset plumbline:0002-4 dbms:postgresql
alter index users_lower_idx rename to people_lower_idx;
--rollback alter index people_lower_idx rename to users_lower_idx;
