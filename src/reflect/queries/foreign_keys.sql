-- A table without is a row without a name.
SELECT row_to_json(fact)
FROM (
  SELECT c.relname AS "table", k.conname AS name, o.description AS comment,
         ARRAY(SELECT a.attname FROM unnest(k.conkey) WITH ORDINALITY AS p (attnum, place)
               JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = p.attnum
               ORDER BY p.place) AS columns,
         rn.nspname AS referred_schema, r.relname AS referred_table, pg_catalog.pg_table_is_visible(r.oid) AS referred_is_visible,
         ARRAY(SELECT a.attname FROM unnest(k.confkey) WITH ORDINALITY AS p (attnum, place)
               JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = p.attnum
               ORDER BY p.place) AS referred_columns,
         k.confupdtype AS on_update, k.confdeltype AS on_delete,
         -- SET NULL (a, b) is PostgreSQL 15's. The names are as SQL writes them.
         ARRAY(SELECT quote_ident(a.attname)
               FROM jsonb_array_elements_text(nullif(to_jsonb(k) -> 'confdelsetcols', 'null')) WITH ORDINALITY AS p (attnum, place)
               JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = p.attnum::int2
               ORDER BY p.place) AS set_columns,
         k.confmatchtype AS match, k.condeferrable AS deferrable, k.condeferred AS deferred
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_constraint AS k ON k.conrelid = c.oid AND k.contype = 'f'
  LEFT JOIN pg_catalog.pg_class AS r ON r.oid = k.confrelid
  LEFT JOIN pg_catalog.pg_namespace AS rn ON rn.oid = r.relnamespace
  LEFT JOIN pg_catalog.pg_description AS o
    ON o.objoid = k.oid AND o.classoid = 'pg_catalog.pg_constraint'::regclass
  WHERE {in_scope}
  ORDER BY c.relname, k.conname
) AS fact
