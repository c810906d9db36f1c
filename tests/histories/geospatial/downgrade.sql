BEGIN;

-- Running downgrade gs01 -> 

DROP INDEX app.by_track;

ALTER TABLE app.places DROP COLUMN track;

DROP INDEX app.idx_places_at;

DROP TABLE app.places;

DROP TABLE IF EXISTS gone;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'gs01';

COMMIT;

