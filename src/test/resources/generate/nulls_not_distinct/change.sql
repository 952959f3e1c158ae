--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql runInTransaction:false
create unique index concurrently if not exists users_email_key on users (email) nulls not distinct;
--rollback drop index concurrently if exists users_email_key;

--changeset plumbline:0002-2 dbms:postgresql
alter table users add constraint users_email_key unique using index users_email_key;
--rollback alter table users drop constraint users_email_key;
--rollback create unique index users_email_key on users (email) nulls not distinct;

--changeset plumbline:0002-3 dbms:h2
alter table users add constraint users_email_key unique nulls not distinct (email);
--rollback alter table users drop constraint users_email_key;
