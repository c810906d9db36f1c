//! Projects of Flask-Migrate: `flask db migrate` and `flask db upgrade` beside `migrate` without Flask.

use crate::support::{Database, Output, Project, python};
use std::fs;
use std::process::Command;

const MODELS: &str = r#"
class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False, index=True)
    books = db.relationship("Book", back_populates="author")


class Book(db.Model):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(db.Text, unique=True)
    # more
    author_id: Mapped[int | None] = mapped_column(db.ForeignKey("author.id", ondelete="CASCADE"))
    author: Mapped[Author] = db.relationship(back_populates="books")
"#;

const IMPORTS: &str = "import os

from flask import Flask, jsonify
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

";

/// What `FLASK_APP` names, and the files of the application.
fn shapes() -> [(&'static str, Vec<(&'static str, String)>); 3] {
    let configured = "app.config[\"SQLALCHEMY_DATABASE_URI\"] = os.environ[\"DATABASE_URL\"]";
    let route = "@app.route(\"/authors\")\ndef authors():\n    return jsonify([each.name for each in Author.query])\n";
    let module = format!(
        "{IMPORTS}app = Flask(__name__)\n{configured}\ndb = SQLAlchemy(app)\nmigrate = Migrate(app, db)\n\n{MODELS}\n\n{route}"
    );
    let factory = format!(
        "{IMPORTS}from .extensions import db, migrate\n\n\ndef create_app(config=None):\n    app = Flask(__name__)\n    {configured}\n    \
         app.config.from_prefixed_env()\n    db.init_app(app)\n    from shop import models\n\n    migrate.init_app(app, db)\n    return app\n"
    );
    let extensions = format!(
        "{IMPORTS}convention = {{\"pk\": \"pk_%(table_name)s\", \"ix\": \"ix_%(column_0_label)s\"}}\n\
         db = SQLAlchemy(metadata=__import__(\"sqlalchemy\").MetaData(naming_convention=convention))\n\
         migrate = Migrate(compare_type=False)\n"
    );
    let models = format!("{IMPORTS}from shop.extensions import db\n\n{MODELS}");
    [
        ("", vec![("app.py", module.clone())]),
        ("manage:app", vec![("manage.py", module)]),
        (
            "shop:create_app()",
            vec![("shop/__init__.py", factory), ("shop/extensions.py", extensions), ("shop/models.py", models)],
        ),
    ]
}

/// An application without migrations yet, and its database.
struct Application {
    project: Project,
    database: Database,
    name: &'static str,
}

impl Application {
    fn new(name: &'static str, files: &[(&'static str, String)]) -> Self {
        let project = Project::nothing();
        let project = files.iter().fold(project, |project, (path, text)| project.file(path, text));
        Self { project, database: Database::create(), name }
    }

    /// `flask db <arguments>`
    fn flask(&self, arguments: &str) -> Output {
        let mut command = Command::new(python());
        command.args(["-m", "flask", "db"]).args(arguments.split_whitespace()).current_dir(self.project.folder());
        command.env_clear().env("PATH", std::env::var("PATH").expect("PATH")).env("LANG", "C.UTF-8");
        command.env("DATABASE_URL", self.database.url()).env("PYTHONDONTWRITEBYTECODE", "1");
        if !self.name.is_empty() {
            command.env("FLASK_APP", self.name);
        }
        let output = command.output().expect("flask runs");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        let title = format!("flask db {arguments}");
        Output { title, stdout: text(output.stdout), stderr: text(output.stderr), code: output.status.code() }
    }

    fn migrate(&self, arguments: &str) -> Output {
        let run = self.project.migrate(arguments).on(&self.database);
        let run = if self.name.is_empty() { run } else { run.env("FLASK_APP", self.name) };
        run.run()
    }

    /// The revision's text without what changes from run to run.
    fn revision(&self, name: &str) -> String {
        let path = self.project.folder().join("migrations/versions").join(name);
        self.project.plain(&fs::read_to_string(path).expect("a revision"))
    }

    /// One more column, as a developer adds it.
    fn change_models(&self) {
        let column = "isbn: Mapped[str | None] = mapped_column(db.String(13), index=True)";
        for path in ["app.py", "manage.py", "shop/models.py"] {
            let path = self.project.folder().join(path);
            if let Ok(text) = fs::read_to_string(&path) {
                fs::write(path, text.replace("# more", column)).expect("written");
            }
        }
    }
}

