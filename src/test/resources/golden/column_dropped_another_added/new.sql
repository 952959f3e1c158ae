create table users (
  id bigint primary key,
  title text not null
);
