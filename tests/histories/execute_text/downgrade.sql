BEGIN;

-- Running downgrade 3a04 -> 3a03

COMMENT ON TABLE word IS NULL;

DELETE FROM word WHERE id IN (NULL);

UPDATE alembic_version SET version_num='3a03' WHERE alembic_version.version_num = '3a04';

-- Running downgrade 3a03 -> 3a02

DROP POLICY word_policy ON word;

ALTER TABLE word DISABLE ROW LEVEL SECURITY;

DROP EXTENSION "uuid-ossp";

DROP MATERIALIZED VIEW word_count;

DROP VIEW short_word;

DROP TRIGGER word_touch ON word;

DROP FUNCTION touch();

UPDATE alembic_version SET version_num='3a02' WHERE alembic_version.version_num = '3a03';

-- Running downgrade 3a02 -> 3a01

DELETE FROM word;

UPDATE alembic_version SET version_num='3a01' WHERE alembic_version.version_num = '3a02';

-- Running downgrade 3a01 -> 

DROP TABLE word;

DELETE FROM alembic_version WHERE alembic_version.version_num = '3a01';

COMMIT;

