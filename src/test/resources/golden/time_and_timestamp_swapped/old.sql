create table sessions (opens time, closed timestamptz);
