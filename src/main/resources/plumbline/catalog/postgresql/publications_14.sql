-- Version 14 publishes neither columns, rows nor schemas of choice.
select p.tableoid as catalog, p.oid, 'PUBLICATION' as kind, '' as schema, p.pubname as name,
       '' as arguments, pg_get_userbyid(p.pubowner) as owner,
       'CREATE PUBLICATION ' || quote_ident(p.pubname)
         || case when p.puballtables then ' FOR ALL TABLES' else '' end
         || coalesce(' FOR TABLE ' || content.list, '')
         || ' WITH (publish = '''
         || concat_ws(', ', case when p.pubinsert then 'insert' end,
                      case when p.pubupdate then 'update' end,
                      case when p.pubdelete then 'delete' end,
                      case when p.pubtruncate then 'truncate' end)
         || ''''
         || case when p.pubviaroot then ', publish_via_partition_root = true' else '' end
         || ')' as definition,
       '' as digest
from pg_publication p
left join (
  select part.publication, string_agg(part.item, ', ' order by part.item) as list
  from (
    select r.prpubid as publication,
           'ONLY ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) as item
    from pg_publication_rel r
    join pg_class c on c.oid = r.prrelid
    join pg_namespace n on n.oid = c.relnamespace
  ) part
  group by part.publication
) content on content.publication = p.oid
