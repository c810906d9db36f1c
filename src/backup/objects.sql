-- Everything in a database that a dump would bring back, but extensions and what belongs to them.
SELECT o.type, o.identity, c.place
FROM (
    SELECT 'pg_event_trigger'::regclass AS class, oid AS id, 1 AS place FROM pg_event_trigger
    UNION ALL SELECT 'pg_publication'::regclass, oid, 1 FROM pg_publication
    UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid, 1 FROM pg_foreign_data_wrapper
    UNION ALL SELECT 'pg_foreign_server'::regclass, oid, 1 FROM pg_foreign_server
    -- What initdb makes has a number below this one.
    UNION ALL SELECT 'pg_cast'::regclass, oid, 1 FROM pg_cast WHERE oid >= 16384
    UNION ALL SELECT 'pg_language'::regclass, oid, 1 FROM pg_language WHERE oid >= 16384
    -- A schema goes with all that is in it, unless it is everybody's or an extension's: then its content does.
    UNION ALL SELECT 'pg_namespace'::regclass, n.oid, 2 FROM pg_namespace n
    WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
        AND NOT EXISTS (SELECT FROM pg_extension e WHERE e.extnamespace = n.oid)
    UNION ALL SELECT d.classid, d.objid, 3 FROM pg_depend d JOIN pg_namespace n ON n.oid = d.refobjid
    WHERE d.refclassid = 'pg_namespace'::regclass AND d.deptype = 'n'
        AND d.classid NOT IN ('pg_extension'::regclass, 'pg_default_acl'::regclass)
        AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND (n.nspname = 'public' OR EXISTS (SELECT FROM pg_extension e WHERE e.extnamespace = n.oid))
) c, pg_identify_object(c.class, c.id, 0) o
WHERE NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = c.class AND d.objid = c.id AND d.objsubid = 0 AND d.deptype = 'e'
)
-- Tables first: a sequence that is a column's identity goes with its table only.
ORDER BY c.place, o.type <> 'table', o.type, o.identity
