with members(class, item) as (
  select d.refobjid,
         'OPERATOR ' || a.amopstrategy || ' ' || a.amopopr::regoperator
           || coalesce(' FOR ORDER BY ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname), '')
  from pg_amop a
  join pg_depend d on d.classid = a.tableoid and d.objid = a.oid
                      and d.refclassid = 'pg_opclass'::regclass and d.deptype = 'i'
  left join pg_opfamily f on f.oid = a.amopsortfamily
  left join pg_namespace n on n.oid = f.opfnamespace
  where a.oid >= 16384
  union all
  select d.refobjid,
         'FUNCTION ' || p.amprocnum || ' (' || format_type(p.amproclefttype, null) || ', '
           || format_type(p.amprocrighttype, null) || ') ' || p.amproc::oid::regprocedure
  from pg_amproc p
  join pg_depend d on d.classid = p.tableoid and d.objid = p.oid
                      and d.refclassid = 'pg_opclass'::regclass and d.deptype = 'i'
  where p.oid >= 16384
)
select c.tableoid as catalog, c.oid, 'OPERATOR_CLASS' as kind, n.nspname as schema,
       c.opcname as name, m.amname as arguments, pg_get_userbyid(c.opcowner) as owner,
       'CREATE OPERATOR CLASS ' || quote_ident(n.nspname) || '.' || quote_ident(c.opcname)
         || case when c.opcdefault then ' DEFAULT' else '' end
         || ' FOR TYPE ' || format_type(c.opcintype, null) || ' USING ' || quote_ident(m.amname)
         || ' FAMILY ' || quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) || ' AS '
         || concat_ws(', ',
              case when c.opckeytype <> 0 then 'STORAGE ' || format_type(c.opckeytype, null) end,
              (select string_agg(x.item, ', ' order by x.item)
               from members x where x.class = c.oid)) as definition,
       '' as digest
from pg_opclass c
join pg_namespace n on n.oid = c.opcnamespace
join pg_am m on m.oid = c.opcmethod
join pg_opfamily f on f.oid = c.opcfamily
join pg_namespace fn on fn.oid = f.opfnamespace
where c.oid >= 16384
