BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> gs01

CREATE TABLE app.places (
    id SERIAL NOT NULL, 
    at geometry(POINT,4326) NOT NULL, 
    around geography(POLYGON,4326), 
    kind INTEGER, 
    picture raster, 
    PRIMARY KEY (id)
);

CREATE INDEX idx_places_around ON app.places USING gist (around);

COMMENT ON COLUMN app.places.kind IS 'its kind';

CREATE INDEX idx_places_at ON app.places USING gist (at);

ALTER TABLE app.places ADD COLUMN track geometry(LINESTRINGZ,4326);

CREATE INDEX by_track ON app.places (ST_X(track), id);

ALTER TABLE app.places ADD COLUMN centre geometry(POINT,-1) NOT NULL;

CREATE INDEX idx_places_centre ON app.places USING gist (centre);

DROP INDEX app.idx_places_centre;

ALTER TABLE app.places DROP COLUMN centre;

ALTER TABLE app.places ADD COLUMN with_its_index geometry(POINT,-1);

CREATE INDEX idx_places_with_its_index ON app.places USING gist (with_its_index);

INSERT INTO alembic_version (version_num) VALUES ('gs01') RETURNING alembic_version.version_num;

COMMIT;

