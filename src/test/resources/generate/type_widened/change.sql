--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table ticks alter column price type numeric(20,2);
--rollback alter table ticks alter column price type numeric(10,2) using price::numeric(10,2);

--changeset plumbline:0002-2
alter table ticks alter column size type bigint;
--rollback alter table ticks alter column size type integer using size::integer;

-- note: 'alter table ticks alter column size type bigint' writes the table anew on PostgreSQL, while nobody else reads or writes it
