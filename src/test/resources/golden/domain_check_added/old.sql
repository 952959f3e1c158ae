create domain email as text;
create table users (email email);
