-- The settings on which it depends what a statement builds.
select setting_name, setting_value
from information_schema.settings
where setting_name in (
  'CASE_INSENSITIVE_IDENTIFIERS', 'COLLATION', 'DATABASE_TO_LOWER', 'DATABASE_TO_UPPER', 'DEFAULT_ESCAPE',
  'DEFAULT_NULL_ORDERING', 'IGNORECASE', 'MODE', 'NON_KEYWORDS', 'VARIABLE_BINARY', 'ZERO_BASED_ENUMS')
order by setting_name
