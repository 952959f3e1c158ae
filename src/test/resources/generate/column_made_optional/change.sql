--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users alter column name drop not null;
--rollback alter table users alter column name set not null;

--changeset plumbline:0002-2
alter table users alter column name set default 'nobody';
--rollback alter table users alter column name drop default;
