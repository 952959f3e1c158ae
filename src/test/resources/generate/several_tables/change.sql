--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('desks') / current_setting('block_size')::bigint loop
        update desks set page = 1
        where page is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-2 dbms:h2
update desks set page = 1 where page is null;
--rollback empty

--changeset plumbline:0002-3 dbms:postgresql
alter table desks add constraint desks_page_present check (page is not null) not valid;
--rollback alter table desks drop constraint desks_page_present;

--changeset plumbline:0002-4 dbms:postgresql
update desks set page = 1 where page is null;
--rollback empty

--changeset plumbline:0002-5 dbms:postgresql
alter table desks validate constraint desks_page_present;
--rollback alter table desks drop constraint desks_page_present;
--rollback alter table desks add constraint desks_page_present check (page is not null) not valid;

--changeset plumbline:0002-6
alter table desks alter column page set not null;
--rollback alter table desks alter column page drop not null;

--changeset plumbline:0002-7 dbms:postgresql
alter table desks drop constraint desks_page_present;
--rollback alter table desks add constraint desks_page_present check (page is not null);

--changeset plumbline:0002-8 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('desks') / current_setting('block_size')::bigint loop
        update desks set first_page = page + 1
        where first_page is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-9 dbms:h2
update desks set first_page = page + 1 where first_page is null;
--rollback empty

--changeset plumbline:0002-10 dbms:postgresql
alter table desks add constraint desks_first_page_present check (first_page is not null) not valid;
--rollback alter table desks drop constraint desks_first_page_present;

--changeset plumbline:0002-11 dbms:postgresql
update desks set first_page = page + 1 where first_page is null;
--rollback empty

--changeset plumbline:0002-12 dbms:postgresql
alter table desks validate constraint desks_first_page_present;
--rollback alter table desks drop constraint desks_first_page_present;
--rollback alter table desks add constraint desks_first_page_present check (first_page is not null) not valid;

--changeset plumbline:0002-13
alter table desks alter column first_page set not null;
--rollback alter table desks alter column first_page drop not null;

--changeset plumbline:0002-14 dbms:postgresql
alter table desks drop constraint desks_first_page_present;
--rollback alter table desks add constraint desks_first_page_present check (first_page is not null);

--changeset plumbline:0002-15
alter table seats add column a_name_of_whoever_sat_there_before_all_of_the_others_came_in varchar(60);
--rollback alter table seats drop column a_name_of_whoever_sat_there_before_all_of_the_others_came_in;

--changeset plumbline:0002-16 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('seats') / current_setting('block_size')::bigint loop
        update seats set a_name_of_whoever_sat_there_before_all_of_the_others_came_in = name
        where a_name_of_whoever_sat_there_before_all_of_the_others_came_in is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-17 dbms:h2
update seats set a_name_of_whoever_sat_there_before_all_of_the_others_came_in = name where a_name_of_whoever_sat_there_before_all_of_the_others_came_in is null;
--rollback empty

--changeset plumbline:0002-18 dbms:postgresql
alter table seats add constraint seats_a_name_of_whoever_sat_there_before_all_of_the_others_came_in_present check (a_name_of_whoever_sat_there_before_all_of_the_others_came_in is not null) not valid;
--rollback alter table seats drop constraint seats_a_name_of_whoever_sat_there_before_all_of_the_others_came_in_present;

--changeset plumbline:0002-19 dbms:postgresql
update seats set a_name_of_whoever_sat_there_before_all_of_the_others_came_in = name where a_name_of_whoever_sat_there_before_all_of_the_others_came_in is null;
--rollback empty

--changeset plumbline:0002-20 dbms:postgresql
alter table seats validate constraint seats_a_name_of_whoever_sat_there_before_all_of_the_others_came_in_present;
--rollback alter table seats drop constraint seats_a_name_of_whoever_sat_there_before_all_of_the_others_came_in_present;
--rollback alter table seats add constraint seats_a_name_of_whoever_sat_there_before_all_of_the_others_came_in_present check (a_name_of_whoever_sat_there_before_all_of_the_others_came_in is not null) not valid;

--changeset plumbline:0002-21
alter table seats alter column a_name_of_whoever_sat_there_before_all_of_the_others_came_in set not null;
--rollback alter table seats alter column a_name_of_whoever_sat_there_before_all_of_the_others_came_in drop not null;

--changeset plumbline:0002-22 dbms:postgresql
alter table seats drop constraint seats_a_name_of_whoever_sat_there_before_all_of_the_others_came_in_present;
--rollback alter table seats add constraint seats_a_name_of_whoever_sat_there_before_all_of_the_others_came_in_present check (a_name_of_whoever_sat_there_before_all_of_the_others_came_in is not null);

--changeset plumbline:0002-23
alter table seats add column last_name varchar(60);
--rollback alter table seats drop column last_name;

--changeset plumbline:0002-24 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('seats') / current_setting('block_size')::bigint loop
        update seats set last_name = split_part(name, ' ', 1)
        where last_name is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-25 dbms:h2
update seats set last_name = substring(name from 1 for locate(' ', name || ' ') - 1) where last_name is null;
--rollback empty

--changeset plumbline:0002-26 dbms:postgresql
alter table seats add constraint seats_last_name_present check (last_name is not null) not valid;
--rollback alter table seats drop constraint seats_last_name_present;

--changeset plumbline:0002-27 dbms:postgresql
update seats set last_name = split_part(name, ' ', 1) where last_name is null;
--rollback empty

--changeset plumbline:0002-28 dbms:postgresql
alter table seats validate constraint seats_last_name_present;
--rollback alter table seats drop constraint seats_last_name_present;
--rollback alter table seats add constraint seats_last_name_present check (last_name is not null) not valid;

--changeset plumbline:0002-29
alter table seats alter column last_name set not null;
--rollback alter table seats alter column last_name drop not null;

--changeset plumbline:0002-30 dbms:postgresql
alter table seats drop constraint seats_last_name_present;
--rollback alter table seats add constraint seats_last_name_present check (last_name is not null);
