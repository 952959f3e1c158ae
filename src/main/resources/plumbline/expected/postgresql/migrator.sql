-- Who applies a database's changes: whoever made the table in which that is noted.
select pg_get_userbyid(relowner)
from pg_class
where oid = to_regclass(lower(?))
