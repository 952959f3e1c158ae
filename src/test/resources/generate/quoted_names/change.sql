--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('"Orders"') / current_setting('block_size')::bigint loop
        update "Orders" set "order" = 'first'
        where "order" is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-2 dbms:h2
update "Orders" set "order" = 'first' where "order" is null;
--rollback empty

--changeset plumbline:0002-3 dbms:postgresql
alter table "Orders" add constraint "Orders_order_present" check ("order" is not null) not valid;
--rollback alter table "Orders" drop constraint "Orders_order_present";

--changeset plumbline:0002-4 dbms:postgresql
update "Orders" set "order" = 'first' where "order" is null;
--rollback empty

--changeset plumbline:0002-5 dbms:postgresql
alter table "Orders" validate constraint "Orders_order_present";
--rollback alter table "Orders" drop constraint "Orders_order_present";
--rollback alter table "Orders" add constraint "Orders_order_present" check ("order" is not null) not valid;

--changeset plumbline:0002-6
alter table "Orders" alter column "order" set not null;
--rollback alter table "Orders" alter column "order" drop not null;

--changeset plumbline:0002-7 dbms:postgresql
alter table "Orders" drop constraint "Orders_order_present";
--rollback alter table "Orders" add constraint "Orders_order_present" check ("order" is not null);

--changeset plumbline:0002-8
alter table "Orders" add column "createdAt" timestamp with time zone;
--rollback alter table "Orders" drop column "createdAt";

--changeset plumbline:0002-9 dbms:postgresql runInTransaction:false splitStatements:false
do $$
declare
    plumbline_page bigint := 0;
begin
    while plumbline_page < pg_relation_size('"Orders"') / current_setting('block_size')::bigint loop
        update "Orders" set "createdAt" = timestamp with time zone '2020-01-01 00:00:00Z'
        where "createdAt" is null
          and ctid >= format('(%s,0)', plumbline_page)::tid
          and ctid < format('(%s,0)', plumbline_page + 500)::tid;
        commit;
        plumbline_page := plumbline_page + 500;
    end loop;
end
$$;
--rollback empty

--changeset plumbline:0002-10 dbms:h2
update "Orders" set "createdAt" = timestamp with time zone '2020-01-01 00:00:00Z' where "createdAt" is null;
--rollback empty

--changeset plumbline:0002-11 dbms:postgresql
alter table "Orders" add constraint "Orders_createdAt_present" check ("createdAt" is not null) not valid;
--rollback alter table "Orders" drop constraint "Orders_createdAt_present";

--changeset plumbline:0002-12 dbms:postgresql
update "Orders" set "createdAt" = timestamp with time zone '2020-01-01 00:00:00Z' where "createdAt" is null;
--rollback empty

--changeset plumbline:0002-13 dbms:postgresql
alter table "Orders" validate constraint "Orders_createdAt_present";
--rollback alter table "Orders" drop constraint "Orders_createdAt_present";
--rollback alter table "Orders" add constraint "Orders_createdAt_present" check ("createdAt" is not null) not valid;

--changeset plumbline:0002-14
alter table "Orders" alter column "createdAt" set not null;
--rollback alter table "Orders" alter column "createdAt" drop not null;

--changeset plumbline:0002-15 dbms:postgresql
alter table "Orders" drop constraint "Orders_createdAt_present";
--rollback alter table "Orders" add constraint "Orders_createdAt_present" check ("createdAt" is not null);

--changeset plumbline:0002-16
alter table "Orders" add column "note" varchar(20);
--rollback alter table "Orders" drop column "note";

--changeset plumbline:0002-17 dbms:postgresql
alter table "Orders" add constraint "Orders_order_Check" check ("order" <> '') not valid;
--rollback alter table "Orders" drop constraint "Orders_order_Check";

--changeset plumbline:0002-18 dbms:postgresql
alter table "Orders" validate constraint "Orders_order_Check";
--rollback alter table "Orders" drop constraint "Orders_order_Check";
--rollback alter table "Orders" add constraint "Orders_order_Check" check ("order" <> '') not valid;

--changeset plumbline:0002-19 dbms:h2
alter table "Orders" add constraint "Orders_order_Check" check ("order" <> '');
--rollback alter table "Orders" drop constraint "Orders_order_Check";

--changeset plumbline:0002-20 dbms:postgresql runInTransaction:false
create index concurrently if not exists "Orders_createdAt_idx" on "Orders" ("createdAt");
--rollback drop index concurrently if exists "Orders_createdAt_idx";

--changeset plumbline:0002-21 dbms:h2
create index "Orders_createdAt_idx" on "Orders" ("createdAt");
--rollback drop index "Orders_createdAt_idx";

--changeset plumbline:0002-22
create table "Lines" (
    id bigint not null,
    "orderId" bigint not null,
    constraint "Lines_pkey" primary key (id),
    constraint "Lines_orderId_fkey" foreign key ("orderId") references "Orders" (id)
);
--rollback drop table "Lines";
