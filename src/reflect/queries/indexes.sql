-- All but a primary key's. A table without is a row without a name.
SELECT row_to_json(fact)
FROM (
  SELECT c.relname AS "table", x.relname AS name, i.indisunique AS is_unique, i.indnkeyatts AS key_elements,
         EXISTS (SELECT FROM pg_catalog.pg_constraint AS k
                 WHERE k.conrelid = c.oid AND k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')) AS has_constraint,
         coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
         coalesce(i.indoption::int2[], '{}') AS sort_options, coalesce(x.reloptions, '{}') AS storage_parameters,
         m.amname AS method, pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
         (SELECT coalesce(json_agg(json_build_object(
                   -- pg_get_indexdef is slow: it is asked only where an expression has no other text.
                   'text', CASE WHEN p.attnum = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, p.place::int, true)
                                ELSE a.attname::text END,
                   'is_expression', p.attnum = 0, 'operator_class', q.opcname, 'is_default_class', coalesce(q.opcdefault, true)
                 ) ORDER BY p.place), '[]')
          FROM unnest(i.indkey::int2[], i.indclass::oid[]) WITH ORDINALITY AS p (attnum, class, place)
          LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = p.attnum
          LEFT JOIN pg_catalog.pg_opclass AS q ON q.oid = p.class) AS elements
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index AS i ON i.indrelid = c.oid AND NOT i.indisprimary
  LEFT JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid
  LEFT JOIN pg_catalog.pg_am AS m ON m.oid = x.relam
  WHERE {in_scope}
  ORDER BY c.relname, x.relname
) AS fact
