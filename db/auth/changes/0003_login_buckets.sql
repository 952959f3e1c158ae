--liquibase formatted sql logicalFilePath:db/auth/changes/0003_login_buckets.sql

--changeset plumbline:0003-1
create table login_buckets (
    account_hash varchar(64) not null,
    state bytea,
    refilled_at timestamp with time zone not null,
    constraint login_buckets_pkey primary key (account_hash)
);
--rollback drop table login_buckets;

--changeset plumbline:0003-2
create index login_buckets_refilled_at_idx on login_buckets (refilled_at);
--rollback drop index login_buckets_refilled_at_idx;
