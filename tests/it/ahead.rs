//! What a run imports is decoded before it is asked for; what it does not import costs it nothing.

use crate::support::{Database, Project};
use std::collections::BTreeSet;

/// The env.py of Alembic's template, and a revision with what most have.
const ENV: &str = r#"from logging.config import fileConfig

from sqlalchemy import engine_from_config, pool

from alembic import context

config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name)

connectable = engine_from_config(config.get_section(config.config_ini_section, {}), poolclass=pool.NullPool)
with connectable.connect() as connection:
    context.configure(connection=connection, target_metadata=None)
    with context.begin_transaction():
        context.run_migrations()
"#;

const REVISION: &str = r#""""first"""
import sys
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = "a1"
down_revision: Union[str, None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "t",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=255), server_default=sa.text("''"), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_t_name"), "t", ["name"], unique=False)
    for name, module in list(sys.modules.items()):
        spec = getattr(module, "__spec__", None)
        if spec is not None and spec.origin == "frozen" and spec.name == name:
            print(name)


def downgrade() -> None:
    pass
"#;

/// What the machine loads before it is ours.
const BOOT: &[&str] = &[
    "_thread",
    "_frozen_importlib",
    "codecs",
    "encodings.aliases",
    "encodings",
    "encodings.ascii",
    "encodings.utf_8",
    "encodings.latin_1",
    "_frozen_importlib_external",
    "zipimport",
];

#[test]
fn the_modules_that_a_run_imports_are_those_that_are_decoded_ahead() {
    let project = Project::empty().file("env.py", ENV).file("versions/a1.py", REVISION);
    let run = project.migrate("upgrade head").on(&Database::create()).run().succeeds();
    let imported: BTreeSet<&str> = run.stdout.lines().filter(|name| !BOOT.contains(name)).collect();
    let ahead: BTreeSet<&str> = include_str!("../../src/evaluate/ahead.txt").lines().collect();
    let missing: Vec<_> = imported.difference(&ahead).collect();
    assert!(missing.is_empty(), "missing in src/evaluate/ahead.txt: {missing:?}");
    let too_many: Vec<_> = ahead.difference(&imported).collect();
    assert!(too_many.is_empty(), "too many in src/evaluate/ahead.txt: {too_many:?}");
}
