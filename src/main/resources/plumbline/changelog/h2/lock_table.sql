create table if not exists steward.migration_lock (
  part varchar(10) primary key, said varchar(200) not null)
