-- The session keeps a lock for as long as the database is used, and may write although the live database does not.
select
  set_config('application_name', 'plumbline scratch maker', false),
  set_config('default_transaction_read_only', 'off', false),
  set_config('idle_session_timeout', '0', false)
