--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql
create type mood as enum ('calm', 'tense');
--rollback drop type mood;

--changeset plumbline:0002-2 dbms:postgresql
create domain symbol as varchar(20) check (value <> '');
--rollback drop domain symbol;

--changeset plumbline:0002-3 dbms:postgresql splitStatements:false
create function doubled(n integer) returns integer language sql immutable as 'select n * 2; ';
--rollback drop function doubled;

--changeset plumbline:0002-4 dbms:postgresql
alter table moods add column mood mood;
--rollback alter table moods drop column mood;

--changeset plumbline:0002-5 dbms:postgresql
alter table moods alter column mood set default 'calm';
--rollback alter table moods alter column mood drop default;

--changeset plumbline:0002-6 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('moods') / current_setting('block_size')::bigint loop
        update moods set mood = 'calm'
        where mood is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-7 dbms:postgresql
alter table moods add constraint moods_mood_present check (mood is not null) not valid;
--rollback alter table moods drop constraint moods_mood_present;

--changeset plumbline:0002-8 dbms:postgresql
update moods set mood = 'calm' where mood is null;
--rollback empty

--changeset plumbline:0002-9 dbms:postgresql
alter table moods validate constraint moods_mood_present;
--rollback alter table moods drop constraint moods_mood_present;
--rollback alter table moods add constraint moods_mood_present check (mood is not null) not valid;

--changeset plumbline:0002-10 dbms:postgresql
alter table moods alter column mood set not null;
--rollback alter table moods alter column mood drop not null;

--changeset plumbline:0002-11 dbms:postgresql
alter table moods drop constraint moods_mood_present;
--rollback alter table moods add constraint moods_mood_present check (mood is not null);

--changeset plumbline:0002-12 dbms:postgresql
alter table moods add column token uuid;
--rollback alter table moods drop column token;

--changeset plumbline:0002-13 dbms:postgresql
alter table moods alter column token set default gen_random_uuid();
--rollback alter table moods alter column token drop default;

--changeset plumbline:0002-14 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('moods') / current_setting('block_size')::bigint loop
        update moods set token = gen_random_uuid()
        where token is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-15 dbms:postgresql
alter table moods add constraint moods_token_present check (token is not null) not valid;
--rollback alter table moods drop constraint moods_token_present;

--changeset plumbline:0002-16 dbms:postgresql
update moods set token = gen_random_uuid() where token is null;
--rollback empty

--changeset plumbline:0002-17 dbms:postgresql
alter table moods validate constraint moods_token_present;
--rollback alter table moods drop constraint moods_token_present;
--rollback alter table moods add constraint moods_token_present check (token is not null) not valid;

--changeset plumbline:0002-18 dbms:postgresql
alter table moods alter column token set not null;
--rollback alter table moods alter column token drop not null;

--changeset plumbline:0002-19 dbms:postgresql
alter table moods drop constraint moods_token_present;
--rollback alter table moods add constraint moods_token_present check (token is not null);

--changeset plumbline:0002-20 dbms:postgresql
alter table moods add column other uuid;
--rollback alter table moods drop column other;

--changeset plumbline:0002-21 dbms:postgresql
alter table moods alter column other set default gen_random_uuid();
--rollback alter table moods alter column other drop default;

--changeset plumbline:0002-22 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('moods') / current_setting('block_size')::bigint loop
        update moods set other = gen_random_uuid()
        where other is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-23 dbms:postgresql
update moods set other = gen_random_uuid() where other is null;
--rollback empty

--changeset plumbline:0002-24 dbms:postgresql
alter table moods add column tags varchar(10)[];
--rollback alter table moods drop column tags;

--changeset plumbline:0002-25 dbms:postgresql
alter table moods add column symbol symbol;
--rollback alter table moods drop column symbol;

--changeset plumbline:0002-26 dbms:postgresql runInTransaction:false
create index concurrently if not exists moods_doubled_idx on moods (doubled(id::integer));
--rollback drop index concurrently if exists moods_doubled_idx;

--changeset plumbline:0002-27 dbms:h2
alter table moods add column mood varchar(10);
--rollback alter table moods drop column mood;

--changeset plumbline:0002-28 dbms:h2
alter table moods alter column mood set default 'calm';
--rollback alter table moods alter column mood drop default;

--changeset plumbline:0002-29 dbms:h2
update moods set mood = 'calm' where mood is null;
--rollback empty

--changeset plumbline:0002-30 dbms:h2
alter table moods alter column mood set not null;
--rollback alter table moods alter column mood drop not null;

--changeset plumbline:0002-31 dbms:h2
alter table moods add column token uuid;
--rollback alter table moods drop column token;

--changeset plumbline:0002-32 dbms:h2
alter table moods alter column token set default random_uuid();
--rollback alter table moods alter column token drop default;

--changeset plumbline:0002-33 dbms:h2
update moods set token = random_uuid() where token is null;
--rollback empty

--changeset plumbline:0002-34 dbms:h2
alter table moods alter column token set not null;
--rollback alter table moods alter column token drop not null;

--changeset plumbline:0002-35 dbms:h2
alter table moods add column other uuid;
--rollback alter table moods drop column other;

--changeset plumbline:0002-36 dbms:h2
alter table moods alter column other set default random_uuid();
--rollback alter table moods alter column other drop default;

--changeset plumbline:0002-37 dbms:h2
update moods set other = random_uuid() where other is null;
--rollback empty
