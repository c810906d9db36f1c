-- Primary keys or unique constraints: those that an index keeps. A table without is a row without a name.
SELECT row_to_json(fact)
FROM (
  SELECT c.relname AS "table", k.conname AS name, o.description AS comment, i.indnkeyatts AS key_columns,
         -- PostgreSQL 15 has it.
         coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
         ARRAY(SELECT a.attname FROM unnest(i.indkey) WITH ORDINALITY AS p (attnum, place)
               JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = p.attnum
               ORDER BY p.place) AS columns
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_constraint AS k ON k.conrelid = c.oid AND k.contype = {contype}
  LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = k.conindid
  LEFT JOIN pg_catalog.pg_description AS o
    ON o.objoid = k.oid AND o.classoid = 'pg_catalog.pg_constraint'::regclass
  WHERE {in_scope}
  ORDER BY c.relname, k.conname
) AS fact
