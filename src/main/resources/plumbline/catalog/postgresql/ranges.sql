select t.tableoid as catalog, t.oid, 'RANGE' as kind, n.nspname as schema, t.typname as name,
       '' as arguments, pg_get_userbyid(t.typowner) as owner,
       'CREATE TYPE ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname) || ' AS RANGE ('
         || concat_ws(', ',
              'subtype = ' || format_type(r.rngsubtype, null),
              'multirange_type_name = ' || quote_ident(mn.nspname) || '.' || quote_ident(m.typname),
              case when not c.opcdefault
                   then 'subtype_opclass = ' || quote_ident(cn.nspname) || '.' || quote_ident(c.opcname) end,
              case when r.rngcollation <> s.typcollation
                   then 'collation = ' || r.rngcollation::regcollation end,
              case when r.rngcanonical <> 0 then 'canonical = ' || r.rngcanonical end,
              case when r.rngsubdiff <> 0 then 'subtype_diff = ' || r.rngsubdiff end)
         || ')' as definition,
       '' as digest
from pg_range r
join pg_type t on t.oid = r.rngtypid
join pg_namespace n on n.oid = t.typnamespace
join pg_type s on s.oid = r.rngsubtype
join pg_type m on m.oid = r.rngmultitypid
join pg_namespace mn on mn.oid = m.typnamespace
join pg_opclass c on c.oid = r.rngsubopc
join pg_namespace cn on cn.oid = c.opcnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
