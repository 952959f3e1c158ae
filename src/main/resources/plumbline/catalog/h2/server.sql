select h2version() as version, current_user as user_name, current_schema as schema_name
