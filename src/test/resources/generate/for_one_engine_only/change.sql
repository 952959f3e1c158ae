--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql runInTransaction:false
create index concurrently if not exists users_lower_idx on users (lower(name));
--rollback drop index concurrently if exists users_lower_idx;
