SELECT json_build_object('table', c.relname, 'definition', pg_catalog.pg_get_viewdef(c.oid))
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE {in_scope}
