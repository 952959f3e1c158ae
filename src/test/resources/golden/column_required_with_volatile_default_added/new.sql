create table users (
  id bigint primary key,
  name text not null,
  token uuid not null default gen_random_uuid()
);
