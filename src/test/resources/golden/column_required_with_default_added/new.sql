create table users (
  id bigint primary key,
  name text not null,
  active boolean not null default true
);
