--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table ticks alter column price type numeric(20,2);
--rollback alter table ticks alter column price type numeric(20,4) using price::numeric(20,4);

--changeset plumbline:0002-2
alter table ticks alter column size type integer;
--rollback alter table ticks alter column size type bigint using size::bigint;

-- note: 'alter table ticks alter column price type numeric(20,2)' cuts or rounds values that do not fit, where the server does not refuse them: change them first, or keep the type

-- note: 'alter table ticks alter column price type numeric(20,2)' writes the table anew on PostgreSQL, while nobody else reads or writes it

-- note: 'alter table ticks alter column size type integer' fails where rows are in the way: there are values that would not survive the change to integer: change them first, or keep the type

-- note: 'alter table ticks alter column size type integer' writes the table anew on PostgreSQL, while nobody else reads or writes it
