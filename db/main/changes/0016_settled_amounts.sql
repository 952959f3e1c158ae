--liquibase formatted sql logicalFilePath:db/main/changes/0016_settled_amounts.sql

--changeset plumbline:0016-1
alter table transactions add column settled_amount numeric(20, 8);
--rollback alter table transactions drop column settled_amount;

--changeset plumbline:0016-2 dbms:postgresql
alter table transactions add constraint transactions_settled_amount_check
    check (settled_amount is null or (kind in ('buy', 'sell') and settled_amount >= 0)) not valid;
--rollback alter table transactions drop constraint transactions_settled_amount_check;

--changeset plumbline:0016-3 dbms:postgresql
alter table transactions validate constraint transactions_settled_amount_check;
--rollback alter table transactions drop constraint transactions_settled_amount_check;
--rollback alter table transactions add constraint transactions_settled_amount_check check (settled_amount is null or (kind in ('buy', 'sell') and settled_amount >= 0)) not valid;

--changeset plumbline:0016-4 dbms:h2
alter table transactions add constraint transactions_settled_amount_check
    check (settled_amount is null or (kind in ('buy', 'sell') and settled_amount >= 0));
--rollback alter table transactions drop constraint transactions_settled_amount_check;

-- What was a gift, or is worth nothing, has a price of 0. A rollback is refused while there is such a trade.

--changeset plumbline:0016-5
alter table transactions drop constraint transactions_price_check;
--rollback alter table transactions add constraint transactions_price_check check ((price is not null) = (kind in ('buy', 'sell')) and price > 0);

--changeset plumbline:0016-6 dbms:postgresql
alter table transactions add constraint transactions_price_check check ((price is not null) = (kind in ('buy', 'sell')) and price >= 0) not valid;
--rollback alter table transactions drop constraint transactions_price_check;

--changeset plumbline:0016-7 dbms:postgresql
alter table transactions validate constraint transactions_price_check;
--rollback alter table transactions drop constraint transactions_price_check;
--rollback alter table transactions add constraint transactions_price_check check ((price is not null) = (kind in ('buy', 'sell')) and price >= 0) not valid;

--changeset plumbline:0016-8 dbms:h2
alter table transactions add constraint transactions_price_check check ((price is not null) = (kind in ('buy', 'sell')) and price >= 0);
--rollback alter table transactions drop constraint transactions_price_check;
