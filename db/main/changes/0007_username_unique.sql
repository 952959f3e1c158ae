--liquibase formatted sql logicalFilePath:db/main/changes/0007_username_unique.sql

--changeset plumbline:0007-1 dbms:postgresql runInTransaction:false
create unique index concurrently users_username_key on users (username);
--rollback drop index concurrently users_username_key;

--changeset plumbline:0007-2 dbms:postgresql
alter table users add constraint users_username_key unique using index users_username_key;
--rollback alter table users drop constraint users_username_key;
--rollback create unique index users_username_key on users (username);

--changeset plumbline:0007-3 dbms:h2
alter table users add constraint users_username_key unique (username);
--rollback alter table users drop constraint users_username_key;
