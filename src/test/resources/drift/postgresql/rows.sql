-- Rows for base.sql.

insert into desk.accounts (name, email, code, born, fee, tags, settings, secret, flags, manager, note)
select 'Person ' || n, 'p' || n || '@example.org', 'c' || n, date '1970-01-01' + n, n * 0.01, array['t' || n], '{"a": 1}',
       decode(lpad(n::text, 4, '0'), 'hex'), n::bit(4), case when n > 1 then 100 end, case when n % 2 = 0 then 'note ' || n end
from generate_series(1, 9) n;
insert into desk.orders (account, side, state, symbol, quantity, price, limits, fee_paid, placed)
select 100 + 2 * (n % 9), case when n % 2 = 0 then 'buy' else 'sell' end::desk.side, (array['new', 'open', 'filled'])[1 + n % 3]::desk.state,
       'S' || n, n, n * 1.5, desk.price_range(n, n + 1), row(n, 'EUR')::desk.money, timestamptz '2025-01-01 00:00Z' + n * interval '1 hour'
from generate_series(1, 30) n;
insert into desk.fills (order_id, part, period, venue)
select n, 1, tsrange(timestamp '2025-01-01' + n * interval '1 hour', timestamp '2025-01-01' + (n + 1) * interval '1 hour'), 'XETR'
from generate_series(1, 20) n;
update desk.orders set last_fill = id where id <= 20;
insert into desk.venues values ('XETR', 'DE', '1997-11-28'), ('XPAR', 'FR', null);
insert into desk.desks values ('DE', 'XETR', 'Ada'), (null, null, 'Bob');
insert into desk.stays values (1, '[1,10)'), (1, '[10,20)'), (2, '[5,8)'); -- since 18
insert into desk.bookings (guest, room, during, price) values ('Ada', 1, '[2,4)', 10), ('Bob', 2, '[5,6)', 5); -- since 18
insert into desk.papers (title) values ('Ask'), ('Bid'), ('Call');
insert into desk.quotes values ('S1', 1, 2), ('S2', null, 3);
insert into desk.events values ('2025-01-01 00:00Z', 'opened');
insert into desk.logins values ('2025-01-02 00:00Z', 'came', 'Ada');
insert into desk.ticks
select n, date '2023-12-20' + n * 25, case when n % 2 = 0 then 'XETR' else 'XNAS' end, 100, n from generate_series(1, 40) n;
insert into desk.tags select 'tag ' || n, n from generate_series(1, 10) n;
insert into book.payments values (1.5, 'EUR'), (2.5, 'USD');
insert into book.ledger ("Amount", "select", at) select n, 'entry ' || n, timestamptz '2025-01-01 00:00Z' from generate_series(1, 5) n;
refresh materialized view desk.volume;
