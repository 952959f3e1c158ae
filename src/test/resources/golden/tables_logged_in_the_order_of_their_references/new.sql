create unlogged table books (id bigint primary key);
create unlogged table authors (id bigint primary key, book bigint references books);
create table pages (id bigint primary key);
create table lines (id bigint primary key, page bigint references pages);
