SELECT json_build_object('table', c.relname, 'text', o.description)
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_description AS o
  ON o.objoid = c.oid AND o.objsubid = 0 AND o.classoid = 'pg_catalog.pg_class'::regclass
WHERE {in_scope}
