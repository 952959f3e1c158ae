create table a (id bigint not null constraint a_pk primary key);
