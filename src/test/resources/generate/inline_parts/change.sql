--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users add column kind varchar(10);
--rollback alter table users drop column kind;

--changeset plumbline:0002-2 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('users') / current_setting('block_size')::bigint loop
        update users set kind = 'person'
        where kind is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-3 dbms:h2
update users set kind = 'person' where kind is null;
--rollback empty

--changeset plumbline:0002-4 dbms:postgresql
alter table users add constraint users_kind_present check (kind is not null) not valid;
--rollback alter table users drop constraint users_kind_present;

--changeset plumbline:0002-5 dbms:postgresql
update users set kind = 'person' where kind is null;
--rollback empty

--changeset plumbline:0002-6 dbms:postgresql
alter table users validate constraint users_kind_present;
--rollback alter table users drop constraint users_kind_present;
--rollback alter table users add constraint users_kind_present check (kind is not null) not valid;

--changeset plumbline:0002-7
alter table users alter column kind set not null;
--rollback alter table users alter column kind drop not null;

--changeset plumbline:0002-8 dbms:postgresql
alter table users drop constraint users_kind_present;
--rollback alter table users add constraint users_kind_present check (kind is not null);

--changeset plumbline:0002-9
alter table users add column desk_id bigint;
--rollback alter table users drop column desk_id;

--changeset plumbline:0002-10
alter table users add column code varchar(5);
--rollback alter table users drop column code;

--changeset plumbline:0002-11 dbms:postgresql runInTransaction:false
create unique index concurrently users_code_key on users (code);
--rollback drop index concurrently if exists users_code_key;

--changeset plumbline:0002-12 dbms:postgresql runInTransaction:false
alter table only users add constraint users_code_key UNIQUE using index users_code_key;
--rollback alter table users drop constraint if exists users_code_key;
--rollback create UNIQUE index concurrently users_code_key ON users USING btree (code);

--changeset plumbline:0002-13 dbms:postgresql
alter table users add constraint users_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES desks(id) NOT VALID;
--rollback alter table users drop constraint if exists users_desk_id_fkey;

--changeset plumbline:0002-14 dbms:postgresql
alter table users validate constraint users_desk_id_fkey;
--rollback alter table users drop constraint users_desk_id_fkey, add constraint users_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES desks(id) NOT VALID;

--changeset plumbline:0002-15 dbms:postgresql
alter table users add constraint users_kind_check CHECK (((kind)::text = ANY ((ARRAY['person'::character varying, 'bot'::character varying]::character varying[])::text[]))) NOT VALID;
--rollback alter table users drop constraint if exists users_kind_check;

--changeset plumbline:0002-16 dbms:postgresql
alter table users validate constraint users_kind_check;
--rollback alter table users drop constraint users_kind_check, add constraint users_kind_check CHECK (((kind)::text = ANY ((ARRAY['person'::character varying, 'bot'::character varying]::character varying[])::text[]))) NOT VALID;

--changeset plumbline:0002-17 dbms:h2
alter table users add constraint constraint_4 check (kind in('person', 'bot'));
--rollback alter table users drop constraint constraint_4;

--changeset plumbline:0002-18 dbms:h2
alter table users add constraint constraint_4d foreign key (desk_id) references desks (id) on update no action on delete no action;
--rollback alter table users drop constraint constraint_4d;

--changeset plumbline:0002-19 dbms:h2
alter table users add constraint constraint_4d4 unique (code);
--rollback alter table users drop constraint constraint_4d4;
