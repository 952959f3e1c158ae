--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users drop column email;
--rollback alter table users add column email varchar(100);

-- note: 'alter table users drop column email' loses what is there for good: its rollback brings back the definition alone
