--liquibase formatted sql logicalFilePath:db/main/changes/0011_history_of_bots.sql

--changeset plumbline:0011-1
alter table trade_history add column bot_id bigint;
--rollback alter table trade_history drop column bot_id;

--changeset plumbline:0011-2 dbms:postgresql runInTransaction:false
create index concurrently trade_history_bot_id_idx on trade_history (workspace_id, bot_id, timestamp, id);
--rollback drop index concurrently trade_history_bot_id_idx;

--changeset plumbline:0011-3 dbms:h2
create index trade_history_bot_id_idx on trade_history (workspace_id, bot_id, timestamp, id);
--rollback drop index trade_history_bot_id_idx;

--changeset plumbline:0011-4 dbms:postgresql runInTransaction:false
create index concurrently trade_history_bot_id_action_idx
    on trade_history (workspace_id, bot_id, action, timestamp, id);
--rollback drop index concurrently trade_history_bot_id_action_idx;

--changeset plumbline:0011-5 dbms:h2
create index trade_history_bot_id_action_idx on trade_history (workspace_id, bot_id, action, timestamp, id);
--rollback drop index trade_history_bot_id_action_idx;

--changeset plumbline:0011-6 dbms:postgresql
alter table trade_history add constraint trade_history_bot_id_fkey
    foreign key (workspace_id, bot_id) references bots (workspace_id, id) not valid;
--rollback alter table trade_history drop constraint trade_history_bot_id_fkey;

--changeset plumbline:0011-7 dbms:postgresql
alter table trade_history validate constraint trade_history_bot_id_fkey;
--rollback alter table trade_history drop constraint trade_history_bot_id_fkey;
--rollback alter table trade_history add constraint trade_history_bot_id_fkey foreign key (workspace_id, bot_id) references bots (workspace_id, id) not valid;

--changeset plumbline:0011-8 dbms:h2
alter table trade_history add constraint trade_history_bot_id_fkey
    foreign key (workspace_id, bot_id) references bots (workspace_id, id);
--rollback alter table trade_history drop constraint trade_history_bot_id_fkey;
