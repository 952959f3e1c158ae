--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql runInTransaction:false
create unique index concurrently if not exists users_email_key on users (email);
--rollback drop index concurrently if exists users_email_key;

--changeset plumbline:0002-2 dbms:postgresql
alter table users add constraint users_email_key unique using index users_email_key;
--rollback alter table users drop constraint users_email_key;
--rollback create unique index users_email_key on users (email);

--changeset plumbline:0002-3 dbms:h2
alter table users add constraint users_email_key unique (email);
--rollback alter table users drop constraint users_email_key;

--changeset plumbline:0002-4 dbms:postgresql
alter table users add constraint users_name_check check (char_length(name) >= 1) not valid;
--rollback alter table users drop constraint users_name_check;

--changeset plumbline:0002-5 dbms:postgresql
alter table users validate constraint users_name_check;
--rollback alter table users drop constraint users_name_check;
--rollback alter table users add constraint users_name_check check (char_length(name) >= 1) not valid;

--changeset plumbline:0002-6 dbms:h2
alter table users add constraint users_name_check check (char_length(name) >= 1);
--rollback alter table users drop constraint users_name_check;
