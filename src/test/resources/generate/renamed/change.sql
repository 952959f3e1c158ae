--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users rename to people;
--rollback alter table people rename to users;

--changeset plumbline:0002-2
alter table people rename column email to mail;
--rollback alter table people rename column mail to email;

--changeset plumbline:0002-3 dbms:postgresql
alter sequence if exists users_id_seq rename to people_id_seq;
--rollback alter sequence if exists people_id_seq rename to users_id_seq;

--changeset plumbline:0002-4
alter table people rename constraint users_pkey to people_pkey;
--rollback alter table people rename constraint people_pkey to users_pkey;
