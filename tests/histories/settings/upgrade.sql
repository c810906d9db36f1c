BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

SELECT 'POSTGRES_SERVER = db.example' AS anon_1;

SELECT 'POSTGRES_PORT = 5432' AS anon_1;

SELECT 'POSTGRES_USER = shop user' AS anon_1;

SELECT 'POSTGRES_PASSWORD = **********' AS anon_1;

SELECT 'POSTGRES_DB = shop' AS anon_1;

SELECT 'DATABASE_URI = postgresql+asyncpg://shop%%20user:p%%40ss@db.example:5432/shop' AS anon_1;

SELECT 'debug = True' AS anon_1;

SELECT 'hosts = [''a'', ''b'']' AS anon_1;

SELECT 'tags = [''x'', ''y'']' AS anon_1;

SELECT 'origins = [AnyUrl(''http://one.example/''), AnyUrl(''https://two.example/x'')]' AS anon_1;

SELECT 'cache = url=RedisDsn(''redis://cache:6379/0'') ttl=datetime.timedelta(seconds=90) size=10' AS anon_1;

SELECT 'level = Level.warning' AS anon_1;

SELECT 'mode = local' AS anon_1;

SELECT 'name = renamed' AS anon_1;

SELECT 'port_text = port 5432' AS anon_1;

SELECT 'postgresql+psycopg://shop%%20user@db.example/shop' AS anon_1;

SELECT '[{''username'': ''shop%%20user'', ''password'': ''p%%40ss'', ''host'': ''db.example'', ''port'': 5432}]' AS anon_1;

SELECT '{"POSTGRES_SERVER":"db.example","POSTGRES_PORT":5432,"POSTGRES_USER":"shop user","POSTGRES_PASSWORD":"**********","POSTGRES_DB":"shop","DATABASE_URI":"postgresql+asyncpg://shop%%20user:p%%40ss@db.example:5432/shop","debug":true,"hosts":["a","b"],"tags":["x","y"],"origins":["http://one.example/","https://two.example/x"],"level":"warning","mode":"local","name":"renamed","port_text":"port 5432","sync_url":"postgresql+psycopg://shop%%20user@db.example/shop"}' AS anon_1;

SELECT '{"url": "redis://cache:6379/0", "ttl": "PT1M30S", "size": 10}' AS anon_1;

SELECT 'SecretStr(''**********'')' AS anon_1;

SELECT '{''Amount'': 3, ''note'': None, ''parts'': [{''Amount'': 4, ''note'': None, ''parts'': []}]}' AS anon_1;

SELECT '{''a'': [1, 2]}' AS anon_1;

SELECT '[(''int_parsing'', (''Amount'',))]' AS anon_1;

SELECT '[(''greater_than'', (''amount'',)), (''missing'', (''parts'', 1, ''Amount''))]' AS anon_1;

SELECT '[1, True, [''x'', ''y'']]' AS anon_1;

SELECT 'none' AS anon_1;

SELECT '[5, True, 7]' AS anon_1;

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

