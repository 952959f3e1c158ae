--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
drop table notes;
--rollback create table notes (
--rollback   id bigint not null,
--rollback   body varchar(10)
--rollback );
--rollback alter table notes add constraint notes_pkey PRIMARY KEY (id);

-- note: 'drop table notes' loses what is there for good: its rollback brings back the definition alone
