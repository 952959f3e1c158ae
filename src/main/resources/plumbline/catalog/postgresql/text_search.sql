select p.tableoid as catalog, p.oid, 'TEXT_SEARCH_PARSER' as kind, n.nspname as schema,
       p.prsname as name, '' as arguments, null as owner,
       'CREATE TEXT SEARCH PARSER ' || quote_ident(n.nspname) || '.' || quote_ident(p.prsname) || ' ('
         || concat_ws(', ', 'START = ' || p.prsstart, 'GETTOKEN = ' || p.prstoken,
                      'END = ' || p.prsend,
                      case when p.prsheadline <> 0 then 'HEADLINE = ' || p.prsheadline end,
                      'LEXTYPES = ' || p.prslextype)
         || ')' as definition,
       '' as digest
from pg_ts_parser p
join pg_namespace n on n.oid = p.prsnamespace
where p.oid >= 16384
union all
select t.tableoid, t.oid, 'TEXT_SEARCH_TEMPLATE', n.nspname, t.tmplname, '', null,
       'CREATE TEXT SEARCH TEMPLATE ' || quote_ident(n.nspname) || '.' || quote_ident(t.tmplname)
         || ' (' || concat_ws(', ', case when t.tmplinit <> 0 then 'INIT = ' || t.tmplinit end,
                              'LEXIZE = ' || t.tmpllexize) || ')',
       ''
from pg_ts_template t
join pg_namespace n on n.oid = t.tmplnamespace
where t.oid >= 16384
union all
select d.tableoid, d.oid, 'TEXT_SEARCH_DICTIONARY', n.nspname, d.dictname, '',
       pg_get_userbyid(d.dictowner),
       'CREATE TEXT SEARCH DICTIONARY ' || quote_ident(n.nspname) || '.' || quote_ident(d.dictname)
         || ' (TEMPLATE = ' || quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname)
         || coalesce(', ' || d.dictinitoption, '') || ')',
       ''
from pg_ts_dict d
join pg_namespace n on n.oid = d.dictnamespace
join pg_ts_template t on t.oid = d.dicttemplate
join pg_namespace tn on tn.oid = t.tmplnamespace
where d.oid >= 16384
union all
select c.tableoid, c.oid, 'TEXT_SEARCH_CONFIGURATION', n.nspname, c.cfgname, '',
       pg_get_userbyid(c.cfgowner),
       'CREATE TEXT SEARCH CONFIGURATION ' || quote_ident(n.nspname) || '.' || quote_ident(c.cfgname)
         || ' (PARSER = ' || quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) || ')'
         || coalesce((
              select string_agg(E';\nALTER TEXT SEARCH CONFIGURATION ' || quote_ident(n.nspname) || '.'
                                || quote_ident(c.cfgname) || ' ADD MAPPING FOR '
                                || quote_ident(k.alias) || ' WITH ' || k.dictionaries,
                                '' order by k.alias)
              from (select token.alias,
                           string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
                             as dictionaries
                    from pg_ts_config_map m
                    join ts_token_type(c.cfgparser) token on token.tokid = m.maptokentype
                    where m.mapcfg = c.oid
                    group by token.alias) k), ''),
       ''
from pg_ts_config c
join pg_namespace n on n.oid = c.cfgnamespace
join pg_ts_parser p on p.oid = c.cfgparser
join pg_namespace pn on pn.oid = p.prsnamespace
where c.oid >= 16384
