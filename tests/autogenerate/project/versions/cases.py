"""Compares each case's models with each case's database, and prints what comes of it."""

import json
import pathlib
import sys
import traceback

import names
from alembic import op
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.autogenerate.api import AutogenContext, render
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

revision = "cases"
down_revision = None
branch_labels = None
depends_on = None

FOLDER = pathlib.Path(__file__).resolve().parent.parent


def upgrade():
    logging_to_stderr()
    with open(FOLDER / "cases.json") as file:
        cases = json.load(file)
    connection = op.get_bind()
    for case in cases:
        say(f"-- case {case['number']}")
        savepoint = connection.begin_nested()
        try:
            for statement in case["before"]:
                connection.execute(text(statement.replace(":", "\\:")))
            one(connection, case)
        except Exception as error:
            print(f"-- raises {type(error).__name__}: {error}")
            if os_environ("SHOW"):
                traceback.print_exc()
        say("-- end")
        savepoint.rollback()


def os_environ(name):
    import os

    return os.environ.get(name)


def say(line):
    print(line)
    sys.stdout.flush()
    print(line, file=sys.stderr)
    sys.stderr.flush()


def logging_to_stderr():
    """As fileConfig() does it, with the level of the template."""
    import logging

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)-5.5s [%(name)s] %(message)s"))
    logger = logging.getLogger("alembic")
    logger.handlers[:] = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False


def one(connection, case):
    space = {**vars(names), "__name__": f"models_{case['number']}"}
    module = type(sys)(space["__name__"])
    module.__dict__.update(space)
    sys.modules[module.__name__] = module
    exec(case["code"], module.__dict__)
    options = eval(case["options"], module.__dict__)
    metadata = module.metadata
    context = MigrationContext.configure(
        connection,
        opts={"target_metadata": metadata, "sqlalchemy_module_prefix": "sa.", "alembic_module_prefix": "op.",
              "user_module_prefix": None, "render_as_batch": False, "include_schemas": False, **options},
    )
    script = produce_migrations(context, metadata)
    hook = options.get("process_revision_directives")
    if hook:
        directives = [script]
        hook(context, ("base",), directives)
        if not directives:
            print("no script")
            return
    made = {}
    autogen = AutogenContext(context, metadata=metadata)
    render._render_python_into_templatevars(autogen, script, made)
    print("imports:", made["imports"])
    print("    " + made["upgrades"])
    print("--")
    print("    " + made["downgrades"])
    if case.get("diffs"):
        print("diffs:", script.upgrade_ops.as_diffs())
    print("same:", render_python_code(script.upgrade_ops, migration_context=context) == made["upgrades"])


def downgrade():
    pass
