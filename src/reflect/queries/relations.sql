-- Tables, views, sequences by name. Not sorted: SQLAlchemy takes the order in which the catalog gives them.
SELECT json_build_object('name', c.relname, 'oid', c.oid::bigint)
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE {in_scope}
