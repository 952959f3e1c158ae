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
        update users set kind = case when email is null then 'bot' else 'person' end
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
update users set kind = case when email is null then 'bot' else 'person' end where kind is null;
--rollback empty

--changeset plumbline:0002-4 dbms:postgresql
alter table users add constraint users_kind_present check (kind is not null) not valid;
--rollback alter table users drop constraint users_kind_present;

--changeset plumbline:0002-5 dbms:postgresql
update users set kind = case when email is null then 'bot' else 'person' end where kind is null;
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

--changeset plumbline:0002-9 dbms:postgresql
alter table users add constraint users_kind_check check (kind in ('person', 'bot')) not valid;
--rollback alter table users drop constraint users_kind_check;

--changeset plumbline:0002-10 dbms:postgresql
alter table users validate constraint users_kind_check;
--rollback alter table users drop constraint users_kind_check;
--rollback alter table users add constraint users_kind_check check (kind in ('person', 'bot')) not valid;

--changeset plumbline:0002-11 dbms:h2
alter table users add constraint users_kind_check check (kind in ('person', 'bot'));
--rollback alter table users drop constraint users_kind_check;
