DO $clear$
DECLARE
    found record;
    is_superuser boolean := (SELECT rolsuper FROM pg_roles WHERE rolname = current_user);
    kept text[] := string_to_array(current_setting('retort.extensions'), ',');
BEGIN
    -- An extension that this role could not make again stays, if the dump has it too.
    FOR found IN
        SELECT e.extname FROM pg_extension e
        LEFT JOIN pg_available_extension_versions v ON v.name = e.extname AND v.version = e.extversion
        WHERE e.extname <> 'plpgsql' AND (
            e.extname <> ALL (kept) OR is_superuser
            OR v.trusted AND pg_has_role(e.extowner, 'USAGE') AND has_database_privilege(current_database(), 'CREATE')
        )
    LOOP
        EXECUTE format('DROP EXTENSION IF EXISTS %I CASCADE', found.extname);
    END LOOP;
    FOR found IN
        {objects}
    LOOP
        -- What went with something before it has no name any more, or is not there.
        CONTINUE WHEN found.identity IS NULL;
        EXECUTE format('DROP %s IF EXISTS %s CASCADE', CASE found.type
            WHEN 'statistics object' THEN 'STATISTICS'
            WHEN 'composite type' THEN 'TYPE'
            ELSE replace(found.type, '-', ' ')
        END, found.identity);
    END LOOP;
    PERFORM lo_unlink(oid) FROM pg_largeobject_metadata;
END
$clear$;
