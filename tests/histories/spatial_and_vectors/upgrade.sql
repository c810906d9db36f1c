BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> sv01

CREATE TABLE app.place (
    id SERIAL NOT NULL, 
    at geometry(POINT,4326), 
    PRIMARY KEY (id)
);

CREATE INDEX idx_place_at ON app.place USING gist (at);

CREATE TABLE area (
    shape geometry(POLYGONZ,3857), 
    around geography(MULTIPOLYGON,4326) NOT NULL
);

CREATE INDEX idx_area_around ON area USING gist (around);

CREATE TABLE picture (
    content raster
);

CREATE INDEX idx_picture_content ON picture USING gist (ST_ConvexHull(content));

CREATE TABLE any_shape (
    shape geometry NOT NULL
);

CREATE INDEX idx_any_shape_shape ON any_shape USING gist (shape);

ALTER TABLE area ADD COLUMN track geometry(LINESTRINGM,-1);

CREATE INDEX idx_area_track ON area USING gist (track gist_geometry_ops_nd);

ALTER TABLE area ADD COLUMN centre geometry(POINT,4326);

CREATE INDEX idx_area_centre ON area USING gist (centre);

CREATE INDEX idx_shape ON area USING gist (shape);

CREATE TABLE item (
    a VECTOR(1536) NOT NULL, 
    b VECTOR DEFAULT '[1,2,3]', 
    c HALFVEC(3), 
    d BIT(6), 
    e SPARSEVEC(7)
);

CREATE INDEX ix_item_a ON item USING hnsw (a vector_cosine_ops) WITH (m = 16);

INSERT INTO item (a, c, e) VALUES ('[1.0,2.5,0.1]', '[1.0,0.1,3.0]', '{1:1.0,3:2.5}/3');

UPDATE item SET c=NULL WHERE (item.a <=> '[1.0,2.0,3.0]') < 0.5;

INSERT INTO alembic_version (version_num) VALUES ('sv01') RETURNING alembic_version.version_num;

COMMIT;

