select c.tableoid as catalog, c.oid, 'CAST' as kind, '' as schema,
       format_type(c.castsource, null) || ' as ' || format_type(c.casttarget, null) as name,
       '' as arguments, null as owner,
       'CREATE CAST (' || format_type(c.castsource, null) || ' AS ' || format_type(c.casttarget, null)
         || ') ' || case c.castmethod when 'b' then 'WITHOUT FUNCTION' when 'i' then 'WITH INOUT'
                                      else 'WITH FUNCTION ' || c.castfunc::regprocedure end
         || case c.castcontext when 'a' then ' AS ASSIGNMENT' when 'i' then ' AS IMPLICIT' else '' end
         as definition,
       '' as digest
from pg_cast c
where c.oid >= 16384
