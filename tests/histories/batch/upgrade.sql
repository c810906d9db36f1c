BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 3e01

CREATE SCHEMA yard;

CREATE TABLE owner (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE bike (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    gears INTEGER DEFAULT '1', 
    owner_id INTEGER, 
    PRIMARY KEY (id)
);

CREATE TABLE yard.shed (
    id INTEGER, 
    size INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('3e01') RETURNING alembic_version.version_num;

-- Running upgrade 3e01 -> 3e02

UPDATE bike SET name = 'before the rest';

ALTER TABLE bike ADD COLUMN frame VARCHAR(30);

ALTER TABLE bike ADD COLUMN weight FLOAT CHECK (weight > 0);

ALTER TABLE bike ALTER COLUMN name TYPE VARCHAR(40);

ALTER TABLE bike ALTER COLUMN name SET NOT NULL;

ALTER TABLE bike ALTER COLUMN gears DROP DEFAULT;

ALTER TABLE bike RENAME gears TO speeds;

CREATE UNIQUE INDEX ix_bike_frame ON bike (frame) WHERE frame IS NOT NULL;

CREATE INDEX ix_bike_name ON bike (name);

ALTER TABLE bike ADD CONSTRAINT uq_bike UNIQUE (name, owner_id);

ALTER TABLE bike ADD CONSTRAINT ck_speeds CHECK (speeds > 0);

ALTER TABLE bike ADD CONSTRAINT fk_bike_owner FOREIGN KEY(owner_id) REFERENCES owner (id) ON DELETE CASCADE;

COMMENT ON TABLE bike IS 'two wheels';

UPDATE alembic_version SET version_num='3e02' WHERE alembic_version.version_num = '3e01';

-- Running upgrade 3e02 -> 3e03

ALTER TABLE yard.shed ALTER COLUMN id SET NOT NULL;

ALTER TABLE yard.shed ADD CONSTRAINT pk_shed PRIMARY KEY (id);

ALTER TABLE yard.shed ADD COLUMN owner_id INTEGER;

ALTER TABLE yard.shed ADD FOREIGN KEY(owner_id) REFERENCES public.owner (id);

ALTER TABLE yard.shed DROP COLUMN size;

UPDATE alembic_version SET version_num='3e03' WHERE alembic_version.version_num = '3e02';

COMMIT;