#[test]
fn from_init_to_the_second_revision() {
    for (name, files) in shapes() {
        let [ours, theirs] = [(); 2].map(|()| Application::new(name, &files));
        theirs.flask("init").succeeds();
        let folder = theirs.project.folder().join("migrations");
        let copied = Command::new("cp").arg("-r").arg(folder).arg(ours.project.folder()).status();
        assert!(copied.expect("cp runs").success());
        for (message, revision) in [("first", "a1"), ("second", "b1")] {
            ours.migrate(&format!("revision --autogenerate -m {message} --rev-id {revision}")).succeeds();
            theirs.flask(&format!("migrate -m {message} --rev-id {revision}")).succeeds();
            let file = format!("{revision}_{message}.py");
            assert_eq!(ours.revision(&file), theirs.revision(&file), "{name}");
            assert!(ours.revision(&file).contains("op."), "{}", ours.revision(&file));
            ours.migrate("check").exits(255);
            ours.migrate("upgrade head").succeeds();
            theirs.flask("upgrade").succeeds();
            assert_eq!(ours.database.dump(), theirs.database.dump(), "{name}");
            ours.migrate("check").succeeds();
            ours.flask("check").succeeds();
            ours.change_models();
            theirs.change_models();
        }
        assert_eq!(ours.migrate("current").stdout, theirs.flask("current").stdout);
        assert_eq!(ours.migrate("history -i").stdout, theirs.flask("history -i").stdout);
        ours.migrate("downgrade -1").succeeds();
        theirs.flask("downgrade").succeeds();
        assert_eq!(ours.database.dump(), theirs.database.dump(), "{name}");
        ours.migrate("downgrade base").succeeds();
        theirs.flask("downgrade base").succeeds();
        assert_eq!(ours.database.dump(), theirs.database.dump(), "{name}");
        assert_eq!(ours.migrate("upgrade head --sql").stdout, theirs.flask("upgrade --sql").stdout, "{name}");
    }
}

/// An env.py that says something to the database before the migrations, by way of the application's engine.
#[test]
fn the_engine_of_the_application() {
    for (name, files) in shapes() {
        let [ours, theirs] = [(); 2].map(|()| Application::new(name, &files));
        theirs.flask("init").succeeds();
        let env = theirs.project.folder().join("migrations/env.py");
        let text = fs::read_to_string(&env).expect("env.py");
        let asked = "    with connectable.connect() as first:\n        \
                     first.exec_driver_sql(\"CREATE SCHEMA IF NOT EXISTS extra\")\n        first.commit()\n        \
                     assert not MigrationContext.configure(first).get_current_heads()\n\n";
        let at = text.find("    with connectable.connect()").expect("the connection");
        let imported = "from alembic.runtime.migration import MigrationContext\n";
        fs::write(&env, format!("{imported}{}{asked}{}", &text[..at], &text[at..])).expect("env.py");
        theirs.flask("revision -m first --rev-id a1").succeeds();
        let folder = theirs.project.folder().join("migrations");
        let copied = Command::new("cp").arg("-r").arg(folder).arg(ours.project.folder()).status();
        assert!(copied.expect("cp runs").success());
        ours.migrate("upgrade head").succeeds();
        theirs.flask("upgrade").succeeds();
        assert_eq!(ours.database.dump(), theirs.database.dump(), "{name}");
        assert_eq!(ours.database.query("SELECT count(*) FROM pg_namespace WHERE nspname = 'extra'").trim(), "1");
    }
}

