-- A table without is a row without a name.
SELECT row_to_json(fact)
FROM (
  SELECT c.relname AS "table", k.conname AS name, o.description AS comment,
         pg_catalog.pg_get_expr(k.conbin, k.conrelid, true) AS expression,
         NOT k.convalidated AS not_valid, k.connoinherit AS no_inherit
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_constraint AS k ON k.conrelid = c.oid AND k.contype = 'c'
  LEFT JOIN pg_catalog.pg_description AS o
    ON o.objoid = k.oid AND o.classoid = 'pg_catalog.pg_constraint'::regclass
  WHERE {in_scope}
  ORDER BY c.relname, k.conname
) AS fact
