-- With what belongs to it and to none of its classes.
with members(family, item) as (
  select a.amopfamily, 'OPERATOR ' || a.amopstrategy || ' ' || a.amopopr::regoperator
  from pg_amop a
  where a.oid >= 16384
    and not exists (select from pg_depend d
                    where d.classid = a.tableoid and d.objid = a.oid
                      and d.refclassid = 'pg_opclass'::regclass and d.deptype = 'i')
  union all
  select p.amprocfamily,
         'FUNCTION ' || p.amprocnum || ' (' || format_type(p.amproclefttype, null) || ', '
           || format_type(p.amprocrighttype, null) || ') ' || p.amproc::oid::regprocedure
  from pg_amproc p
  where p.oid >= 16384
    and not exists (select from pg_depend d
                    where d.classid = p.tableoid and d.objid = p.oid
                      and d.refclassid = 'pg_opclass'::regclass and d.deptype = 'i')
)
select f.tableoid as catalog, f.oid, 'OPERATOR_FAMILY' as kind, n.nspname as schema,
       f.opfname as name, m.amname as arguments, pg_get_userbyid(f.opfowner) as owner,
       'CREATE OPERATOR FAMILY ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname)
         || ' USING ' || quote_ident(m.amname)
         || coalesce(E';\nALTER OPERATOR FAMILY ' || quote_ident(n.nspname) || '.'
                     || quote_ident(f.opfname) || ' USING ' || quote_ident(m.amname) || ' ADD '
                     || (select string_agg(x.item, ', ' order by x.item)
                         from members x where x.family = f.oid), '') as definition,
       '' as digest
from pg_opfamily f
join pg_namespace n on n.oid = f.opfnamespace
join pg_am m on m.oid = f.opfmethod
where f.oid >= 16384
