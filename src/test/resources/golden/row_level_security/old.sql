create table a (owner text);
