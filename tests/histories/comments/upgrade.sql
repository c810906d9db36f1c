BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 2a01

CREATE SCHEMA doc;

CREATE TABLE page (
    id SERIAL NOT NULL, 
    body TEXT, 
    PRIMARY KEY (id)
);

COMMENT ON COLUMN page.id IS 'row number';

CREATE TABLE doc.note (
    id INTEGER
);

COMMENT ON TABLE doc.note IS 'a
note    with ''quotes'', a %% and a \\ in it';

COMMENT ON TABLE page IS 'pages of the book';

COMMENT ON TABLE page IS 'pages of the book''s body';

COMMENT ON TABLE doc.note IS 'in a schema';

COMMENT ON COLUMN page.body IS 'it''s 100%% text: really';

ALTER TABLE doc.note ADD COLUMN "Long Name" TEXT;

COMMENT ON COLUMN doc.note."Long Name" IS 'needs quotes';

INSERT INTO alembic_version (version_num) VALUES ('2a01') RETURNING alembic_version.version_num;

COMMIT;

