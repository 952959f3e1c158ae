create table t (id bigint, day date, primary key (id, day)) partition by range (day);
create index t_day on t (day);
create table t_2024 partition of t for values from ('2024-01-01') to ('2025-01-01');
create table t_2025 partition of t for values from ('2025-01-01') to ('2026-01-01');
