-- Generated columns are published since version 18.
select p.tableoid as catalog, p.oid, 'PUBLICATION' as kind, '' as schema, p.pubname as name,
       '' as arguments, pg_get_userbyid(p.pubowner) as owner,
       'CREATE PUBLICATION ' || quote_ident(p.pubname)
         || case when p.puballtables then ' FOR ALL TABLES' else '' end
         || coalesce(' FOR ' || content.list, '')
         || ' WITH (publish = '''
         || concat_ws(', ', case when p.pubinsert then 'insert' end,
                      case when p.pubupdate then 'update' end,
                      case when p.pubdelete then 'delete' end,
                      case when p.pubtruncate then 'truncate' end)
         || ''''
         || case when p.pubviaroot then ', publish_via_partition_root = true' else '' end
         || case to_jsonb(p) ->> 'pubgencols'
              when 's' then ', publish_generated_columns = stored' else '' end
         || ')' as definition,
       '' as digest
from pg_publication p
left join (
  select part.publication, string_agg(part.item, ', ' order by part.item) as list
  from (
    select r.prpubid as publication,
           'TABLE ONLY ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
             || coalesce(' (' || (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                                  from pg_attribute a
                                  where a.attrelid = r.prrelid and a.attnum = any (r.prattrs)) || ')', '')
             || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '') as item
    from pg_publication_rel r
    join pg_class c on c.oid = r.prrelid
    join pg_namespace n on n.oid = c.relnamespace
    union all
    select s.pnpubid, 'TABLES IN SCHEMA ' || quote_ident(n.nspname)
    from pg_publication_namespace s
    join pg_namespace n on n.oid = s.pnnspid
  ) part
  group by part.publication
) content on content.publication = p.oid
