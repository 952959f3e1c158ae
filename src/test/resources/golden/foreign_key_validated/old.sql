create table a (id bigint primary key);
create table b (a bigint);
alter table b add constraint b_a foreign key (a) references a not valid;
