--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users add column is_active boolean;
--rollback alter table users drop column is_active;

--changeset plumbline:0002-2
alter table users alter column is_active set default true;
--rollback alter table users alter column is_active drop default;

--changeset plumbline:0002-3 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('users') / current_setting('block_size')::bigint loop
        update users set is_active = true
        where is_active is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-4 dbms:h2
update users set is_active = true where is_active is null;
--rollback empty

--changeset plumbline:0002-5 dbms:postgresql
alter table users add constraint users_is_active_present check (is_active is not null) not valid;
--rollback alter table users drop constraint users_is_active_present;

--changeset plumbline:0002-6 dbms:postgresql
update users set is_active = true where is_active is null;
--rollback empty

--changeset plumbline:0002-7 dbms:postgresql
alter table users validate constraint users_is_active_present;
--rollback alter table users drop constraint users_is_active_present;
--rollback alter table users add constraint users_is_active_present check (is_active is not null) not valid;

--changeset plumbline:0002-8
alter table users alter column is_active set not null;
--rollback alter table users alter column is_active drop not null;

--changeset plumbline:0002-9 dbms:postgresql
alter table users drop constraint users_is_active_present;
--rollback alter table users add constraint users_is_active_present check (is_active is not null);
