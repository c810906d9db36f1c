-- By name, or all but PostgreSQL's own.
SELECT to_json(n.nspname)
FROM pg_catalog.pg_namespace AS n
WHERE CASE WHEN {names} IS NULL THEN n.nspname NOT LIKE 'pg\_%' ESCAPE '\' ELSE n.nspname = ANY ({names}) END
ORDER BY n.nspname
