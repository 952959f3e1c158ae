--liquibase formatted sql logicalFilePath:db/main/changes/0002_edited.sql

--changeset plumbline:0002-1
alter table "Orders" rename to "Sales";
--rollback alter table "Sales" rename to "Orders";

--changeset plumbline:0002-2
alter table "Sales" rename column number to id;
--rollback alter table "Sales" rename column id to number;

--changeset plumbline:0002-3
alter table "Sales" rename column "soldTo" to "customerName";
--rollback alter table "Sales" rename column "customerName" to "soldTo";

--changeset plumbline:0002-4 dbms:postgresql
alter sequence if exists "Orders_number_seq" rename to "Sales_id_seq";
--rollback alter sequence if exists "Sales_id_seq" rename to "Orders_number_seq";

--changeset plumbline:0002-5
alter table "Sales" rename constraint "Orders_check" to "Sales_check";
--rollback alter table "Sales" rename constraint "Sales_check" to "Orders_check";

--changeset plumbline:0002-6
alter table "Sales" rename constraint "Orders_pkey" to "Sales_pkey";
--rollback alter table "Sales" rename constraint "Sales_pkey" to "Orders_pkey";
