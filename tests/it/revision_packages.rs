//! What packages add to autogenerate, from models to files that both programs run.

use crate::support::{Beside, Database, Project};

const ENV: &str = r#"import os

import alembic_postgresql_enum
import views
from alembic import context
from alembic_utils.experimental import collect_instances
from alembic_utils.pg_function import PGFunction
from alembic_utils.pg_view import PGView
from alembic_utils.replaceable_entity import register_entities
from models import metadata
from sqlalchemy import create_engine

register_entities(collect_instances(views, PGView))
register_entities(collect_instances(views, PGFunction))

with create_engine(os.environ["DATABASE_URL"]).connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
"#;

const MODELS: &str = "
import sqlalchemy as sa

metadata = sa.MetaData()
users = sa.Table(
    'users', metadata, sa.Column('id', sa.Integer, primary_key=True),
    sa.Column('mood', sa.Enum('sad', 'ok', name='mood'), server_default='ok'),
)
";

const VIEWS: &str = "
from alembic_utils.pg_function import PGFunction
from alembic_utils.pg_view import PGView

louds = PGView('public', 'louds', \"select id, public.loud('x') as loud from users\")
loud = PGFunction('public', 'loud(word text)', \"returns text language sql as $$ select upper(word) || ':' $$\")
";

const RECREATE: &str = "
from alembic_utils.depends import recreate_dropped
with recreate_dropped(op.get_bind()) as session:
    session.execute(sa.text('DROP VIEW louds'))
    op.alter_column('users', 'id', type_=sa.BigInteger(), schema='public')
";

fn project(models: &str, views: &str) -> Project {
    Project::empty()
        .file("alembic.ini", "[alembic]\nscript_location = %(here)s\nprepend_sys_path = .\n")
        .file("env.py", ENV)
        .file("script.py.mako", include_str!("../../src/write/templates/script.py.mako"))
        .file("models.py", models)
        .file("views/__init__.py", "")
        .file("views/all.py", views)
}

#[test]
fn enums_and_entities() {
    let beside = Beside::new(|| project(MODELS, ""));
    let (ours, theirs) = (Database::create(), Database::create());
    let url = ours.url();
    let url = [("DATABASE_URL", url.as_str())];
    let apply = || {
        // Each runs what the other has written.
        beside.theirs.migrate("upgrade head").on(&ours).run().succeeds();
        beside.ours.alembic("upgrade head").on(&theirs).run().succeeds();
        assert_eq!(ours.dump(), theirs.dump());
    };
    beside.same_with(&["check"], &url).exits(255);
    beside.same_with(&["revision", "--autogenerate", "--rev-id", "a1", "-m", "users"], &url).succeeds();
    apply();
    let write = |path: &str, text: &str| {
        for project in [&beside.ours, &beside.theirs] {
            std::fs::write(project.folder().join(path), text).expect("a file");
        }
    };
    write("views/all.py", VIEWS);
    write("models.py", &MODELS.replace("'sad', 'ok'", "'fine', 'ok'"));
    beside.same_with(&["revision", "--autogenerate", "--rev-id", "a2", "-m", "views"], &url).succeeds();
    apply();
    write("views/all.py", &VIEWS.replace("|| ':'", "|| '!'").replace("select id", "select id as n"));
    beside.same_with(&["check"], &url).exits(255);
    beside.same_with(&["revision", "--autogenerate", "--rev-id", "a3", "-m", "others"], &url).succeeds();
    apply();
    beside.same_with(&["check"], &url).succeeds().prints("No new upgrade operations detected.\n");
    for project in [&beside.ours, &beside.theirs] {
        let script = RECREATE.lines().map(|line| format!("    {line}\n")).collect::<String>();
        let head = "from alembic import op\nimport sqlalchemy as sa\nrevision = 'a4'\ndown_revision = 'a3'\n";
        let text = format!("{head}def upgrade():\n{script}\ndef downgrade():\n    pass\n");
        std::fs::write(project.folder().join("versions/a4.py"), text).expect("a file");
    }
    apply();
    beside.theirs.migrate("downgrade base").on(&ours).run().succeeds();
    beside.ours.alembic("downgrade base").on(&theirs).run().succeeds();
    assert_eq!(ours.dump(), theirs.dump());
}

#[test]
fn what_a_revision_imports_compares_too() {
    let env = "import os
from alembic import context
from models import metadata
from sqlalchemy import create_engine
with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
";
    let first = "import alembic_postgresql_enum
from alembic import op
from more import later
revision = 'a1'
down_revision = None
def upgrade():
    op.execute(\"CREATE TYPE mood AS ENUM ('sad')\")
    op.execute('CREATE TABLE users (id integer PRIMARY KEY, mood mood)')
def downgrade():
    pass
";
    let second = "from sqlalchemy import event, Table
revision = 'b1'
down_revision = 'a1'
@event.listens_for(Table, 'column_reflect')
def reflected(inspector, table, column):
    column['comment'] = None
def upgrade():
    pass
def downgrade():
    pass
";
    let more = "import sqlalchemy as sa\nfrom models import metadata\nlater = sa.Table('later', metadata, sa.Column('id', sa.Integer))\n";
    let models = MODELS.replace(", server_default='ok'", "");
    let beside = Beside::new(|| {
        let project = Project::empty()
            .file("alembic.ini", "[alembic]\nscript_location = %(here)s\nprepend_sys_path = .\n")
            .file("env.py", env)
            .file("script.py.mako", include_str!("../../src/write/templates/script.py.mako"));
        project
            .file("models.py", &models)
            .file("more.py", more)
            .file("versions/a1.py", first)
            .file("versions/b1.py", second)
    });
    let database = Database::create();
    let url = database.url();
    let url = [("DATABASE_URL", url.as_str())];
    beside.ours.migrate("upgrade head").on(&database).run().succeeds();
    beside.same_with(&["check"], &url).exits(255);
    beside.same_with(&["revision", "--autogenerate", "--rev-id", "c1", "-m", "moods"], &url).succeeds();
}
