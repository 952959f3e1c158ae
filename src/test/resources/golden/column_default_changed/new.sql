create table jobs (id bigint primary key, tries integer not null default 5);
