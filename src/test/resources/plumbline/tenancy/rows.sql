-- The rows of each of the two workspaces of the tenant probe, at least one a table. {workspace}
-- stands for the workspace's id, -1 or -2. The ids and whatever a statement filters by are the
-- same in both; some text or number differs, so that the rows can be told apart. Rooms with files of
-- their own may refer to the rows with the id -1; what can be removed has another one, which is.
insert into workspaces (id, name, slug, owner_id)
values ({workspace}, 'Workspace {workspace}', 'probe{workspace}', -11);

insert into memberships (workspace_id, user_id, role, version)
values ({workspace}, -11, 'owner', 100 + {workspace});
insert into memberships (workspace_id, user_id, role, manager_id, version)
values ({workspace}, -12, 'member', -11, 100 + {workspace});
-- An owner of one of them only: who reads the other's owners gets a different answer.
insert into memberships (workspace_id, user_id, role)
values ({workspace}, -14, case {workspace} when -2 then 'owner' else 'member' end);

-- The primary key of keys and their hash are unique among all workspaces.
insert into api_keys (id, user_id, workspace_id, name, role, token_hash, prefix)
values ({workspace}, -11, {workspace}, 'a bot of {workspace}', 'member', 'hash{workspace}', 'plk_probe');

insert into bots (workspace_id, id, created_by, name, market, strategy, strategy_params)
values ({workspace}, -1, -11, 'Bot of {workspace}', 'EURUSD', 'breakout', json '{"of": {workspace}}');

insert into trade_history (workspace_id, id, bot_id, timestamp, action, details)
values ({workspace}, -1, -1, timestamp with time zone '2026-01-05 09:00:00+00', 'opened', 'by {workspace}');
insert into trade_history (workspace_id, id, is_notification, timestamp, action, details)
values ({workspace}, -2, true, timestamp with time zone '2026-01-05 10:00:00+00', 'closed', 'by {workspace}');

insert into notifications (workspace_id, id, user_id, history_id)
values ({workspace}, -1, -11, -1);

insert into watchlist (workspace_id, id, user_id, symbol, notes, alert_price, alert_direction)
values ({workspace}, -1, -11, 'EURUSD', 'of {workspace}', 1.25, 'above');
insert into watchlist (workspace_id, id, user_id, symbol, notes)
values ({workspace}, -2, -11, 'USDJPY', 'of {workspace}');

insert into prices (workspace_id, id, symbol, price, quoted_at)
values ({workspace}, -1, 'EURUSD', 10 + {workspace}, timestamp with time zone '2026-01-05 09:00:00+00');

insert into idempotency_keys (workspace_id, id, user_id, operation, idempotency_key, request_hash, response)
values ({workspace}, -1, -11, 'history', 'a-key', 'hash', json '{"of": {workspace}}');

insert into channels (workspace_id, id, name, topic)
values ({workspace}, -1, 'with-messages', 'of {workspace}');
insert into channels (workspace_id, id, name, topic)
values ({workspace}, -2, 'without-messages', 'of {workspace}');

insert into messages (workspace_id, id, channel_id, author_id, body)
values ({workspace}, -1, -1, -11, 'in {workspace}');

insert into portfolios (workspace_id, id, owner_id, name, base_currency)
values ({workspace}, -1, -11, 'Portfolio of {workspace}', 'EUR');

insert into transactions (workspace_id, id, portfolio_id, kind, executed_at, symbol, quantity, price, fee)
values ({workspace}, -1, -1, 'sell', timestamp with time zone '2026-01-05 09:00:00+00', 'EURUSD', 10 + {workspace}, 1, 0);

insert into backtest_results (workspace_id, id, bot_id, timestamp, strategy_name, total_trades, wins, losses, equity_curve)
values ({workspace}, -1, -1, timestamp with time zone '2026-01-05 09:00:00+00', 'of {workspace}', 2, 1, 1,
        json '[{"time": "2026-01-05T09:00:00Z", "equity": 100}, {"time": "2026-01-06T09:00:00Z", "equity": {workspace}}]');
insert into backtest_results (workspace_id, id, timestamp, strategy_name, total_trades, wins, losses)
values ({workspace}, -2, timestamp with time zone '2026-01-04 09:00:00+00', 'of {workspace}', 2, 1, 1);

insert into journal_entries
    (workspace_id, id, user_id, bot_id, history_id, symbol, side, opened_at, entry_price, quantity, notes, tags)
values ({workspace}, -1, -11, -1, -1, 'EURUSD', 'long', timestamp with time zone '2026-01-05 09:00:00+00', 1, 1,
        'of {workspace}', json '[]');
insert into journal_entries
    (workspace_id, id, user_id, symbol, side, opened_at, entry_price, quantity, notes, tags)
values ({workspace}, -2, -11, 'EURUSD', 'long', timestamp with time zone '2026-01-06 09:00:00+00', 1, 1,
        'of {workspace}', json '[]');
