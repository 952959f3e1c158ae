--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users add column age integer default 18;
--rollback alter table users drop column age;
