"""values that packages make

Revision ID: vp01
Revises:
Create Date: 2026-01-05 09:00:00
"""

from io import StringIO

import sqlalchemy as sa
from alembic import op
from dotenv import dotenv_values
from packaging.utils import canonicalize_name, canonicalize_version
from packaging.version import Version
from slugify import slugify
from typing_extensions import TypeAlias

revision = "vp01"
down_revision = None

Words: TypeAlias = "list[str]"

TITLES: Words = [
    "Hello, World", "Ça va? Ünïcode & ß 1,000 &amp; &#233;", "it's  a__test--x", "Съешь ещё этих мягких булок", "Łódź ø Æ",
    "άλφα — “βήτα”", "--a_b.c/d@e", "10,000.50 €",
]
VERSIONS = ["1.0", "1.10", "1.2", "1.0a1", "1.0.dev3", "1.0b2.post3.dev4", "1!0.1", "1.0-1", "1.0+abc.1", "v2.0.0"]
ENVIRONMENT = """
# a comment
export FIRST=1 # one
SECOND="a ${FIRST} \\n b"
THIRD='$x # y'
FOURTH=
FIFTH
SIXTH=${NOT_SET_ANYWHERE:-standard}
"""


def upgrade():
    notes = op.create_table("note", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("text", sa.Text()))
    texts = [slugify(title) for title in TITLES]
    texts += [slugify(title, max_length=9, word_boundary=True, separator="_") for title in TITLES]
    texts += [slugify(title, allow_unicode=True, lowercase=False) for title in TITLES]
    texts += [str(version) for version in sorted(Version(text) for text in VERSIONS)]
    texts += [canonicalize_version(text) for text in VERSIONS] + [canonicalize_name("Foo__Bar.a")]
    texts += [f"{name}={value}" for name, value in dotenv_values(stream=StringIO(ENVIRONMENT)).items()]
    op.bulk_insert(notes, [{"text": text} for text in texts])


def downgrade():
    op.drop_table("note")
