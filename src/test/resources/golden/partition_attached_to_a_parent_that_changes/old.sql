create table events (id bigint, happened date) partition by range (happened);
create table events_2024 partition of events for values from ('2024-01-01') to ('2025-01-01');
create table events_2025 (id bigint, happened date);
create index events_2025_happened on events_2025 (happened);
create index events_id on events (id);
