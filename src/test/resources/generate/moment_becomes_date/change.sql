--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table ticks alter column seen_at type date using (seen_at at time zone 'UTC')::date;
--rollback alter table ticks alter column seen_at type timestamp with time zone using seen_at::timestamp at time zone 'UTC';

--changeset plumbline:0002-2
alter table ticks alter column sent_at type timestamp with time zone using sent_at at time zone 'UTC';
--rollback alter table ticks alter column sent_at type timestamp without time zone using sent_at at time zone 'UTC';

-- note: 'alter table ticks alter column seen_at type date using (seen_at at time zone 'UTC')::date' assumes TimeZone=UTC

-- note: 'alter table ticks alter column seen_at type date using (seen_at at time zone 'UTC')::date' cuts or rounds values that do not fit, where the server does not refuse them: change them first, or keep the type

-- note: 'alter table ticks alter column seen_at type date using (seen_at at time zone 'UTC')::date' writes the table anew on PostgreSQL, while nobody else reads or writes it

-- note: 'alter table ticks alter column sent_at type timestamp with time zone using sent_at at time zone 'UTC'' assumes TimeZone=UTC

-- note: 'alter table ticks alter column sent_at type timestamp with time zone using sent_at at time zone 'UTC'' cuts or rounds values that do not fit, where the server does not refuse them: change them first, or keep the type

-- note: 'alter table ticks alter column sent_at type timestamp with time zone using sent_at at time zone 'UTC'' writes the table anew on PostgreSQL, while nobody else reads or writes it
