-- How many rows the catalogs have, and which transactions made them: a row that is new or changed has a later one than any
-- that was there before, so that where both are the same nothing has changed.
SELECT json_agg(state)
FROM (
  SELECT count(*) AS rows, sum(xmin::text::bigint) AS made FROM pg_catalog.pg_class
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_attribute
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_attrdef
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_constraint
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_index
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_description
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_sequence
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_type
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_enum
  -- What names mean, and how expressions are written.
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_namespace
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_auth_members
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_collation
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_proc
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_operator
  UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM pg_catalog.pg_opclass
) AS state
