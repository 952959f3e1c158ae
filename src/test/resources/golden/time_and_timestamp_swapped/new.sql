create table sessions (opens timestamp, closed time);
