BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE events (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    created TIMESTAMP WITHOUT TIME ZONE DEFAULT TIMEZONE('utc', CURRENT_TIMESTAMP), 
    PRIMARY KEY (id)
);

INSERT INTO events (name) VALUES ('first');

INSERT INTO events (name) VALUES ('second');

UPDATE events SET name=upper(events.name) || '!' WHERE events.id > 1;

CREATE VIEW "Recent events" AS SELECT events.name 
FROM events 
WHERE events.name != 'none';

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

