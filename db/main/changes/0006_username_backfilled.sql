--liquibase formatted sql logicalFilePath:db/main/changes/0006_username_backfilled.sql

-- The letters and digits of the e-mail's local part, and the id, which makes it unique: at most 10 + 1 + 19 characters.
-- Each batch commits, so that no lock is held for longer than one.

--changeset plumbline:0006-1 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    last_id bigint := 0;
    batch_end bigint;
begin
    loop
        select max(id) into batch_end
        from (select id from users where id > last_id order by id limit 10000) as batch;
        exit when batch_end is null;
        update users
        set username =
            coalesce(nullif(left(regexp_replace(split_part(email, '@', 1), '[^a-z0-9]', '', 'g'), 10), ''), 'user')
            || '-' || id
        where id > last_id and id <= batch_end and username is null;
        last_id := batch_end;
        commit;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0006-2 dbms:h2
update users
set username =
    coalesce(
        nullif(left(regexp_replace(substring(email, 1, locate('@', email) - 1), '[^a-z0-9]', '', 'g'), 10), ''),
        'user')
    || '-' || id
where username is null;
--rollback empty
