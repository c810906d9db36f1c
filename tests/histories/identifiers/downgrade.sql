BEGIN;

-- Running downgrade seven -> 6é

UPDATE alembic_version SET version_num='6é' WHERE alembic_version.version_num = 'seven';

-- Running downgrade 6é -> x

UPDATE alembic_version SET version_num='x' WHERE alembic_version.version_num = '6é';

-- Running downgrade x -> name_with_thirty_two_characters_

UPDATE alembic_version SET version_num='name_with_thirty_two_characters_' WHERE alembic_version.version_num = 'x';

-- Running downgrade name_with_thirty_two_characters_ -> add/three

DROP TABLE four;

UPDATE alembic_version SET version_num='add/three' WHERE alembic_version.version_num = 'name_with_thirty_two_characters_';

-- Running downgrade add/three -> 2026.01.05_second

DROP TABLE three;

UPDATE alembic_version SET version_num='2026.01.05_second' WHERE alembic_version.version_num = 'add/three';

-- Running downgrade 2026.01.05_second -> 0001

DROP TABLE two;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '2026.01.05_second';

-- Running downgrade 0001 -> 

DROP TABLE one;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

