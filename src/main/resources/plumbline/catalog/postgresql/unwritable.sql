-- What is seen, but cannot be written: labels are the matter of the module that gives them out.
select 'pg_seclabel'::regclass::oid as catalog, l.objoid as oid, 'SECURITY_LABEL' as kind,
       coalesce(table_schema.nspname, o.schema, '') as schema,
       format('%s on %s %s', l.provider, o.type, o.identity) as name, '' as arguments, null as owner,
       null as definition, md5(l.label) as digest
from pg_seclabel l
cross join lateral pg_identify_object(l.classoid, l.objoid, l.objsubid) o
left join pg_class c on l.classoid = 'pg_class'::regclass and c.oid = l.objoid
left join pg_namespace table_schema on table_schema.oid = c.relnamespace
union all
select 'pg_shseclabel'::regclass, l.objoid, 'SECURITY_LABEL', '', l.provider || ' on database', '', null, null, md5(l.label)
from pg_shseclabel l
join pg_database d on d.oid = l.objoid and l.classoid = 'pg_database'::regclass
where d.datname = current_database()
union all
-- Of tables that extensions brought along.
select p.tableoid, p.oid, 'POLICY', n.nspname, c.relname || '.' || p.polname, '', null, null,
       md5(row(p.polcmd, p.polpermissive, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid),
               pg_get_expr(p.polwithcheck, p.polrelid))::text)
from pg_policy p
join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = p.polrelid and d.deptype = 'e'
join pg_class c on c.oid = p.polrelid
join pg_namespace n on n.oid = c.relnamespace
