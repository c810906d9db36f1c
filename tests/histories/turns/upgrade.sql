BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> tu01

CREATE TABLE note (
    text TEXT
);

INSERT INTO note (text) VALUES ('[1, 2, 3]');

INSERT INTO note (text) VALUES ('[''0'', ''1'', ''1'', ''3'']');

INSERT INTO note (text) VALUES ('([True], False, ''MainThread'', True)');

INSERT INTO note (text) VALUES ('(True, False, False)');

INSERT INTO note (text) VALUES ('(False, False)');

INSERT INTO note (text) VALUES ('(True, 1, True)');

INSERT INTO note (text) VALUES ('(5, False)');

INSERT INTO note (text) VALUES ('([''CancelledError'', ''CancelledError''], [0, 1, 2, 3])');

INSERT INTO note (text) VALUES ('([0, 0.01],)');

INSERT INTO note (text) VALUES ('((ValueError(3),),)');

INSERT INTO note (text) VALUES ('(''too late'',)');

INSERT INTO note (text) VALUES ('(True,)');

INSERT INTO note (text) VALUES ('([1, 2, 3], [9])');

INSERT INTO alembic_version (version_num) VALUES ('tu01') RETURNING alembic_version.version_num;

COMMIT;

