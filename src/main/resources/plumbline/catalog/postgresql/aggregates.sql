select p.tableoid as catalog, p.oid, 'AGGREGATE' as kind, n.nspname as schema, p.proname as name,
       oidvectortypes(p.proargtypes) as arguments, pg_get_userbyid(p.proowner) as owner,
       'CREATE AGGREGATE ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '('
         || coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*') || E') (\n    '
         || concat_ws(E',\n    ',
              'SFUNC = ' || a.aggtransfn,
              'STYPE = ' || format_type(a.aggtranstype, null),
              case when a.aggtransspace <> 0 then 'SSPACE = ' || a.aggtransspace end,
              case when a.aggfinalfn <> 0 then 'FINALFUNC = ' || a.aggfinalfn end,
              case when a.aggfinalextra then 'FINALFUNC_EXTRA' end,
              case when a.aggfinalfn <> 0 then 'FINALFUNC_MODIFY = ' || modify.final end,
              case when a.aggcombinefn <> 0 then 'COMBINEFUNC = ' || a.aggcombinefn end,
              case when a.aggserialfn <> 0 then 'SERIALFUNC = ' || a.aggserialfn end,
              case when a.aggdeserialfn <> 0 then 'DESERIALFUNC = ' || a.aggdeserialfn end,
              'INITCOND = ' || quote_literal(a.agginitval),
              case when a.aggmtransfn <> 0 then 'MSFUNC = ' || a.aggmtransfn end,
              case when a.aggminvtransfn <> 0 then 'MINVFUNC = ' || a.aggminvtransfn end,
              case when a.aggmtranstype <> 0
                   then 'MSTYPE = ' || format_type(a.aggmtranstype, null) end,
              case when a.aggmtransspace <> 0 then 'MSSPACE = ' || a.aggmtransspace end,
              case when a.aggmfinalfn <> 0 then 'MFINALFUNC = ' || a.aggmfinalfn end,
              case when a.aggmfinalextra then 'MFINALFUNC_EXTRA' end,
              case when a.aggmfinalfn <> 0 then 'MFINALFUNC_MODIFY = ' || modify.moving end,
              'MINITCOND = ' || quote_literal(a.aggminitval),
              'SORTOP = OPERATOR(' || quote_ident(sn.nspname) || '.' || s.oprname || ')',
              case when a.aggkind = 'h' then 'HYPOTHETICAL' end,
              case p.proparallel when 's' then 'PARALLEL = safe'
                                 when 'r' then 'PARALLEL = restricted' end)
         || E'\n)' as definition,
       '' as digest
from pg_aggregate a
join pg_proc p on p.oid = a.aggfnoid
join pg_namespace n on n.oid = p.pronamespace
left join pg_operator s on s.oid = a.aggsortop
left join pg_namespace sn on sn.oid = s.oprnamespace
cross join lateral (
  select case a.aggfinalmodify when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end
           as final,
         case a.aggmfinalmodify when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end
           as moving) modify
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
