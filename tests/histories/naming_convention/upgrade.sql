BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 5c01

CREATE TABLE shop (
    id SERIAL NOT NULL, 
    name VARCHAR(20), 
    city VARCHAR(20), 
    open BOOLEAN, 
    CONSTRAINT pk_shop PRIMARY KEY (id), 
    CONSTRAINT ck_shop_positive CHECK (id > 0), 
    CONSTRAINT uq_shop_city UNIQUE (city, name), 
    CONSTRAINT uq_shop_name UNIQUE (name)
);

CREATE INDEX ix_shop_city ON shop (city);

CREATE TABLE staff (
    id SERIAL NOT NULL, 
    shop_id INTEGER, 
    boss_id INTEGER, 
    CONSTRAINT pk_staff PRIMARY KEY (id), 
    CONSTRAINT ck_given_in_full CHECK (id <> boss_id), 
    CONSTRAINT fk_staff_shop_id_shop FOREIGN KEY(shop_id) REFERENCES shop (id)
);

ALTER TABLE staff ADD COLUMN second_shop_id INTEGER;

ALTER TABLE staff ADD CONSTRAINT fk_staff_second_shop_id_shop FOREIGN KEY(second_shop_id) REFERENCES shop (id);

ALTER TABLE staff ADD CONSTRAINT fk_staff_boss_id_staff FOREIGN KEY(boss_id) REFERENCES staff (id);

ALTER TABLE staff ADD CONSTRAINT uq_staff_boss_id UNIQUE (boss_id, shop_id);

ALTER TABLE staff ADD CONSTRAINT ck_staff_many CHECK (id < 1000);

CREATE INDEX ix_staff_shop_id ON staff (shop_id);

CREATE INDEX ix_by_hand ON staff (boss_id);

INSERT INTO alembic_version (version_num) VALUES ('5c01') RETURNING alembic_version.version_num;

-- Running upgrade 5c01 -> 5c02

ALTER TABLE staff ADD CONSTRAINT uq_staff_id UNIQUE (id, boss_id);

ALTER TABLE staff ADD CONSTRAINT ck_staff_other CHECK (id <> 7);

UPDATE alembic_version SET version_num='5c02' WHERE alembic_version.version_num = '5c01';

COMMIT;

