create table a (id integer not null, constraint a_key unique (id));
create table b (a integer constraint b_a references a (id));
