select distinct 'session ' || session_id
from information_schema.locks
where session_id <> session_id()
order by 1
limit 3
