create table fills (id bigint);
