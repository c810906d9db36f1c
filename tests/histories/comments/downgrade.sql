BEGIN;

-- Running downgrade 2a01 -> 

ALTER TABLE doc.note DROP COLUMN "Long Name";

COMMENT ON COLUMN page.body IS NULL;

COMMENT ON TABLE doc.note IS NULL;

COMMENT ON TABLE page IS NULL;

DROP TABLE doc.note;

DROP TABLE page;

DROP SCHEMA doc;

DELETE FROM alembic_version WHERE alembic_version.version_num = '2a01';

COMMIT;

