create table "Orders" (
    id bigint not null,
    "order" varchar(30),
    constraint "Orders_pkey" primary key (id)
);
