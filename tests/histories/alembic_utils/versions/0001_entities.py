"""functions, views, triggers, policies and grants

Revision ID: au01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import sqlalchemy as sa
from alembic import op
from alembic_utils.pg_extension import PGExtension
from alembic_utils.pg_function import PGFunction
from alembic_utils.pg_grant_table import PGGrantTable
from alembic_utils.pg_materialized_view import PGMaterializedView
from alembic_utils.pg_policy import PGPolicy
from alembic_utils.pg_trigger import PGTrigger
from alembic_utils.pg_view import PGView

revision = "au01"
down_revision = None

citext = PGExtension(schema="public", signature="citext")
upper = PGFunction(
    schema="public",
    signature="to_upper(word text, times integer default 1)",
    definition="returns text as $$ select upper(word)::text || ': 100%' $$ language SQL;",
)
touch = PGFunction(
    schema="public",
    signature='"Touch"()',
    definition="""
returns trigger as $body$
declare
    note text := 'a:b';
begin
    NEW.name := note::text || NEW.name;
    return NEW;
end
$body$ language plpgsql
""",
)
parsed = PGFunction.from_sql("CREATE OR REPLACE FUNCTION public.one(a integer)\nRETURNS integer LANGUAGE sql AS 'select 1'")
view = PGView(schema="public", signature="names", definition="select id, name as n from thing;")
changed = PGView(schema="public", signature="names", definition="select id, name || '' as other from thing")
totals = PGMaterializedView(schema="public", signature="totals", definition="select count(*) from thing", with_data=False)
trigger = PGTrigger(
    schema="public",
    signature="touch",
    on_entity="public.thing",
    definition='BEFORE INSERT OR UPDATE ON public.thing FOR EACH ROW EXECUTE FUNCTION public."Touch"()',
)
late = PGTrigger.from_sql(
    'CREATE CONSTRAINT TRIGGER late AFTER DELETE ON thing FOR EACH ROW EXECUTE FUNCTION public."Touch"()'
)
policy = PGPolicy(
    schema="public", signature="all_rows", on_entity="thing", definition="as permissive for all to public using (true)"
)
reads = PGGrantTable(schema="public", table="thing", role="public", columns=["name", "id"], grant="SELECT")
deletes = PGGrantTable(schema="public", table="thing", role="public", grant="DELETE")
ENTITIES = [upper, touch, parsed, view, totals, trigger, late, policy, reads, deletes]


def upgrade():
    op.create_table("thing", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()))
    op.create_entity(citext)
    for entity in ENTITIES:
        op.create_entity(entity)
        op.replace_entity(entity)
    op.replace_entity(changed)


def downgrade():
    for entity in reversed(ENTITIES):
        op.drop_entity(entity)
    op.drop_entity(citext, cascade=True)
    op.drop_table("thing")
