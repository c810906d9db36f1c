BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 2b01

CREATE TYPE ticket_state AS ENUM ('open', 'closed', 'it''s odd');

CREATE TYPE "Priority" AS ENUM ('low', 'high');

CREATE TABLE ticket (
    id SERIAL NOT NULL, 
    state ticket_state NOT NULL, 
    previous ticket_state, 
    priority "Priority" DEFAULT 'low', 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('2b01') RETURNING alembic_version.version_num;

-- Running upgrade 2b01 -> 2b02

CREATE TYPE colour AS ENUM ('red', 'green');

CREATE TABLE car (
    id SERIAL NOT NULL, 
    colour colour, 
    PRIMARY KEY (id)
);

ALTER TABLE ticket ADD COLUMN colour colour DEFAULT 'red' NOT NULL;

ALTER TABLE ticket ADD COLUMN colours colour[] DEFAULT '{}';

ALTER TABLE ticket ADD COLUMN named colour;

UPDATE alembic_version SET version_num='2b02' WHERE alembic_version.version_num = '2b01';

-- Running upgrade 2b02 -> 2b03

CREATE TYPE size AS ENUM ('s', 'm', 'l');

ALTER TABLE car ADD COLUMN size size;

CREATE TYPE mood AS ENUM ('good', 'bad');

ALTER TABLE car ADD COLUMN mood mood;

ALTER TABLE car ALTER COLUMN mood SET DEFAULT 'good';

UPDATE alembic_version SET version_num='2b03' WHERE alembic_version.version_num = '2b02';

-- Running upgrade 2b03 -> 2b04

CREATE SCHEMA zoo;

CREATE TYPE sex AS ENUM ('f', 'm');

CREATE TYPE zoo.kind AS ENUM ('cat', 'dog');

CREATE TYPE zoo.diet AS ENUM ('meat', 'hay');

CREATE TABLE zoo.animal (
    kind zoo.kind, 
    diet zoo.diet, 
    sex sex
);

UPDATE alembic_version SET version_num='2b04' WHERE alembic_version.version_num = '2b03';

-- Running upgrade 2b04 -> 2b05

CREATE TYPE role AS ENUM ('ADMIN', 'MEMBER');

CREATE TYPE member_level AS ENUM ('low', 'high');

CREATE TYPE other_role AS ENUM ('ADMIN', 'MEMBER');

CREATE TABLE member (
    role role DEFAULT 'MEMBER' NOT NULL, 
    level member_level DEFAULT 'low', 
    other other_role DEFAULT 'ADMIN', 
    short VARCHAR(2), 
    checked VARCHAR(10), 
    flag BOOLEAN, 
    CONSTRAINT ck_checked CHECK (checked IN ('x', 'y'))
);

UPDATE alembic_version SET version_num='2b05' WHERE alembic_version.version_num = '2b04';

-- Running upgrade 2b05 -> 2b06

COMMIT;

ALTER TYPE colour ADD VALUE IF NOT EXISTS 'blue';

ALTER TYPE colour ADD VALUE 'black' BEFORE 'red';

BEGIN;

ALTER TYPE colour RENAME VALUE 'green' TO 'lime';

ALTER TYPE size RENAME TO size_old;

CREATE TYPE size AS ENUM ('s', 'm', 'l', 'xl');

ALTER TABLE car ALTER COLUMN size TYPE size USING size::text::size;

DROP TYPE size_old;

UPDATE alembic_version SET version_num='2b06' WHERE alembic_version.version_num = '2b05';

-- Running upgrade 2b06 -> 2b07

CREATE TYPE unit AS ENUM ('kg', 'g');

CREATE TABLE flour (
    unit unit
);

CREATE TABLE sugar (
    unit unit
);

CREATE TYPE letter AS ENUM ('a', 'b');

CREATE TABLE salt (
    letter letter
);

UPDATE alembic_version SET version_num='2b07' WHERE alembic_version.version_num = '2b06';

COMMIT;

