select trigger_schema, trigger_name, event_object_schema, event_object_table, remarks,
       'CREATE TRIGGER ' || quote_ident(trigger_schema) || '.' || quote_ident(trigger_name) || ' ' || action_timing || ' '
         || listagg(event_manipulation, ', ') within group (order by event_manipulation)
         || case when is_rollback then ', ROLLBACK' else '' end
         || ' ON ' || quote_ident(event_object_schema) || '.' || quote_ident(event_object_table)
         || ' FOR EACH ' || action_orientation || ' QUEUE ' || queue_size
         || case when no_wait then ' NOWAIT' else '' end
         || ' CALL ''' || replace(java_class, '''', '''''') || '''' as definition
from information_schema.triggers
group by trigger_schema, trigger_name, event_object_schema, event_object_table, remarks, action_timing, is_rollback,
         action_orientation, queue_size, no_wait, java_class
