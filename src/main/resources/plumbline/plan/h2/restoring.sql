select 'set lock_timeout ' || lock_timeout()
