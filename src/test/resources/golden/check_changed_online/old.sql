create table a (n integer constraint a_n check (n > 0));
