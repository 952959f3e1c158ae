--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql
alter table users drop constraint if exists users_boss_id_fkey;
--rollback alter table users add constraint users_boss_id_fkey FOREIGN KEY (boss_id) REFERENCES users(id) NOT VALID;
--rollback alter table users validate constraint users_boss_id_fkey;

--changeset plumbline:0002-2 dbms:postgresql
alter table users drop constraint if exists users_code_check;
--rollback alter table users add constraint users_code_check CHECK (((code)::text <> ''::text)) NOT VALID;
--rollback alter table users validate constraint users_code_check;

--changeset plumbline:0002-3 dbms:postgresql
alter table users drop constraint if exists users_email_check;
--rollback alter table users add constraint users_email_check CHECK (((email)::text <> ';'::text)) NOT VALID;
--rollback alter table users validate constraint users_email_check;

--changeset plumbline:0002-4 dbms:postgresql runInTransaction:false
alter table users drop constraint if exists users_email_key;
--rollback create unique index concurrently users_email_key on users (email);
--rollback alter table only users add constraint users_email_key UNIQUE using index users_email_key;

--changeset plumbline:0002-5 dbms:postgresql runInTransaction:false
drop index concurrently if exists users_code_key__new;
--rollback empty

--changeset plumbline:0002-6 dbms:postgresql runInTransaction:false
create unique index concurrently users_code_key__new on users (code);
--rollback drop index concurrently if exists users_code_key__new;

--changeset plumbline:0002-7 dbms:postgresql runInTransaction:false
alter table users drop constraint users_code_key, add constraint users_code_key UNIQUE using index users_code_key__new;
--rollback drop index concurrently if exists users_code_key__new;
--rollback create unique index concurrently users_code_key__new on users (code, email);
--rollback alter table users drop constraint users_code_key, add constraint users_code_key UNIQUE using index users_code_key__new;
--rollback create UNIQUE index concurrently users_code_key__new ON users USING btree (code);

--changeset plumbline:0002-8 dbms:postgresql runInTransaction:false
drop index concurrently if exists users_both_idx__new;
--rollback empty

--changeset plumbline:0002-9 dbms:postgresql runInTransaction:false
create index concurrently users_both_idx__new ON users USING btree (id, code);
--rollback drop index concurrently if exists users_both_idx__new;

--changeset plumbline:0002-10 dbms:postgresql runInTransaction:false
drop index concurrently if exists users_both_idx;
--rollback create index concurrently users_both_idx ON users USING btree (code, id);

--changeset plumbline:0002-11 dbms:postgresql runInTransaction:false
alter index users_both_idx__new rename to users_both_idx;
--rollback create index concurrently users_both_idx__new ON users USING btree (id, code);
--rollback drop index concurrently if exists users_both_idx;

--changeset plumbline:0002-12 dbms:postgresql runInTransaction:false
drop index concurrently if exists users_boss_id_idx;
--rollback create index concurrently users_boss_id_idx ON users USING btree (boss_id);

--changeset plumbline:0002-13 dbms:postgresql runInTransaction:false
drop index concurrently if exists users_code_idx;
--rollback create UNIQUE index concurrently users_code_idx ON users USING btree (boss_id, code);

--changeset plumbline:0002-14 dbms:h2
alter table users drop constraint users_boss_id_fkey;
--rollback alter table users add constraint users_boss_id_fkey foreign key (boss_id) references users (id) on update no action on delete no action;

--changeset plumbline:0002-15 dbms:h2
alter table users drop constraint users_code_check;
--rollback alter table users add constraint users_code_check check (code <> '');

--changeset plumbline:0002-16 dbms:h2
alter table users drop constraint users_code_key;
--rollback alter table users add constraint users_code_key unique (code, email);

--changeset plumbline:0002-17 dbms:h2
alter table users drop constraint users_email_check;
--rollback alter table users add constraint users_email_check check (email <> ';');

--changeset plumbline:0002-18 dbms:h2
alter table users drop constraint users_email_key;
--rollback alter table users add constraint users_email_key unique (email);

--changeset plumbline:0002-19 dbms:h2
alter table users add constraint users_code_key unique (code);
--rollback alter table users drop constraint users_code_key;

--changeset plumbline:0002-20 dbms:h2
drop index users_boss_id_idx;
--rollback create index users_boss_id_idx on users (boss_id nulls last);

--changeset plumbline:0002-21 dbms:h2
drop index users_both_idx;
--rollback create index users_both_idx on users (code nulls last, id nulls last);

--changeset plumbline:0002-22 dbms:h2
create index users_both_idx on users (id nulls last, code nulls last);
--rollback drop index users_both_idx;

--changeset plumbline:0002-23 dbms:h2
drop index users_code_idx;
--rollback create unique index users_code_idx on users (boss_id nulls last, code nulls last);
