create domain email as text constraint email_shape check (value like '%@%');
create table users (email email);
