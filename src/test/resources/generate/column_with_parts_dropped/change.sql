--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql
alter table users drop constraint if exists users_boss_id_fkey;
--rollback alter table users add constraint users_boss_id_fkey FOREIGN KEY (boss_id) REFERENCES users(id) NOT VALID;
--rollback alter table users validate constraint users_boss_id_fkey;

--changeset plumbline:0002-2 dbms:postgresql runInTransaction:false
alter table users drop constraint if exists users_email_key;
--rollback create unique index concurrently users_email_key on users (email);
--rollback alter table only users add constraint users_email_key UNIQUE using index users_email_key;

--changeset plumbline:0002-3 dbms:postgresql runInTransaction:false
drop index concurrently if exists users_boss_id_idx;
--rollback create index concurrently users_boss_id_idx ON users USING btree (boss_id);

--changeset plumbline:0002-4
alter table users drop column balance;
--rollback alter table users add column balance numeric(20,8);

--changeset plumbline:0002-5 dbms:postgresql
alter table users drop column boss_id;
--rollback alter table users add column boss_id bigint;

--changeset plumbline:0002-6
alter table users drop column created_at;
--rollback alter table users add column created_at timestamp with time zone default CURRENT_TIMESTAMP not null;

--changeset plumbline:0002-7 dbms:postgresql
alter table users drop column email;
--rollback alter table users add column email varchar(100);

--changeset plumbline:0002-8
alter table users drop column is_active;
--rollback alter table users add column is_active boolean default true not null;

--changeset plumbline:0002-9
alter table users drop column kind;
--rollback alter table users add column kind varchar(100);
--rollback update users set kind = 'a'||id;
--rollback alter table users alter column kind set not null;

--changeset plumbline:0002-10
alter table users drop column words;
--rollback alter table users add column words varchar(10) default 'x'::character varying not null;

--changeset plumbline:0002-11 dbms:h2
alter table users drop constraint users_boss_id_fkey;
--rollback alter table users add constraint users_boss_id_fkey foreign key (boss_id) references users (id) on update no action on delete no action;

--changeset plumbline:0002-12 dbms:h2
alter table users drop constraint users_email_key;
--rollback alter table users add constraint users_email_key unique (email);

--changeset plumbline:0002-13 dbms:h2
drop index users_boss_id_idx;
--rollback create index users_boss_id_idx on users (boss_id nulls last);

--changeset plumbline:0002-14 dbms:h2
alter table users drop column boss_id;
--rollback alter table users add column boss_id bigint;

--changeset plumbline:0002-15 dbms:h2
alter table users drop column email;
--rollback alter table users add column email varchar(100);

-- note: 'alter table users drop column balance' loses what is there for good: its rollback brings back the definition alone

-- note: 'alter table users drop column boss_id' loses what is there for good: its rollback brings back the definition alone

-- note: 'alter table users drop column created_at' loses what is there for good: its rollback brings back the definition alone

-- note: 'alter table users drop column email' loses what is there for good: its rollback brings back the definition alone

-- note: 'alter table users drop column is_active' loses what is there for good: its rollback brings back the definition alone

-- note: 'alter table users drop column kind' loses what is there for good: its rollback brings back the definition alone

-- note: 'alter table users drop column words' loses what is there for good: its rollback brings back the definition alone
