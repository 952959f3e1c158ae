select format('select set_config(%L, %L, false)', name, current_setting(name))
from unnest(array[
  'search_path', 'check_function_bodies', 'lock_timeout', 'statement_timeout', 'TimeZone', 'DateStyle', 'IntervalStyle',
  'lc_monetary', 'bytea_output', 'extra_float_digits']) as name
