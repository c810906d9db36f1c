BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> sm01

CREATE TABLE hero (
    id SERIAL NOT NULL, 
    name VARCHAR(20) NOT NULL, 
    title VARCHAR, 
    born TIMESTAMP WITH TIME ZONE NOT NULL, 
    key UUID, 
    PRIMARY KEY (id)
);

INSERT INTO hero (id, name, born) VALUES (1, 'a', '2019-12-31 22:30:00+00:00');

UPDATE hero SET born=(hero.born + make_interval(secs=>3600.0)) WHERE hero.id = 1 AND hero.born < '2019-12-31 22:30:00+00:00';

SELECT hero.id, hero.name, hero.born 
FROM hero 
WHERE hero.name = 'b' ORDER BY hero.id;

SELECT hero.name, count(*) AS count_1 
FROM hero GROUP BY hero.name 
HAVING count(*) > 1;

INSERT INTO alembic_version (version_num) VALUES ('sm01') RETURNING alembic_version.version_num;

COMMIT;

