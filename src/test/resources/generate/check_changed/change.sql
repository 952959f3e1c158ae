--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql
alter table users drop constraint users_name_check, add constraint users_name_check CHECK ((char_length((name)::text) >= 2)) NOT VALID;
--rollback alter table users drop constraint users_name_check, add constraint users_name_check CHECK ((char_length((name)::text) >= 1)) NOT VALID;
--rollback alter table users validate constraint users_name_check;

--changeset plumbline:0002-2 dbms:postgresql
alter table users validate constraint users_name_check;
--rollback alter table users drop constraint users_name_check, add constraint users_name_check CHECK ((char_length((name)::text) >= 2)) NOT VALID;

--changeset plumbline:0002-3 dbms:h2
alter table users drop constraint users_name_check;
--rollback alter table users add constraint users_name_check check (char_length(name) >= 1);

--changeset plumbline:0002-4 dbms:h2
alter table users add constraint users_name_check check (char_length(name) >= 2);
--rollback alter table users drop constraint users_name_check;
