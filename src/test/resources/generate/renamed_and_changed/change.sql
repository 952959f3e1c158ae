--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users rename to people;
--rollback alter table people rename to users;

--changeset plumbline:0002-2
alter table people rename column desk_id to office_id;
--rollback alter table people rename column office_id to desk_id;

--changeset plumbline:0002-3
alter table people rename column email to mail;
--rollback alter table people rename column mail to email;

--changeset plumbline:0002-4 dbms:postgresql
alter sequence if exists users_id_seq rename to people_id_seq;
--rollback alter sequence if exists people_id_seq rename to users_id_seq;

--changeset plumbline:0002-5
alter table people rename constraint users_desk_id_fkey to people_office_id_fkey;
--rollback alter table people rename constraint people_office_id_fkey to users_desk_id_fkey;

--changeset plumbline:0002-6
alter table people rename constraint users_email_check to people_email_check;
--rollback alter table people rename constraint people_email_check to users_email_check;

--changeset plumbline:0002-7
alter table people rename constraint users_pkey to people_pkey;
--rollback alter table people rename constraint people_pkey to users_pkey;

--changeset plumbline:0002-8
alter index users_desk_id_idx rename to people_office_id_idx;
--rollback alter index people_office_id_idx rename to users_desk_id_idx;

--changeset plumbline:0002-9
alter table people add column kind varchar(5);
--rollback alter table people drop column kind;

--changeset plumbline:0002-10 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('people') / current_setting('block_size')::bigint loop
        update people set kind = 'x'
        where kind is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-11 dbms:h2
update people set kind = 'x' where kind is null;
--rollback empty

--changeset plumbline:0002-12 dbms:postgresql
alter table people add constraint people_kind_present check (kind is not null) not valid;
--rollback alter table people drop constraint people_kind_present;

--changeset plumbline:0002-13 dbms:postgresql
update people set kind = 'x' where kind is null;
--rollback empty

--changeset plumbline:0002-14 dbms:postgresql
alter table people validate constraint people_kind_present;
--rollback alter table people drop constraint people_kind_present;
--rollback alter table people add constraint people_kind_present check (kind is not null) not valid;

--changeset plumbline:0002-15
alter table people alter column kind set not null;
--rollback alter table people alter column kind drop not null;

--changeset plumbline:0002-16 dbms:postgresql
alter table people drop constraint people_kind_present;
--rollback alter table people add constraint people_kind_present check (kind is not null);

--changeset plumbline:0002-17 dbms:postgresql runInTransaction:false
create index concurrently if not exists people_kind_idx on people (kind);
--rollback drop index concurrently if exists people_kind_idx;

--changeset plumbline:0002-18 dbms:h2
create index people_kind_idx on people (kind);
--rollback drop index people_kind_idx;
