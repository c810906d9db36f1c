//! An engine that a revision makes itself: it is one under `--sql` too, and what it does is no part of the SQL.

use crate::support::{Database, Project};

const UPGRADE: &str = r#"import os
import sqlalchemy as sa
engine = sa.create_engine(os.environ["DATABASE_URL"])
with engine.connect() as connection:
    print("--", connection.execute(sa.text("SELECT 5")).scalar(), sa.inspect(connection).get_table_names())
with engine.begin() as connection:
    connection.execute(sa.text("CREATE TABLE aside (a int)"))
    connection.connection.cursor().execute("INSERT INTO aside VALUES (%s)", (7,))
op.execute("SELECT 1")
print("--", sa.inspect(engine).has_table("aside"))"#;

#[test]
fn is_one_under_sql_too() {
    let (here, there) = (Database::create(), Database::create());
    let project = || Project::empty().revision("a1", None, UPGRADE, "pass");
    let (ours, theirs) = (project(), project());
    let expected = theirs.alembic("upgrade head --sql").on(&there).run().succeeds();
    let output = ours.migrate("upgrade head --sql").on(&here).run().succeeds();
    assert_eq!(ours.plain(&output.stdout), theirs.plain(&expected.stdout));
    assert_eq!(here.dump(), there.dump());
    assert_eq!(here.query("SELECT a FROM aside").trim(), "7");
}
