create table hens (id bigint primary key, egg bigint);
create table eggs (id bigint primary key, hen bigint references hens);
alter table hens add constraint hens_egg_fkey foreign key (egg) references eggs;
