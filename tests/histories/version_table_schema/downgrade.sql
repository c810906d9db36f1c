BEGIN;

CREATE SCHEMA IF NOT EXISTS ops;

-- Running downgrade 4f02 -> 4f01

DROP TABLE two;

UPDATE ops."Version" SET version_num='4f01' WHERE ops."Version".version_num = '4f02';

-- Running downgrade 4f01 -> 

DROP TABLE one;

DELETE FROM ops."Version" WHERE ops."Version".version_num = '4f01';

COMMIT;

