insert into steward.migration_lock values ('lock', 'held while it is locked'), ('holder', 'nobody')
