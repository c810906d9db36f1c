//! Commands that only look create nothing, not even the version table.

use crate::support::{Database, Project};

#[test]
fn looking_changes_nothing() {
    let project = Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass");
    let by_running = Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass").file(
        "env.py",
        "
import os
from alembic import context
from sqlalchemy import create_engine
with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection, version_table=os.environ.get('TABLE', 'versions'))
    with context.begin_transaction():
        context.run_migrations()
",
    );
    let database = Database::create();
    let before = database.dump();
    for project in [project, by_running] {
        for command in
            ["current", "current -v", "heads -v", "history -v", "history -i", "branches -v", "show head", "wait"]
        {
            project.migrate(command).on(&database).run().succeeds();
            assert_eq!(database.dump(), before, "`{command}`");
        }
        project.migrate("current --check-heads").on(&database).run().exits(255);
        project.migrate("show current").on(&database).run();
        project.migrate("upgrade base").on(&database).run();
        assert_eq!(database.dump(), before);
    }
}
