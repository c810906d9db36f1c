BEGIN;

-- Running downgrade 1b04 -> 1b03

DROP TABLE plain;

ALTER TABLE customer DROP COLUMN region;

UPDATE alembic_version SET version_num='1b03' WHERE alembic_version.version_num = '1b04';

-- Running downgrade 1b03 -> 1b02

ALTER TABLE crm.customer DROP COLUMN peer_id;

ALTER TABLE crm.customer DROP COLUMN main_id;

ALTER TABLE crm.customer DROP COLUMN IF EXISTS since;

UPDATE alembic_version SET version_num='1b02' WHERE alembic_version.version_num = '1b03';

-- Running downgrade 1b02 -> 1b01

ALTER TABLE customer DROP COLUMN ignored_unique;

ALTER TABLE customer DROP COLUMN doubled;

ALTER TABLE customer DROP COLUMN serial;

ALTER TABLE customer DROP CONSTRAINT fk_birthplace;

ALTER TABLE customer DROP COLUMN birthplace;

ALTER TABLE customer DROP COLUMN country;

ALTER TABLE customer DROP COLUMN score;

ALTER TABLE customer DROP COLUMN created;

ALTER TABLE customer DROP COLUMN vip;

ALTER TABLE customer DROP COLUMN notes;

ALTER TABLE customer DROP COLUMN name;

UPDATE alembic_version SET version_num='1b01' WHERE alembic_version.version_num = '1b02';

-- Running downgrade 1b01 -> 

DROP TABLE country;

DROP TABLE crm.customer;

DROP TABLE customer;

DROP SCHEMA crm;

DELETE FROM alembic_version WHERE alembic_version.version_num = '1b01';

COMMIT;

