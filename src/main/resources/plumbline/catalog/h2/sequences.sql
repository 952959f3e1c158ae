-- Not those behind identity columns, which H2 leaves out by itself.
select sequence_schema, sequence_name, declared_data_type as type, start_value, increment, minimum_value, maximum_value,
       cache, cycle_option = 'YES' as cycles, remarks
from information_schema.sequences
