BEGIN;

-- Running downgrade sv01 -> 

DROP TABLE item;

DROP INDEX idx_shape;

ALTER TABLE area DROP COLUMN centre;

DROP TABLE app.place;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'sv01';

COMMIT;

