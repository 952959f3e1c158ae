select coalesce(database_path(), current_catalog) as place, current_schema as schema
