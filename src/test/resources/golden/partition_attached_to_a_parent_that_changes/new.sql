create table events (id bigint, happened date, place text check (place <> '')) partition by range (happened);
create table events_2024 (id bigint, happened date);
create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
create index events_id on events (id);
create index events_happened on events (happened);
