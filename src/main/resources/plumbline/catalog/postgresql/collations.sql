-- The columns of the locale are other ones in each version.
select l.tableoid as catalog, l.oid, 'COLLATION' as kind, n.nspname as schema, l.collname as name,
       '' as arguments, pg_get_userbyid(l.collowner) as owner,
       'CREATE COLLATION ' || quote_ident(n.nspname) || '.' || quote_ident(l.collname)
         || ' (provider = '
         || case l.collprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin'
                                else 'default' end
         || case when l.collisdeterministic then '' else ', deterministic = false' end
         || case when l.collprovider = 'c'
                 then ', lc_collate = ' || quote_literal(l.collcollate)
                      || ', lc_ctype = ' || quote_literal(l.collctype)
                 else coalesce(', locale = '
                               || quote_literal(coalesce(c.fields ->> 'colllocale',
                                                         c.fields ->> 'colliculocale',
                                                         c.fields ->> 'collcollate')), '') end
         || coalesce(', rules = ' || quote_literal(c.fields ->> 'collicurules'), '')
         || ')' as definition,
       '' as digest
from pg_collation l
join pg_namespace n on n.oid = l.collnamespace
cross join lateral (select to_jsonb(l) as fields) c
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
