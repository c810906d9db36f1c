BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TYPE mood AS ENUM ('sad', 'ok');

CREATE TABLE places (
    id UUID NOT NULL, 
    mood mood, 
    address INET, 
    at TIMESTAMP WITH TIME ZONE, 
    words TSVECTOR, 
    name VARCHAR(5), 
    own JSON, 
    more JSONB, 
    PRIMARY KEY (id)
);

ANALYZE places;

UPDATE places SET name='x' WHERE CAST(places.own AS TEXT) = '{}';

SELECT 1;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

