-- Without what the server's own triggers and toast tables need. What a publication has is noted with
-- each of its tables.
select d.classid as catalog, d.objid as oid, d.objsubid as part,
       d.refclassid as needed_catalog, d.refobjid as needed_oid, d.refobjsubid as needed_part,
       d.deptype as type
from pg_depend d
left join pg_trigger t on d.classid = 'pg_trigger'::regclass and t.oid = d.objid
where d.deptype in ('n', 'a', 'i', 'P', 'S', 'e')
  and t.tgisinternal is not true
  and not (d.deptype = 'i' and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
           and d.objsubid = 0 and d.refobjsubid = 0)
union all
select p.tableoid, p.oid, 0, 'pg_class'::regclass, r.prrelid, 0, 'n'
from pg_publication_rel r
join pg_publication p on p.oid = r.prpubid
