"""A decorator that keeps no name: Alembic logs the function that it finds."""

from alembic import op

revision = "a2"
down_revision = "a1"


def twice(function):
    def wrapper():
        function()
        function()

    return wrapper


@twice
def upgrade():
    op.execute("SELECT 1")


@twice
def downgrade():
    op.execute("SELECT 2")
