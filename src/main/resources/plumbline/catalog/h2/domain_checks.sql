select domain_schema, domain_name, constraint_schema, constraint_name, remarks
from information_schema.domain_constraints
order by constraint_name
