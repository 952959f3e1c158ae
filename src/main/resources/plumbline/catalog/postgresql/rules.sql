select r.tableoid as catalog, r.oid, 'pg_class'::regclass::oid as relation_catalog, r.ev_class as relation, r.rulename as name,
       rtrim(pg_get_ruledef(r.oid), ';') as definition, r.ev_enabled as firing
from pg_rewrite r
where r.rulename <> '_RETURN' and r.oid >= 16384
