--liquibase formatted sql logicalFilePath:db/main/changes/0008_username_required.sql

-- PostgreSQL takes a validated check as proof and sets NOT NULL without reading the table under its strongest lock.

--changeset plumbline:0008-1 dbms:postgresql
alter table users add constraint users_username_required check (username is not null) not valid;
--rollback alter table users drop constraint users_username_required;

--changeset plumbline:0008-2 dbms:postgresql
alter table users validate constraint users_username_required;
--rollback alter table users drop constraint users_username_required;
--rollback alter table users add constraint users_username_required check (username is not null) not valid;

--changeset plumbline:0008-3
alter table users alter column username set not null;
--rollback alter table users alter column username drop not null;

--changeset plumbline:0008-4 dbms:postgresql
alter table users drop constraint users_username_required;
--rollback alter table users add constraint users_username_required check (username is not null);

--changeset plumbline:0008-5 dbms:postgresql
alter table users add constraint users_username_check check (char_length(username) >= 3) not valid;
--rollback alter table users drop constraint users_username_check;

--changeset plumbline:0008-6 dbms:postgresql
alter table users validate constraint users_username_check;
--rollback alter table users drop constraint users_username_check;
--rollback alter table users add constraint users_username_check check (char_length(username) >= 3) not valid;

--changeset plumbline:0008-7 dbms:h2
alter table users add constraint users_username_check check (char_length(username) >= 3);
--rollback alter table users drop constraint users_username_check;
