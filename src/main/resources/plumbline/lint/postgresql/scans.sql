select relid, seq_scan from pg_stat_xact_user_tables
