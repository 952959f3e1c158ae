--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table users add column label varchar(40);
--rollback alter table users drop column label;

--changeset plumbline:0002-2 splitStatements:false
alter table users alter column label set default 'a  b, (c) "d" it''s; -- e';
--rollback alter table users alter column label drop default;

--changeset plumbline:0002-3 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('users') / current_setting('block_size')::bigint loop
        update users set label = 'a  b, (c) "d" it''s; -- e'
        where label is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-4 dbms:h2 splitStatements:false
update users set label = 'a  b, (c) "d" it''s; -- e' where label is null;
--rollback empty

--changeset plumbline:0002-5 dbms:postgresql
alter table users add constraint users_label_present check (label is not null) not valid;
--rollback alter table users drop constraint users_label_present;

--changeset plumbline:0002-6 dbms:postgresql splitStatements:false
update users set label = 'a  b, (c) "d" it''s; -- e' where label is null;
--rollback empty

--changeset plumbline:0002-7 dbms:postgresql
alter table users validate constraint users_label_present;
--rollback alter table users drop constraint users_label_present;
--rollback alter table users add constraint users_label_present check (label is not null) not valid;

--changeset plumbline:0002-8
alter table users alter column label set not null;
--rollback alter table users alter column label drop not null;

--changeset plumbline:0002-9 dbms:postgresql
alter table users drop constraint users_label_present;
--rollback alter table users add constraint users_label_present check (label is not null);

--changeset plumbline:0002-10
alter table users add column quote varchar(5) default '"';
--rollback alter table users drop column quote;

--changeset plumbline:0002-11 dbms:postgresql splitStatements:false
alter table users add constraint users_label_check check (label <> ';') not valid;
--rollback alter table users drop constraint users_label_check;

--changeset plumbline:0002-12 dbms:postgresql
alter table users validate constraint users_label_check;
--rollback alter table users drop constraint users_label_check;
--rollback alter table users add constraint users_label_check check (label <> ';') not valid;

--changeset plumbline:0002-13 dbms:h2 splitStatements:false
alter table users add constraint users_label_check check (label <> ';');
--rollback alter table users drop constraint users_label_check;
