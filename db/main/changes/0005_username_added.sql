--liquibase formatted sql logicalFilePath:db/main/changes/0005_username_added.sql

--changeset plumbline:0005-1
alter table users add column username varchar(30);
--rollback alter table users drop column username;
