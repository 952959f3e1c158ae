create table events (id bigint, constraint begun check (id > 0)) partition by range (id);
create table archive (id bigint, constraint ended check (id < 1000)) partition by range (id);
create table events_1 partition of events for values from (1) to (100);
