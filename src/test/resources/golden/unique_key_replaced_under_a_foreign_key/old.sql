create table a (x bigint, y bigint not null, constraint a_key unique (x));
create table b (x bigint constraint b_a references a (x));
