//! psycopg2's connection behind `op.get_bind().connection`, in and out of the run's transaction.

use crate::support::{Database, Project};

const OUTSIDE: &str = r#"from psycopg2.extensions import ISOLATION_LEVEL_AUTOCOMMIT, ISOLATION_LEVEL_READ_COMMITTED
bind = op.get_bind()
bind.execute(sa.text("COMMIT"))
raw = bind.connection.dbapi_connection
raw.set_isolation_level(ISOLATION_LEVEL_AUTOCOMMIT)
raw.cursor().execute("ALTER TYPE mood ADD VALUE 'b'")
bind.execute(sa.text("CREATE TABLE made (m mood DEFAULT 'b')"))
raw.set_isolation_level(ISOLATION_LEVEL_READ_COMMITTED)
op.create_table("other", sa.Column("id", sa.Integer))
bind.execute(sa.text("INSERT INTO made VALUES ('b')"))"#;

const ROLLED_BACK: &str = r#"op.create_table("lost", sa.Column("id", sa.Integer))
raw = op.get_bind().connection.dbapi_connection
raw.set_isolation_level(0)
raw.cursor().execute("CREATE TABLE kept (id int)")
raw.set_isolation_level(1)"#;

#[test]
fn an_isolation_level_is_set_as_psycopg2_sets_it() {
    let (here, there) = (Database::create(), Database::create());
    let project = Project::empty()
        .revision("a1", None, "op.execute(\"CREATE TYPE mood AS ENUM ('a')\")", "pass")
        .revision("b1", Some("a1"), OUTSIDE, "pass")
        .revision("c1", Some("b1"), ROLLED_BACK, "pass");
    for command in ["upgrade b1", "upgrade head"] {
        let expected = project.alembic(command).on(&there).run();
        let output = project.migrate(command).on(&here).run();
        assert_eq!(output.code == Some(0), expected.code == Some(0), "{command}: {}", output.tail());
        assert_eq!(here.dump(), there.dump(), "{command}");
    }
}
