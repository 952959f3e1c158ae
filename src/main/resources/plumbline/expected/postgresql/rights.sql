-- Whether the role may create databases, and whether for the owner that is asked for: it must be able to become it,
-- and have its rights without becoming it.
select
  quote_ident(current_user) as role,
  rolcreatedb or rolsuper as may_create,
  (
    select quote_ident(rolname)
    from pg_roles as owner
    where rolname = ?
      and pg_has_role(oid, 'USAGE')
      and pg_has_role(
        oid, case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end)
  ) as owner,
  current_setting('server_version_num')::integer / 10000 as version
from pg_roles
where rolname = current_user
