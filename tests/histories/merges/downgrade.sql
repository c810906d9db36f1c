BEGIN;

-- Running downgrade c205 -> c204

ALTER TABLE root DROP COLUMN name;

UPDATE alembic_version SET version_num='c204' WHERE alembic_version.version_num = 'c205';

-- Running downgrade c204 -> c202, c203

INSERT INTO alembic_version (version_num) VALUES ('c202') RETURNING alembic_version.version_num;

UPDATE alembic_version SET version_num='c203' WHERE alembic_version.version_num = 'c204';

-- Running downgrade c202 -> c201

DROP TABLE left_one;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'c202';

-- Running downgrade c203 -> c201

DROP TABLE right_one;

UPDATE alembic_version SET version_num='c201' WHERE alembic_version.version_num = 'c203';

-- Running downgrade c201 -> 

DROP TABLE root;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'c201';

COMMIT;

