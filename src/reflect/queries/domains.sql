SELECT row_to_json(fact)
FROM (
  SELECT t.oid::bigint AS oid, t.typname AS name, n.nspname AS schema, pg_catalog.pg_type_is_visible(t.oid) AS visible,
         pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base,
         (CASE WHEN b.typcategory = 'A' AND b.typelem <> 0 THEN b.typelem ELSE b.oid END)::bigint AS base_oid,
         NOT t.typnotnull AS nullable, t.typdefault AS "default", l.collname AS collation,
         (SELECT coalesce(json_agg(json_build_object(
                   'name', k.conname, 'check', pg_catalog.pg_get_expr(k.conbin, 0, true)) ORDER BY k.conname), '[]')
          FROM pg_catalog.pg_constraint AS k WHERE k.contypid = t.oid AND k.contype = 'c') AS constraints
  FROM pg_catalog.pg_type AS t
  JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_type AS b ON b.oid = t.typbasetype
  LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = t.typcollation
  WHERE t.typtype = 'd'
    AND ({schema} IS NULL AND pg_catalog.pg_type_is_visible(t.oid) AND n.nspname <> 'pg_catalog'
         OR {schema} = '*' OR n.nspname = {schema})
  ORDER BY n.nspname, t.typname
) AS fact
