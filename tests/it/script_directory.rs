//! `context.script`: what a revision or an env.py asks of the history.

use crate::support::{Database, Project};

const ASKS: &str = r#"from alembic import context
script = context.script
ids = lambda found: [each.revision for each in found]
for upper, lower in [("head", "a1"), ("e1", "b1"), ("c1", "base"), ("head", "base"), ("f1", "e1"), ("f1", "c1")]:
    print("--", upper, lower, ids(script.iterate_revisions(upper, lower)))
print("--", ids(script.iterate_revisions("f1", "c1", inclusive=True)))
print("--", ids(script.walk_revisions("b1", "f1")), ids(script.walk_revisions("base", "d1")))
print("--", script.get_base(), script.as_revision_number("head"), script.as_revision_number("heads"))"#;

#[test]
fn answers_as_alembic() {
    let merged = "revision = \"e1\"\ndown_revision = (\"c1\", \"d1\")\ndef upgrade(): pass\ndef downgrade(): pass\n";
    let project = Project::empty()
        .revision("a1", None, "pass", "pass")
        .revision("b1", Some("a1"), "pass", "pass")
        .revision("c1", Some("b1"), "pass", "pass")
        .revision("d1", Some("b1"), "pass", "pass")
        .file("versions/e1.py", merged)
        .revision("f1", Some("e1"), ASKS, "pass");
    let database = Database::create();
    let expected = project.alembic("upgrade head --sql").on(&database).run().succeeds();
    let output = project.migrate("upgrade head --sql").on(&database).run().succeeds();
    assert_eq!(project.plain(&output.stdout), project.plain(&expected.stdout));
}

const STAMPS: &str = r#"import os
from alembic import context
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

script = ScriptDirectory.from_config(context.config)

def stamp(connection):
    for revision in ("a1", "b1", ("b1", "c1"), ("a1",), "base", "b1", "c1", "d1"):
        context.get_context().stamp(script, revision)
        if connection is not None:
            print(context.get_context().get_current_heads())

if context.is_offline_mode():
    context.configure(dialect_name="postgresql", literal_binds=True)
    context.get_context().stamp(script, script.get_current_head())
else:
    with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
        context.configure(connection=connection)
        stamp(connection)
        connection.commit()
"#;

#[test]
fn an_env_py_stamps_what_it_has_made_itself() {
    let merged = "revision = \"d1\"\ndown_revision = (\"b1\", \"c1\")\ndef upgrade(): pass\ndef downgrade(): pass\n";
    let project = Project::empty()
        .file("env.py", STAMPS)
        .revision("a1", None, "raise SystemExit", "pass")
        .revision("b1", Some("a1"), "pass", "pass")
        .revision("c1", Some("a1"), "pass", "pass")
        .file("versions/d1.py", merged);
    let (theirs, ours) = (Database::create(), Database::create());
    for command in ["upgrade head", "upgrade head --sql", "upgrade b1:head --sql"] {
        let expected = project.alembic(command).on(&theirs).run().succeeds();
        let output = project.migrate(command).on(&ours).run().succeeds();
        assert_eq!(project.plain(&output.stdout), project.plain(&expected.stdout), "{command}");
        assert_eq!(ours.dump(), theirs.dump(), "{command}");
    }
    assert_eq!(ours.query("SELECT * FROM alembic_version").trim_end(), "d1");
}
