BEGIN;

-- Running downgrade 2c03 -> 2c02

DROP TABLE box;

UPDATE alembic_version SET version_num='2c02' WHERE alembic_version.version_num = '2c03';

-- Running downgrade 2c02 -> 2c01

DROP TABLE i_nullable;

DROP TABLE i_no_limits;

DROP TABLE i_options;

DROP TABLE i_always;

DROP TABLE i_plain;

UPDATE alembic_version SET version_num='2c01' WHERE alembic_version.version_num = '2c02';

-- Running downgrade 2c01 -> 

DROP TABLE s_fk;

DROP TABLE s_string;

DROP TABLE s_default;

DROP TABLE s_two_auto;

DROP TABLE s_two;

DROP TABLE s_none;

DROP TABLE s_big;

DROP TABLE s_small;

DROP TABLE invoice;

DROP SEQUENCE small;

DROP SEQUENCE IF EXISTS odd;

DROP SEQUENCE invoice_number;

DELETE FROM alembic_version WHERE alembic_version.version_num = '2c01';

COMMIT;

