BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TYPE state AS ENUM ('OPEN', 'PAID', 'SENT');

CREATE TABLE orders (
    id SERIAL NOT NULL, 
    code VARCHAR(5) NOT NULL, 
    state state DEFAULT 'OPEN' NOT NULL, 
    total NUMERIC(12, 2), 
    CONSTRAINT pk_orders PRIMARY KEY (id), 
    CONSTRAINT uq_orders_code UNIQUE (code)
);

INSERT INTO orders (code, state, total) VALUES ('AB-1', 'OPEN', 1.05);

INSERT INTO orders (code, state, total) VALUES ('AB-2', 'PAID', 2.1);

INSERT INTO orders (code, state, total) VALUES ('AB-3', 'SENT', 3.15);

CREATE TABLE labels (
    state TEXT NOT NULL, 
    label TEXT, 
    CONSTRAINT pk_labels PRIMARY KEY (state)
);

INSERT INTO labels (state, label) VALUES ('open', 'waits for payment');

INSERT INTO labels (state, label) VALUES ('paid', 'waits for a parcel');

INSERT INTO labels (state, label) VALUES ('sent', 'on its way');

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

UPDATE orders SET total=0.05 WHERE orders.state = 'SENT' AND orders.total IS NOT NULL;

DELETE FROM orders WHERE orders.code LIKE '%%-2';

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

COMMIT;

