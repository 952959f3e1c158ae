-- A session that does nothing is not ended, and one whose machine is gone is noticed within a
-- minute instead of hours.
select set_config('idle_session_timeout', '0', false),
       set_config('tcp_keepalives_idle', '30', false),
       set_config('tcp_keepalives_interval', '10', false),
       set_config('tcp_keepalives_count', '3', false)
