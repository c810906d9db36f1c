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
