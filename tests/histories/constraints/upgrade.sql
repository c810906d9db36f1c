BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 1e01

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SCHEMA hr;

CREATE TABLE room (
    id INTEGER NOT NULL, 
    floor INTEGER, 
    name VARCHAR(30)
);

CREATE TABLE booking (
    room_id INTEGER, 
    person_id INTEGER, 
    starts TIMESTAMP WITHOUT TIME ZONE NOT NULL, 
    ends TIMESTAMP WITHOUT TIME ZONE NOT NULL, 
    cancelled BOOLEAN
);

CREATE TABLE hr.person (
    id INTEGER NOT NULL, 
    boss INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('1e01') RETURNING alembic_version.version_num;

-- Running upgrade 1e01 -> 1e02

ALTER TABLE room ADD CONSTRAINT pk_room PRIMARY KEY (id);

ALTER TABLE hr.person ADD PRIMARY KEY (id);

ALTER TABLE booking ADD CONSTRAINT pk_booking PRIMARY KEY (room_id, starts);

ALTER TABLE room ADD CONSTRAINT uq_room_name UNIQUE (name);

ALTER TABLE room ADD CONSTRAINT uq_room_floor UNIQUE (floor, name) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE hr.person ADD UNIQUE (boss, id);

ALTER TABLE room ADD CONSTRAINT uq_nulls UNIQUE NULLS NOT DISTINCT (floor);

UPDATE alembic_version SET version_num='1e02' WHERE alembic_version.version_num = '1e01';

-- Running upgrade 1e02 -> 1e03

ALTER TABLE booking ADD CONSTRAINT ck_order CHECK (starts < ends);

ALTER TABLE room ADD CONSTRAINT ck_floor CHECK (floor BETWEEN 0 AND 99) NOT VALID;

ALTER TABLE room ADD CONSTRAINT ck_name CHECK (length(name) > 2);

ALTER TABLE hr.person ADD CONSTRAINT ck_self CHECK (boss != id);

ALTER TABLE room ADD CHECK (name IN ('red', 'it''s blue'));

ALTER TABLE room ADD CONSTRAINT ck_percent CHECK (name NOT LIKE '%%bad%%' AND name !~ 'a:b');

UPDATE alembic_version SET version_num='1e03' WHERE alembic_version.version_num = '1e02';

-- Running upgrade 1e03 -> 1e04

ALTER TABLE booking ADD CONSTRAINT fk_room FOREIGN KEY(room_id) REFERENCES room (id);

ALTER TABLE booking ADD CONSTRAINT fk_person FOREIGN KEY(person_id) REFERENCES hr.person (id) MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE hr.person ADD FOREIGN KEY(boss) REFERENCES hr.person (id);

ALTER TABLE booking ADD CONSTRAINT fk_not_valid FOREIGN KEY(room_id) REFERENCES room (id) ON DELETE RESTRICT NOT VALID;

ALTER TABLE booking ADD CONSTRAINT fk_immediate FOREIGN KEY(room_id) REFERENCES room (id) NOT DEFERRABLE INITIALLY IMMEDIATE;

UPDATE alembic_version SET version_num='1e04' WHERE alembic_version.version_num = '1e03';

-- Running upgrade 1e04 -> 1e05

ALTER TABLE booking ADD COLUMN during TSRANGE;

ALTER TABLE booking ADD CONSTRAINT ex_booking EXCLUDE USING gist (room_id WITH =, during WITH &&) WHERE (NOT cancelled);

CREATE TABLE seat (
    row INTEGER, 
    numbers INT4RANGE, 
    CONSTRAINT ex_seat EXCLUDE USING gist (row WITH =, numbers WITH &&) DEFERRABLE INITIALLY DEFERRED, 
    CONSTRAINT ex_seat_ends EXCLUDE USING btree (lower(numbers) WITH =, upper(numbers) WITH =) WHERE (row > 0), 
    EXCLUDE USING btree (row int4_ops WITH =)
);

ALTER TABLE seat ADD CONSTRAINT ex_seat_two EXCLUDE USING gist (numbers WITH &&);

UPDATE alembic_version SET version_num='1e05' WHERE alembic_version.version_num = '1e04';

-- Running upgrade 1e05 -> 1e06

CREATE TABLE desk (
    id SERIAL NOT NULL, 
    room_id INTEGER, 
    height INTEGER CONSTRAINT ck_height CHECK (height > 50), 
    width INTEGER CHECK (width > 0), 
    owner INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(owner) REFERENCES hr.person (id) DEFERRABLE INITIALLY IMMEDIATE, 
    UNIQUE (room_id, owner) DEFERRABLE, 
    CONSTRAINT uq_size UNIQUE NULLS NOT DISTINCT (height, width), 
    CONSTRAINT uq_desk_id UNIQUE (id) INCLUDE (height), 
    CONSTRAINT ck_size CHECK (height > width), 
    CHECK (height < 200), 
    FOREIGN KEY(room_id) REFERENCES room (id) ON DELETE SET DEFAULT ON UPDATE CASCADE
);

UPDATE alembic_version SET version_num='1e06' WHERE alembic_version.version_num = '1e05';

COMMIT;

