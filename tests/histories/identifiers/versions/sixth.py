"""Ünïcode, 'quotes' "here" and 100%
in a message of three lines
of which one is missing

A paragraph that only show prints,
    with an indented line.

And another.
"""

from typing import Sequence, Union

revision: str = "6é"
down_revision: Union[str, Sequence[str], None] = "x"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""


def downgrade() -> None:
    """Downgrade schema."""
