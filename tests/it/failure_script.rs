//! A script that raises: what, where, in which step, and nothing of it remains.

use crate::support::{Database, Output, Project};

const FIRST: &str = "op.execute('CREATE TABLE one ()')";

/// The revision b1 fails after a1; neither leaves anything.
fn rolled_back(body: &str) -> Output {
    let project = Project::empty().revision("a1", None, FIRST, "pass").revision("b1", Some("a1"), body, "pass");
    let database = Database::create();
    let before = database.dump();
    let output = project.migrate("upgrade head").on(&database).run();
    assert_eq!(database.dump(), before);
    output.prints("")
}

/// env.py is this.
fn environment(text: &str) -> Output {
    let database = Database::create();
    let before = database.dump();
    let project = Project::empty().revision("a1", None, FIRST, "pass").file("env.py", text);
    let output = project.migrate("upgrade head").on(&database).run();
    assert_eq!(database.dump(), before);
    output
}

#[test]
fn an_exception_half_way() {
    rolled_back("op.execute('CREATE TABLE two ()')\nraise ValueError('two is not enough')").exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: ValueError: two is not enough
  --> versions/b1.py:16, in upgrade
    16 |     raise ValueError('two is not enough')
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn an_exception_in_a_function_of_the_script() {
    let body = "def rename(table):\n    return {}[table]\n\nrename('users')";
    rolled_back(body).exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: KeyError: 'users'
  --> versions/b1.py:16, in rename
    16 |         return {}[table]
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn an_exception_raised_from_another() {
    let body = "try:\n    int('x')\nexcept ValueError as error:\n    raise RuntimeError('no number') from error";
    rolled_back(body).exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: RuntimeError: no number
  --> versions/b1.py:18, in upgrade
    18 |         raise RuntimeError('no number') from error
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn an_assertion() {
    rolled_back("assert op.get_bind().scalar(sa.text('SELECT 1')) == 2").exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: AssertionError
  --> versions/b1.py:15, in upgrade
    15 |     assert op.get_bind().scalar(sa.text('SELECT 1')) == 2
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn a_misspelt_directive() {
    rolled_back("op.create_tabel('two')").exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: AttributeError: alembic.op.create_tabel is not part of this facade
  --> versions/b1.py:15, in upgrade
    15 |     op.create_tabel('two')
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn a_script_that_exits() {
    rolled_back("import sys\nsys.exit(7)").exits(7).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
INFO  [alembic.runtime.migration] Running upgrade a1 -> b1, message of b1
error: `upgrade a1 -> b1` failed: SystemExit: 7
  --> versions/b1.py:16, in upgrade
    16 |     sys.exit(7)
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn the_whole_traceback() {
    let project = Project::empty().revision("a1", None, "raise ValueError('no')", "pass");
    let output = project.migrate("--raiseerr upgrade head").on(&Database::create()).run().exits(1);
    assert!(output.stderr.contains("Traceback (most recent call last):"), "{}", output.stderr);
    assert!(output.stderr.contains("ValueError: no"), "{}", output.stderr);
}

#[test]
fn no_function_for_the_direction() {
    let project = Project::empty()
        .revision("a1", None, FIRST, "pass")
        .file("versions/b1.py", "revision = 'b1'\ndown_revision = 'a1'\ndef downgrade(): pass\n")
        .file("versions/c1.py", "revision = 'c1'\ndown_revision = 'b1'\nif False:\n    def upgrade(): pass\n");
    let database = Database::create();
    let output = project.migrate("upgrade b1").on(&database).run().exits(255);
    assert!(output.stderr.contains("versions/b1.py` has no function `upgrade`\n"), "{}", output.stderr);
    assert_eq!(database.query("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").trim(), "0");
    // A branch may have made it, so that it is looked for where it is called.
    let output = project.migrate("upgrade b1:c1 --sql").run().exits(1);
    assert!(output.stderr.contains("AttributeError: module 'c1_py' has no attribute 'upgrade'\n"), "{}", output.stderr);
}

#[test]
fn a_downgrade_that_raises() {
    let project = Project::empty().revision("a1", None, FIRST, "raise NotImplementedError('there is no way back')");
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().succeeds();
    let before = database.dump();
    project.migrate("downgrade base").on(&database).run().exits(1).says(
        "
INFO  [alembic.runtime.migration] Running downgrade a1 -> , message of a1
error: `downgrade a1 -> ` failed: NotImplementedError: there is no way back
  --> versions/a1.py:19, in downgrade
    19 |     raise NotImplementedError('there is no way back')
note: all was rolled back, nothing was applied
",
    );
    assert_eq!(database.dump(), before);
}

#[test]
fn env_py_raises() {
    environment("import os\n\nkey = os.environ['NOT_SET']\n").exits(1).says(
        "
error: env.py failed: KeyError: 'NOT_SET'
  --> env.py:3
     3 | key = os.environ['NOT_SET']
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn env_py_has_a_syntax_error() {
    environment("def run(:\n    pass\n").exits(1).says(
        "
error: env.py failed: SyntaxError: expected a parameter or the end of the parameter list (env.py, line 1)
  --> env.py:1
     1 | def run(:
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn env_py_does_not_migrate() {
    environment("from alembic import context\n").succeeds().says(
        "
WARN  [migrate] env.py ended without `context.run_migrations()`: nothing was applied
",
    );
}

#[test]
fn env_py_raises_after_the_migrations() {
    let text = "
import os

from alembic import context
from sqlalchemy import create_engine

with create_engine(os.environ['DATABASE_URL']).begin() as connection:
    context.configure(connection=connection)
    context.run_migrations()
    raise RuntimeError('too late')
";
    environment(text).exits(1).says(
        "
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
error: env.py failed: RuntimeError: too late
  --> env.py:10
    10 |     raise RuntimeError('too late')
note: all was rolled back, nothing was applied
",
    );
}

#[test]
fn env_py_forgets_to_commit() {
    let text = "
import os

from alembic import context
from sqlalchemy import create_engine, text

with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    connection.execute(text('SELECT 1'))
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
";
    environment(text).succeeds().says("
INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1
WARN  [migrate] nothing was committed: env.py ended without committing the transaction that it had begun before `context.begin_transaction()`; call `connection.commit()` after it
");
}
