BEGIN;

-- Running downgrade tp02 -> tp01

DROP TABLE page_view;

DROP TABLE visit;

DROP TABLE author;

DROP TABLE oauth_account;

DROP TABLE member_token;

DROP TABLE member_account;

DROP TABLE accesstoken;

DROP TABLE "user";

DROP TABLE member;

UPDATE alembic_version SET version_num='tp01' WHERE alembic_version.version_num = 'tp02';

-- Running downgrade tp01 -> 

DROP TABLE documents;

DROP TABLE accounts;

DROP TABLE advanced;

DROP EXTENSION citext;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'tp01';

COMMIT;

