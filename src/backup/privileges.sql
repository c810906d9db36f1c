-- Of privileges a dump has only what differs from a new database: the rest goes back to that.
DO $privileges$
DECLARE
    own record;
    found record;
BEGIN
    FOR own IN
        SELECT d.defaclacl AS acl, d.defaclnamespace = 0 AS everywhere,
            acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) AS initial,
            CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
                WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind,
            format('ALTER DEFAULT PRIVILEGES FOR ROLE %s %s', d.defaclrole::regrole,
                'IN SCHEMA ' || nullif(d.defaclnamespace, 0)::regnamespace) AS clause
        FROM pg_default_acl d WHERE pg_has_role(d.defaclrole, 'MEMBER')
    LOOP
        FOR found IN
            SELECT DISTINCT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS grantee
            FROM (SELECT grantee FROM aclexplode(own.acl) UNION SELECT grantee FROM aclexplode(own.initial)) a
        LOOP
            EXECUTE format('%s REVOKE ALL ON %s FROM %s CASCADE', own.clause, own.kind, found.grantee);
        END LOOP;
        -- In one schema the default is to add nothing to what holds everywhere.
        CONTINUE WHEN NOT own.everywhere;
        FOR found IN
            SELECT privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS grantee
            FROM aclexplode(own.initial)
        LOOP
            EXECUTE format('%s GRANT %s ON %s TO %s', own.clause, found.privilege_type, own.kind, found.grantee);
        END LOOP;
    END LOOP;

    -- A dump counts on this schema.
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'public') THEN
        CREATE SCHEMA public;
    END IF;
    FOR own IN
        SELECT n.nspacl AS acl, i.initprivs AS initial FROM pg_namespace n
        JOIN pg_init_privs i ON i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid
        WHERE n.nspname = 'public' AND pg_has_role(n.nspowner, 'USAGE')
    LOOP
        FOR found IN
            SELECT DISTINCT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS grantee
            FROM aclexplode(own.acl)
        LOOP
            EXECUTE format('REVOKE ALL ON SCHEMA public FROM %s CASCADE', found.grantee);
        END LOOP;
        FOR found IN
            SELECT privilege_type, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS grantee
            FROM aclexplode(own.initial)
        LOOP
            EXECUTE format('GRANT %s ON SCHEMA public TO %s', found.privilege_type, found.grantee);
        END LOOP;
        COMMENT ON SCHEMA public IS 'standard public schema';
    END LOOP;
END
$privileges$;
