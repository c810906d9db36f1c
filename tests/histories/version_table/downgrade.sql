BEGIN;

-- Running downgrade 4e02 -> 4e01

DROP TABLE two;

UPDATE retort_version SET version_num='4e01' WHERE retort_version.version_num = '4e02';

-- Running downgrade 4e01 -> 

DROP TABLE one;

DELETE FROM retort_version WHERE retort_version.version_num = '4e01';

COMMIT;

