--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
create or replace view names as
 SELECT name,
    email
   FROM users;
--rollback drop view names;
--rollback create view names as
--rollback  SELECT name
--rollback    FROM users;