/// `Migrate(app, db, version_table="shop_version")`: without it an upgrade would begin anew beside the rows that are there.
#[test]
fn what_the_application_says_of_the_version_table() {
    for (name, files) in shapes().into_iter().skip(2) {
        let said = |text: String| {
            let given = "db, version_table=\"shop_version\")";
            text.replace("Migrate(app, db)", &format!("Migrate(app, {given}"))
                .replace("migrate.init_app(app, db)", &format!("migrate.init_app(app, {given}"))
        };
        let files: Vec<_> = files.into_iter().map(|(path, text)| (path, said(text))).collect();
        assert!(files.iter().any(|(_, text)| text.contains("version_table")));
        let [ours, theirs] = [(); 2].map(|()| Application::new(name, &files));
        theirs.flask("init").succeeds();
        theirs.flask("revision -m first --rev-id a1").succeeds();
        let folder = theirs.project.folder().join("migrations");
        let copied = Command::new("cp").arg("-r").arg(folder).arg(ours.project.folder()).status();
        assert!(copied.expect("cp runs").success());
        for (command, theirs_is) in
            [("upgrade head", "upgrade"), ("upgrade head", "upgrade"), ("downgrade -1", "downgrade")]
        {
            ours.migrate(command).succeeds();
            theirs.flask(theirs_is).succeeds();
            assert_eq!(ours.migrate("current").stdout, theirs.flask("current").stdout, "{name}");
            assert_eq!(ours.database.dump(), theirs.database.dump(), "{name}: {command}");
        }
        assert_eq!(ours.database.query("SELECT count(*) FROM pg_class WHERE relname = 'shop_version'").trim(), "1");
    }
}

const SETTINGS: &str = r#"
import os
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy


class Base:
    ADMIN_URL = "https://admin"
    lower = "not a setting"


class Production(Base):
    SERVICE_ID = "5"


app = Flask(__name__)
app.config.from_object("app.Production")
app.config.from_mapping(MAIL_HOST="mail", mail_port=25)
app.config.from_pyfile("settings.cfg")
app.config.from_prefixed_env()
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)
migrate = Migrate(app, db)

if not app.config["SERVICE_ID"]:
    raise RuntimeError

@app.route("/")
def index():
    return "ok"
"#;

const READS: &str = r#"
from alembic import op
from flask import current_app, has_app_context
revision = "a1"
down_revision = None

def upgrade():
    settings = current_app.config
    found = [settings["ADMIN_URL"], settings.get("SERVICE_ID"), settings.get("NOTHING", "default"), settings.get("NOTHING"), has_app_context()]
    found += [settings.get_namespace("MAIL_"), settings["LIMITS"], settings.get("lower"), settings.get("APP")]
    op.execute("CREATE TABLE found (text text)")
    op.execute("INSERT INTO found VALUES ($$" + repr(found) + "$$)")

def downgrade():
    pass
"#;

#[test]
fn a_revision_reads_the_settings_of_the_application() {
    let files =
        [("app.py", SETTINGS.to_owned()), ("settings.cfg", "LIMITS = {'day': 2 * 500}\nlower = 1\n".to_owned())];
    let [ours, theirs] = [(); 2].map(|()| Application::new("app.py", &files));
    theirs.flask("init").succeeds();
    fs::write(theirs.project.folder().join("migrations/versions/a1.py"), READS).expect("written");
    let folder = theirs.project.folder().join("migrations");
    let copied = Command::new("cp").arg("-r").arg(folder).arg(ours.project.folder()).status();
    assert!(copied.expect("cp runs").success());
    ours.migrate("upgrade head").succeeds();
    theirs.flask("upgrade").succeeds();
    assert_eq!(ours.database.query("SELECT text FROM found"), theirs.database.query("SELECT text FROM found"));
    assert_eq!(ours.migrate("upgrade head --sql").stdout, theirs.flask("upgrade --sql").stdout);
}
