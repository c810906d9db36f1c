BEGIN;

-- Running downgrade 1d06 -> 1d05

DROP TABLE place;

DROP TABLE fine;

DROP TABLE due;

DROP TABLE reader;

DROP TABLE loan;

DROP TABLE lib.reader;

UPDATE alembic_version SET version_num='1d05' WHERE alembic_version.version_num = '1d06';

-- Running downgrade 1d05 -> 1d04

COMMIT;

DROP INDEX CONCURRENTLY IF EXISTS lib.ix_conc_schema;

DROP INDEX CONCURRENTLY ix_conc;

BEGIN;

UPDATE alembic_version SET version_num='1d04' WHERE alembic_version.version_num = '1d05';

-- Running downgrade 1d04 -> 1d03

DROP INDEX ix_ops_label;

DROP INDEX ix_cast;

DROP INDEX ix_json;

DROP INDEX ix_coalesce;

DROP INDEX uq_lower;

DROP INDEX ix_column_desc;

DROP INDEX ix_func;

DROP INDEX ix_desc;

DROP INDEX ix_lower;

UPDATE alembic_version SET version_num='1d03' WHERE alembic_version.version_num = '1d04';

-- Running downgrade 1d03 -> 1d02

DROP INDEX ix_trgm;

DROP INDEX ix_hash;

DROP INDEX uq_isbn_null;

DROP INDEX ix_fill;

DROP INDEX ix_covering;

DROP INDEX ix_where_expr;

DROP INDEX ix_sold;

DROP INDEX ix_unsold;

DROP INDEX ix_book_data;

DROP INDEX ix_book_tags;

UPDATE alembic_version SET version_num='1d02' WHERE alembic_version.version_num = '1d03';

-- Running downgrade 1d02 -> 1d01

DROP INDEX "Ix Mixed";

DROP INDEX lib.ix_shelf_room;

DROP INDEX ix_book_two;

DROP INDEX ix_book_isbn;

DROP INDEX IF EXISTS ix_book_title;

DROP INDEX IF EXISTS ix_not_there;

UPDATE alembic_version SET version_num='1d01' WHERE alembic_version.version_num = '1d02';

-- Running downgrade 1d01 -> 

DROP TABLE lib.shelf;

DROP TABLE book;

DROP SCHEMA lib;

DROP EXTENSION pg_trgm;

DELETE FROM alembic_version WHERE alembic_version.version_num = '1d01';

COMMIT;

