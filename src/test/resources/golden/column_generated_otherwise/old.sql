create table items (price numeric, worth numeric generated always as (price * 2) stored);
