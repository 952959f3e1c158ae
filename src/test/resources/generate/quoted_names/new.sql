create table "Orders" (
    id bigint not null,
    "order" varchar(30) not null,
    "createdAt" timestamp with time zone not null,
    "note" varchar(20),
    constraint "Orders_pkey" primary key (id),
    constraint "Orders_order_Check" check ("order" <> '')
);

create index "Orders_createdAt_idx" on "Orders" ("createdAt");

create table "Lines" (
    id bigint not null,
    "orderId" bigint not null,
    constraint "Lines_pkey" primary key (id),
    constraint "Lines_orderId_fkey" foreign key ("orderId") references "Orders" (id)
);
