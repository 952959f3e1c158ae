create table a (id integer constraint a_pk primary key);
create table b (a integer constraint b_a references a (id) on delete cascade);
