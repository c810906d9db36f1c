//! `revision` and `check` where env.py is run for them, beside the real Alembic.

use crate::support::{Beside, Database, Project};

const ENV: &str = r#"import os

import sqlalchemy as sa
from alembic import context

metadata = sa.MetaData()
sa.Table("users", metadata, sa.Column("id", sa.Integer, primary_key=True))


def number(context, revision, directives):
    directives[0].rev_id = "n%02d" % (len(revision) + 1)


options = {"target_metadata": metadata, "process_revision_directives": number, "template_args": {"team": "shop"}}
if context.is_offline_mode():
    context.configure(dialect_name="postgresql", **options)
    with context.begin_transaction():
        context.run_migrations()
else:
    with sa.create_engine(os.environ["DATABASE_URL"]).connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
"#;

fn project() -> Project {
    let template = include_str!("../../src/write/templates/script.py.mako");
    Project::empty()
        .file("alembic.ini", "[alembic]\nscript_location = %(here)s\nrevision_environment = true\n")
        .file("env.py", ENV)
        .file("script.py.mako", &format!("{template}\n# ${{team}}\n"))
}

#[test]
fn what_env_py_says_of_a_revision() {
    let beside = Beside::new(project);
    let (database, another) = (Database::create(), Database::create());
    let url = [("DATABASE_URL", database.url())];
    let url = url.each_ref().map(|(name, value)| (*name, value.as_str()));
    beside.same_with(&["revision", "-m", "by hand"], &url).succeeds();
    beside.same_with(&["revision", "--autogenerate", "-m", "too early"], &url).exits(255);
    beside.same_with(&["check"], &url).exits(255);
    beside.ours.migrate("upgrade head").on(&database).run().succeeds();
    beside.same_with(&["revision", "--autogenerate", "-m", "users"], &url).succeeds();
    beside.ours.migrate("upgrade head").on(&database).run().succeeds();
    beside.same_with(&["check"], &url).succeeds().prints("No new upgrade operations detected.\n");
    beside.theirs.alembic("upgrade head").on(&another).run().succeeds();
    beside.theirs.migrate("check").on(&another).run().succeeds();
}

/// `process_revision_directives` of many projects asks `config.cmd_opts.autogenerate`, which `check` has not.
#[test]
fn a_command_has_the_options_of_no_other() {
    let env = ENV.replacen("metadata =", "print(sorted(vars(context.config.cmd_opts)))\nmetadata =", 1);
    let beside = Beside::new(|| project().file("env.py", &env));
    let database = Database::create();
    let url = database.url();
    let url = [("DATABASE_URL", url.as_str())];
    beside.same_with(&["revision", "-m", "by hand"], &url).succeeds();
    beside.same_with(&["upgrade", "head"], &url).succeeds();
    beside.same_with(&["check"], &url).exits(255);
    beside.same_with(&["current"], &url).succeeds();
    beside.same_with(&["stamp", "head"], &url).succeeds();
    beside.same_with(&["downgrade", "base"], &url).succeeds();
}
