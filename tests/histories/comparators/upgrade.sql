BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE own (
    id INTEGER, 
    f TEXT, 
    j JSON, 
    p POINT
);

DELETE FROM own WHERE own.f = lower('A');

DELETE FROM own WHERE own.f LIKE lower('A%%');

DELETE FROM own WHERE own.f != lower(upper('a'));

DELETE FROM own WHERE CAST(own.j AS TEXT) = '{}';

DELETE FROM own WHERE CAST(own.j AS TEXT) != '{}';

DELETE FROM own WHERE (CAST(own.j AS TEXT) LIKE '%%' || 'a' || '%%');

DELETE FROM own WHERE CAST((own.j ->> 'a') AS VARCHAR) = 'b';

DELETE FROM own WHERE own.p << point(1, 1);

DELETE FROM own WHERE (own.p ~= point(1, 1)) OR (own.p ~= point(2, 2));

DELETE FROM own WHERE CAST(own.p <-> point(1, 1) AS FLOAT) < 5;

DELETE FROM own WHERE own.p IS NULL;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

