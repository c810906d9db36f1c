BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 1d01

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SCHEMA lib;

CREATE TABLE book (
    id SERIAL NOT NULL, 
    title TEXT NOT NULL, 
    isbn VARCHAR(13), 
    "Author Name" VARCHAR(80), 
    tags VARCHAR[], 
    data JSONB, 
    sold BOOLEAN DEFAULT false, 
    added TIMESTAMP WITH TIME ZONE, 
    PRIMARY KEY (id)
);

CREATE TABLE lib.shelf (
    id INTEGER, 
    room INTEGER
);

INSERT INTO alembic_version (version_num) VALUES ('1d01') RETURNING alembic_version.version_num;

-- Running upgrade 1d01 -> 1d02

CREATE INDEX ix_book_title ON book (title);

CREATE UNIQUE INDEX ix_book_isbn ON book (isbn);

CREATE INDEX ix_book_two ON book (title, "Author Name");

CREATE INDEX IF NOT EXISTS ix_book_title ON book (isbn);

CREATE INDEX ix_shelf_room ON lib.shelf (room);

CREATE INDEX "Ix Mixed" ON book (added);

UPDATE alembic_version SET version_num='1d02' WHERE alembic_version.version_num = '1d01';

-- Running upgrade 1d02 -> 1d03

CREATE INDEX ix_book_tags ON book USING gin (tags);

CREATE INDEX ix_book_data ON book USING gin (data jsonb_path_ops);

CREATE INDEX ix_unsold ON book (added) WHERE NOT sold;

CREATE INDEX ix_sold ON book (added) WHERE sold AND added IS NOT NULL;

CREATE INDEX ix_where_expr ON book (added) WHERE sold = true AND isbn != 'x';

CREATE INDEX ix_covering ON book (isbn) INCLUDE (title, "Author Name");

CREATE INDEX ix_fill ON book (added) WITH (fillfactor = 80) TABLESPACE pg_default;

CREATE UNIQUE INDEX uq_isbn_null ON book (isbn) NULLS NOT DISTINCT;

CREATE INDEX ix_hash ON book USING hash (isbn);

CREATE INDEX ix_trgm ON book USING gin (title gin_trgm_ops);

UPDATE alembic_version SET version_num='1d03' WHERE alembic_version.version_num = '1d02';

-- Running upgrade 1d03 -> 1d04

CREATE INDEX ix_lower ON book (lower(title));

CREATE INDEX ix_desc ON book (added DESC NULLS LAST, id);

CREATE INDEX ix_func ON book (lower(title), isbn);

CREATE INDEX ix_column_desc ON book (added DESC, id ASC NULLS FIRST);

CREATE UNIQUE INDEX uq_lower ON book (lower(title));

CREATE INDEX ix_coalesce ON book (coalesce(isbn, 'none'));

CREATE INDEX ix_json ON book ((data ->> 'year'));

CREATE INDEX ix_cast ON book (((data ->> 'n')::int), id);

CREATE INDEX ix_ops_label ON book (lower(title) text_pattern_ops);

UPDATE alembic_version SET version_num='1d04' WHERE alembic_version.version_num = '1d03';

-- Running upgrade 1d04 -> 1d05

COMMIT;

CREATE INDEX CONCURRENTLY ix_conc ON book (added, id);

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix_conc_schema ON lib.shelf (id);

BEGIN;

COMMENT ON INDEX ix_conc IS 'made without a lock';

UPDATE alembic_version SET version_num='1d05' WHERE alembic_version.version_num = '1d04';

-- Running upgrade 1d05 -> 1d06

CREATE TABLE loan (
    id SERIAL NOT NULL, 
    book_id INTEGER, 
    PRIMARY KEY (id)
);

CREATE INDEX ix_loan_book_id ON loan (book_id);

CREATE TABLE reader (
    name VARCHAR(40)
);

CREATE UNIQUE INDEX ix_reader_name ON reader (name);

CREATE TABLE lib.reader (
    name VARCHAR(40)
);

CREATE INDEX ix_lib_reader_name ON lib.reader (name);

CREATE TABLE due (
    "on" DATE
);

CREATE INDEX ix_due_on ON due ("on");

CREATE TABLE fine (
    due DATE, 
    person VARCHAR(40)
);

CREATE UNIQUE INDEX ix_fine ON fine (due, person) WHERE due IS NOT NULL;

CREATE TABLE place (
    name TEXT
);

CREATE INDEX ix_place ON place USING btree (lower(name));

UPDATE alembic_version SET version_num='1d06' WHERE alembic_version.version_num = '1d05';

COMMIT;

