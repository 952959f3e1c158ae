--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users alter column email type varchar(40);
--rollback alter table users alter column email type varchar(100) using email::varchar(100);

-- note: 'alter table users alter column email type varchar(40)' fails where rows are in the way: there are values that would not survive the change to character varying(40): change them first, or keep the type

-- note: 'alter table users alter column email type varchar(40)' writes the table anew on PostgreSQL, while nobody else reads or writes it
