SELECT row_to_json(fact)
FROM (
  SELECT t.oid::bigint AS oid, t.typname AS name, n.nspname AS schema, pg_catalog.pg_type_is_visible(t.oid) AS visible,
         ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
  FROM pg_catalog.pg_type AS t
  JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
  WHERE t.typtype = 'e'
    AND ({schema} IS NULL AND pg_catalog.pg_type_is_visible(t.oid) AND n.nspname <> 'pg_catalog'
         OR {schema} = '*' OR n.nspname = {schema})
  ORDER BY n.nspname, t.typname
) AS fact
