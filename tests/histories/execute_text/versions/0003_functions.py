"""functions, triggers, views, extensions, grants

Revision ID: 3a03
Revises: 3a02
Create Date: 2026-01-05 09:00:00
"""

from alembic import op

revision = "3a03"
down_revision = "3a02"
branch_labels = None
depends_on = None


def upgrade():
    op.execute(
        """
        CREATE OR REPLACE FUNCTION touch() RETURNS trigger AS $$
        BEGIN
            NEW.at := now();
            IF NEW.body IS NULL THEN
                RAISE EXCEPTION 'no body for %', NEW.id;
            END IF;
            RETURN NEW;
        END;
        $$ LANGUAGE plpgsql;
        """
    )
    op.execute("CREATE TRIGGER word_touch BEFORE UPDATE ON word FOR EACH ROW EXECUTE FUNCTION touch()")
    op.execute("CREATE VIEW short_word AS SELECT id, left(body, 4) AS body FROM word WHERE id % 2 = 0")
    op.execute("CREATE MATERIALIZED VIEW word_count AS SELECT count(*) AS n FROM word WITH NO DATA")
    op.execute(
        """
        DO $body$
        DECLARE total integer;
        BEGIN
            SELECT count(*) INTO total FROM word;
            IF total < 0 THEN RAISE NOTICE 'less than %: %', 0, total; END IF;
        END
        $body$
        """
    )
    op.execute('CREATE EXTENSION IF NOT EXISTS "uuid-ossp"')
    op.execute("ALTER TABLE word ENABLE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY word_policy ON word USING (id > 0)")
    op.execute("ALTER TABLE word ADD COLUMN IF NOT EXISTS key uuid DEFAULT uuid_generate_v4()")
    op.execute("ALTER TABLE word DROP COLUMN key")


def downgrade():
    op.execute("DROP POLICY word_policy ON word")
    op.execute("ALTER TABLE word DISABLE ROW LEVEL SECURITY")
    op.execute('DROP EXTENSION "uuid-ossp"')
    op.execute("DROP MATERIALIZED VIEW word_count")
    op.execute("DROP VIEW short_word")
    op.execute("DROP TRIGGER word_touch ON word")
    op.execute("DROP FUNCTION touch()")
