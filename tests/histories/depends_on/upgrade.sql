BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> d001

CREATE TABLE user_account (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('d001') RETURNING alembic_version.version_num;

-- Running upgrade d001 -> d002

CREATE TABLE user_group (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

UPDATE alembic_version SET version_num='d002' WHERE alembic_version.version_num = 'd001';

-- Running upgrade  -> d003

CREATE TABLE post (
    id INTEGER, 
    FOREIGN KEY(id) REFERENCES user_account (id)
);

INSERT INTO alembic_version (version_num) VALUES ('d003') RETURNING alembic_version.version_num;

-- Running upgrade d003 -> d004

CREATE TABLE post_group (
    id INTEGER, 
    FOREIGN KEY(id) REFERENCES user_group (id)
);

DELETE FROM alembic_version WHERE alembic_version.version_num = 'd003';

UPDATE alembic_version SET version_num='d004' WHERE alembic_version.version_num = 'd002';

COMMIT;

