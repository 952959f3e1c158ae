--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql
alter table users drop constraint users_kind_check, add constraint users_kind_check CHECK (((kind)::text = ANY ((ARRAY['bot'::character varying, 'person'::character varying]::character varying[])::text[]))) NOT VALID;
--rollback alter table users drop constraint users_kind_check, add constraint users_kind_check CHECK (((kind)::text = ANY ((ARRAY['person'::character varying, 'bot'::character varying]::character varying[])::text[]))) NOT VALID;
--rollback alter table users validate constraint users_kind_check;

--changeset plumbline:0002-2 dbms:postgresql
alter table users validate constraint users_kind_check;
--rollback alter table users drop constraint users_kind_check, add constraint users_kind_check CHECK (((kind)::text = ANY ((ARRAY['bot'::character varying, 'person'::character varying]::character varying[])::text[]))) NOT VALID;

--changeset plumbline:0002-3 dbms:h2
alter table users drop constraint users_kind_check;
--rollback alter table users add constraint users_kind_check check (kind in('person', 'bot'));

--changeset plumbline:0002-4 dbms:h2
alter table users add constraint users_kind_check check (kind in('bot', 'person'));
--rollback alter table users drop constraint users_kind_check;
