create table books (id bigint primary key);
create table authors (id bigint primary key, book bigint references books);
create unlogged table pages (id bigint primary key);
create unlogged table lines (id bigint primary key, page bigint references pages);
