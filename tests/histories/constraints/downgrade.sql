BEGIN;

-- Running downgrade 1e06 -> 1e05

DROP TABLE desk;

UPDATE alembic_version SET version_num='1e05' WHERE alembic_version.version_num = '1e06';

-- Running downgrade 1e05 -> 1e04

DROP TABLE seat;

ALTER TABLE booking DROP CONSTRAINT ex_booking;

ALTER TABLE booking DROP COLUMN during;

UPDATE alembic_version SET version_num='1e04' WHERE alembic_version.version_num = '1e05';

-- Running downgrade 1e04 -> 1e03

ALTER TABLE booking DROP CONSTRAINT fk_immediate;

ALTER TABLE booking DROP CONSTRAINT fk_not_valid;

ALTER TABLE hr.person DROP CONSTRAINT person_boss_fkey;

ALTER TABLE booking DROP CONSTRAINT fk_person;

ALTER TABLE booking DROP CONSTRAINT IF EXISTS fk_room;

UPDATE alembic_version SET version_num='1e03' WHERE alembic_version.version_num = '1e04';

-- Running downgrade 1e03 -> 1e02

ALTER TABLE room DROP CONSTRAINT ck_percent;

ALTER TABLE room DROP CONSTRAINT room_name_check;

ALTER TABLE hr.person DROP CONSTRAINT ck_self;

ALTER TABLE room DROP CONSTRAINT ck_name;

ALTER TABLE room DROP CONSTRAINT IF EXISTS ck_floor;

ALTER TABLE booking DROP CONSTRAINT ck_order;

UPDATE alembic_version SET version_num='1e02' WHERE alembic_version.version_num = '1e03';

-- Running downgrade 1e02 -> 1e01

ALTER TABLE room DROP CONSTRAINT uq_nulls;

ALTER TABLE hr.person DROP CONSTRAINT person_boss_id_key;

ALTER TABLE room DROP CONSTRAINT uq_room_floor;

ALTER TABLE room DROP CONSTRAINT uq_room_name;

ALTER TABLE booking DROP CONSTRAINT pk_booking;

ALTER TABLE hr.person DROP CONSTRAINT person_pkey;

ALTER TABLE room DROP CONSTRAINT pk_room;

UPDATE alembic_version SET version_num='1e01' WHERE alembic_version.version_num = '1e02';

-- Running downgrade 1e01 -> 

DROP TABLE hr.person;

DROP TABLE booking;

DROP TABLE room;

DROP SCHEMA hr;

DROP EXTENSION btree_gist;

DELETE FROM alembic_version WHERE alembic_version.version_num = '1e01';

COMMIT;

