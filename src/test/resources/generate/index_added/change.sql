--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql runInTransaction:false
create unique index concurrently if not exists users_email_idx on users (email);
--rollback drop index concurrently if exists users_email_idx;

--changeset plumbline:0002-2 dbms:h2
create unique index users_email_idx on users (email);
--rollback drop index users_email_idx;
