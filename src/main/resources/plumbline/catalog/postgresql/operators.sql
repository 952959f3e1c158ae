-- One that is only promised, as another one's commutator, is none.
select o.tableoid as catalog, o.oid, 'OPERATOR' as kind, n.nspname as schema, o.oprname as name,
       case o.oprleft when 0 then 'none' else format_type(o.oprleft, null) end
         || ', ' || case o.oprright when 0 then 'none' else format_type(o.oprright, null) end
         as arguments,
       pg_get_userbyid(o.oprowner) as owner,
       'CREATE OPERATOR ' || quote_ident(n.nspname) || '.' || o.oprname || ' ('
         || concat_ws(', ',
              'FUNCTION = ' || o.oprcode,
              case when o.oprleft <> 0 then 'LEFTARG = ' || format_type(o.oprleft, null) end,
              case when o.oprright <> 0 then 'RIGHTARG = ' || format_type(o.oprright, null) end,
              'COMMUTATOR = OPERATOR(' || quote_ident(cn.nspname) || '.' || c.oprname || ')',
              'NEGATOR = OPERATOR(' || quote_ident(nn.nspname) || '.' || g.oprname || ')',
              case when o.oprcanmerge then 'MERGES' end,
              case when o.oprcanhash then 'HASHES' end,
              case when o.oprrest <> 0 then 'RESTRICT = ' || o.oprrest end,
              case when o.oprjoin <> 0 then 'JOIN = ' || o.oprjoin end)
         || ')' as definition,
       '' as digest
from pg_operator o
join pg_namespace n on n.oid = o.oprnamespace
left join pg_operator c on c.oid = o.oprcom
left join pg_namespace cn on cn.oid = c.oprnamespace
left join pg_operator g on g.oid = o.oprnegate
left join pg_namespace nn on nn.oid = g.oprnamespace
where o.oid >= 16384 and o.oprcode <> 0
