--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('users') / current_setting('block_size')::bigint loop
        update users set email = 'nobody-' || id
        where email is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-2 dbms:h2
update users set email = 'nobody-' || id where email is null;
--rollback empty

--changeset plumbline:0002-3 dbms:postgresql
alter table users add constraint users_email_present check (email is not null) not valid;
--rollback alter table users drop constraint users_email_present;

--changeset plumbline:0002-4 dbms:postgresql
update users set email = 'nobody-' || id where email is null;
--rollback empty

--changeset plumbline:0002-5 dbms:postgresql
alter table users validate constraint users_email_present;
--rollback alter table users drop constraint users_email_present;
--rollback alter table users add constraint users_email_present check (email is not null) not valid;

--changeset plumbline:0002-6
alter table users alter column email set not null;
--rollback alter table users alter column email drop not null;

--changeset plumbline:0002-7 dbms:postgresql
alter table users drop constraint users_email_present;
--rollback alter table users add constraint users_email_present check (email is not null);
