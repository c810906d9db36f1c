c.relkind = ANY ({kinds})
AND ({temporary} IS NULL OR (c.relpersistence = 't') = {temporary})
AND ({schema} IS NULL AND pg_catalog.pg_table_is_visible(c.oid) AND n.nspname <> 'pg_catalog' OR n.nspname = {schema})
AND ({names} IS NULL OR c.relname = ANY ({names}))
