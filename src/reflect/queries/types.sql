-- Names of types of every kind, a table's own among them.
SELECT to_json(t.typname)
FROM pg_catalog.pg_type AS t
JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
WHERE ({schema} IS NULL AND pg_catalog.pg_type_is_visible(t.oid) AND n.nspname <> 'pg_catalog'
       OR {schema} = '*' OR n.nspname = {schema})
  AND ({names} IS NULL OR t.typname = ANY ({names}))
