DO $clear$
DECLARE
    found record;
    is_superuser boolean := (SELECT rolsuper FROM pg_roles WHERE rolname = current_user);
    kept text[] := string_to_array(current_setting('retort.extensions'), ',');
BEGIN
    -- Whoever is no superuser may not be able to make an extension again: one that the dump has too stays.
    FOR found IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' AND (is_superuser OR extname <> ALL (kept)) LOOP
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
