-- A table without columns is a row without a name.
SELECT row_to_json(fact)
FROM (
  SELECT c.relname AS "table", a.attname AS name,
         pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, e.oid::bigint AS type_oid,
         e.typtype IN ('e', 'd') AS type_is_named,
         (SELECT l.collname FROM pg_catalog.pg_collation AS l
          WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation) AS collation,
         (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef AS d
          WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.atthasdef) AS "default",
         a.attnotnull AS not_null, o.description AS comment, nullif(a.attgenerated, '') AS generated,
         -- A serial column owns a sequence too: only attidentity tells them apart.
         CASE WHEN a.attidentity <> '' THEN (
           SELECT json_build_object(
             'always', a.attidentity = 'a', 'start', s.seqstart, 'increment', s.seqincrement, 'minvalue', s.seqmin,
             'maxvalue', s.seqmax, 'cache', s.seqcache, 'cycle', s.seqcycle)
           FROM pg_catalog.pg_sequence AS s
           WHERE s.seqrelid = pg_catalog.pg_get_serial_sequence(a.attrelid::regclass::text, a.attname)::regclass
         ) END AS identity
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
  -- A domain over an array is of the category of arrays too.
  LEFT JOIN pg_catalog.pg_type AS e ON e.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE t.oid END
  LEFT JOIN pg_catalog.pg_description AS o
    ON o.objoid = c.oid AND o.objsubid = a.attnum AND o.classoid = 'pg_catalog.pg_class'::regclass
  WHERE {in_scope}
  ORDER BY c.relname, a.attnum
) AS fact
