create table items (price numeric, worth numeric generated always as (price * 3) stored);
