-- All but PostgreSQL's own.
SELECT to_json(n.nspname)
FROM pg_catalog.pg_namespace AS n
WHERE n.nspname NOT LIKE 'pg\_%' ESCAPE '\'
ORDER BY n.nspname
