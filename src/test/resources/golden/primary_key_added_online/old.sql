create table a (id bigint not null);
