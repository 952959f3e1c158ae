-- Everything that changes how the server prints its definitions.
set local search_path = '';
set local datestyle = 'ISO, MDY';
set local intervalstyle = 'postgres';
set local timezone = 'UTC';
set local lc_monetary = 'C';
set local bytea_output = 'hex';
set local extra_float_digits = 3;
set local quote_all_identifiers = off;
-- All rows are wanted, and the statistics of a new database know nothing of them.
set local enable_nestloop = off;
set local jit = off
