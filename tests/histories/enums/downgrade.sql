BEGIN;

-- Running downgrade 2b07 -> 2b06

DROP TABLE salt;

DROP TABLE sugar;

DROP TABLE flour;

DROP TYPE unit;

DROP TYPE letter;

UPDATE alembic_version SET version_num='2b06' WHERE alembic_version.version_num = '2b07';

-- Running downgrade 2b06 -> 2b05

ALTER TYPE colour RENAME VALUE 'lime' TO 'green';

UPDATE alembic_version SET version_num='2b05' WHERE alembic_version.version_num = '2b06';

-- Running downgrade 2b05 -> 2b04

DROP TABLE member;

DROP TYPE role;

DROP TYPE member_level;

DROP TYPE other_role;

UPDATE alembic_version SET version_num='2b04' WHERE alembic_version.version_num = '2b05';

-- Running downgrade 2b04 -> 2b03

DROP TABLE zoo.animal;

DROP TYPE zoo.kind;

DROP TYPE zoo.diet;

DROP TYPE sex;

DROP SCHEMA zoo;

UPDATE alembic_version SET version_num='2b03' WHERE alembic_version.version_num = '2b04';

-- Running downgrade 2b03 -> 2b02

ALTER TABLE car DROP COLUMN mood;

ALTER TABLE car DROP COLUMN size;

DROP TYPE size;

DROP TYPE mood;

UPDATE alembic_version SET version_num='2b02' WHERE alembic_version.version_num = '2b03';

-- Running downgrade 2b02 -> 2b01

ALTER TABLE ticket DROP COLUMN named;

ALTER TABLE ticket DROP COLUMN colours;

ALTER TABLE ticket DROP COLUMN colour;

DROP TABLE car;

DROP TYPE colour;

UPDATE alembic_version SET version_num='2b01' WHERE alembic_version.version_num = '2b02';

-- Running downgrade 2b01 -> 

DROP TABLE ticket;

DROP TYPE ticket_state;

DROP TYPE "Priority";

DELETE FROM alembic_version WHERE alembic_version.version_num = '2b01';

COMMIT;

