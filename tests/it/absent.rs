//! Modules that the image does not have: they can be imported, and not be decided by.

use crate::support::{Database, Project};

const ENVIRONMENT: &str = "
from sqlalchemy import create_engine
from alembic import context
from app.config import settings
from app.models import Base

context.config.set_main_option('sqlalchemy.url', settings.database_url)
engine = create_engine(settings.database_url)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
";

const SETTINGS: &str = "
from some_settings import BaseSettings, Field

class Settings(BaseSettings):
    name: str = 'x'
    database_url: str = Field(...)

settings = Settings()
if settings.debug:
    raise RuntimeError('nobody knows')
after = 'DROP SCHEMA IF EXISTS nothing'
";

const MODELS: &str = "
from some_types import Mixin, Special
from sqlalchemy import Column, Integer, MetaData, String
from sqlalchemy.orm import declarative_base

Base = declarative_base(metadata=MetaData(naming_convention={'uq': 'uq_%(table_name)s'}))

class User(Mixin, Base):
    __tablename__ = 'users'
    id = Column(Integer, primary_key=True)
    special = Column(Special(Integer))
    age = Column(Integer)
";

fn project(body: &str) -> Project {
    Project::empty()
        .file("env.py", ENVIRONMENT)
        .file("app/__init__.py", "")
        .file("app/config.py", SETTINGS)
        .file("app/models.py", MODELS)
        .revision("a1", None, body, "pass")
}

#[test]
fn env_py_runs_with_what_there_is_of_an_application() {
    let database = Database::create();
    let body = "from app.config import after\nop.execute(after)\nop.create_table('t', sa.Column('a', sa.Integer), sa.UniqueConstraint('a'))";
    project(body).migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT conname FROM pg_constraint WHERE conrelid = 't'::regclass").trim_end(), "uq_t");
}

#[test]
fn a_module_that_an_installation_writes_may_be_missing() {
    let database = Database::create();
    let types = "import sqlalchemy\nclass Money(sqlalchemy.types.TypeDecorator):\n    impl = sqlalchemy.Integer";
    Project::empty()
        .revision("a1", None, "import shop.types\nop.create_table('t', sa.Column('a', shop.types.Money()))", "pass")
        .file("shop/__init__.py", "from . import _version\n__version__ = _version.version\n")
        .file("shop/types.py", types)
        .migrate("upgrade head")
        .on(&database)
        .run()
        .succeeds();
    let kind = "SELECT data_type FROM information_schema.columns WHERE table_name = 't'";
    assert_eq!(database.query(kind).trim_end(), "integer");
}

#[test]
fn no_request_is_answered_while_an_application_s_module_is_imported() {
    let messages =
        "from flask import has_request_context\nimport babel\ngettext = babel.now if has_request_context() else str";
    project("from app.messages import gettext\nop.execute(gettext('SELECT 1'))")
        .file("app/messages.py", messages)
        .migrate("upgrade head")
        .on(&Database::create())
        .run()
        .succeeds();
}

#[test]
fn a_module_goes_on_after_a_decorator_that_fails() {
    let tasks = "from celery import group\n\nworker = None\n\n@worker.task\n@worker.log\ndef sync():\n    pass\n\nafter = 'SELECT 1'";
    project("from app.jobs import after, sync\nop.execute(after)")
        .file("app/jobs/__init__.py", "from .tasks import *")
        .file("app/jobs/tasks.py", tasks)
        .migrate("upgrade head")
        .on(&Database::create())
        .run()
        .succeeds();
}

#[test]
fn a_statement_is_not_made_of_what_is_unknown() {
    for (body, name) in [
        ("from stripe import KEY\nop.execute(f\"INSERT INTO t VALUES ('{KEY}')\")", "stripe.KEY"),
        ("from stripe import KEY\nop.execute(sa.text('SELECT :a').bindparams(a=KEY.one))", "stripe.KEY.one"),
        ("from stripe import KEY\nimport json\nop.execute('SELECT ' + json.dumps({'a': f'{KEY}'}))", "stripe.KEY"),
        ("from stripe import KEY\nop.execute(f'SELECT {[str(KEY)]}')", "stripe.KEY"),
        (
            "from urllib.parse import quote\nfrom stripe import KEY\nop.execute('SELECT ' + quote(str(KEY)))",
            "stripe.KEY",
        ),
        ("import stripe.types\nop.add_column('t', sa.Column('a', stripe.types.Money()))", "stripe.types.Money()"),
        ("from stripe import KEY\nop.create_table(KEY, sa.Column('a', sa.Integer))", "stripe.KEY"),
        ("import stripe\nif stripe.live:\n    op.drop_table('t')", "stripe.live"),
        ("import stripe\nif isinstance(stripe.load(), dict):\n    op.drop_table('t')", "stripe.load()"),
        ("from sqlmodel import Whatever\nop.execute(str(Whatever))", "sqlmodel.Whatever"),
        ("import stripe\nfor name in stripe.names():\n    op.drop_table(name)", "stripe.names()"),
        ("from app.config import settings\nop.execute(f'DROP TABLE {settings.name}')", "app.config.Settings().name"),
    ] {
        let output = project(body).migrate("upgrade head").on(&Database::create()).run().exits(1);
        assert!(output.stderr.contains(&format!("`{name}` is not known here")), "{body}: {}", output.stderr);
    }
}

#[test]
fn what_is_unknown_decides_nothing_by_way_of_text() {
    for decision in [
        "f'{KEY}' == 'a'",
        "'%s' % KEY != 'a'",
        "str(KEY).upper() < 'A'",
        "'a{}'.format(KEY) in ('a', 'b')",
        "f'{KEY}' in {'a', 'b'}",
        "KEY in {'a': 1}",
        "'a' in f'{KEY}'",
        "not str(KEY)",
        "isinstance('a', KEY)",
        "hasattr(KEY, 'live')",
        "round(KEY)",
        "hash(f'{KEY}'.encode())",
        "f'{KEY}'.startswith('a')",
        "f'ab{KEY}'.startswith(('b', 'abc'))",
        "f'{KEY}/app'.endswith('b/app')",
    ] {
        let body = format!("from stripe import KEY\nif {decision}:\n    op.execute('SELECT 1')");
        let output = project(&body).migrate("upgrade head").on(&Database::create()).run().exits(1);
        assert!(output.stderr.contains("`stripe.KEY` is not known here"), "{decision}: {}", output.stderr);
    }
    let body = "from stripe import KEY, Mode
import copy, json
names = {Mode.live: 1, f'{KEY}': 2}
url = f'postgresql://{KEY}@db/app'
if url and url.startswith('postgresql') and not url.startswith('mysql') and url.endswith('app'):
    print(json.dumps(url))
    copy.deepcopy(names)";
    project(body).migrate("upgrade head").on(&Database::create()).run().succeeds();
}

#[test]
fn an_error_that_may_come_from_what_is_unknown_says_so() {
    for (statement, name) in [
        ("datetime.datetime(2026, 1, 1, tzinfo=KEY.zone)", "stripe.KEY.zone"),
        ("', '.join(['a', KEY])", "stripe.KEY"),
        ("json.dumps({'key': KEY.one()})", "stripe.KEY.one"),
        ("{'a': 1}[f'{KEY}']", "stripe.KEY"),
        ("int(f'1{KEY}')", "stripe.KEY"),
        ("'a'.removeprefix(kept.value)", "stripe.KEY"),
    ] {
        let body = format!(
            "import datetime, json, types\nfrom stripe import KEY\nkept = types.SimpleNamespace(value=KEY)\n{statement}"
        );
        let output = project(&body).migrate("upgrade head").on(&Database::create()).run().exits(1);
        let told = format!("hint: `{name}` is not known here; there is no module `stripe` here: ship that module");
        let refused = format!("`{name}` is not known here, and ");
        assert!(output.stderr.contains(&told) || output.stderr.contains(&refused), "{statement}: {}", output.stderr);
    }
    let output = project("1 / 0").migrate("upgrade head").on(&Database::create()).run().exits(1);
    assert!(!output.stderr.contains("not known here"), "{}", output.stderr);
}

#[test]
fn an_error_shows_a_name_in_the_place_of_what_is_unknown() {
    let body = "import stripe\n{'test': 1}[str(stripe.mode)]";
    let output = project(body).migrate("upgrade head").on(&Database::create()).run().exits(1);
    assert!(output.stderr.contains("KeyError: '{stripe.mode}'"), "{}", output.stderr);
}

#[test]
fn what_is_unknown_is_not_called_to_work_on_the_database() {
    for body in [
        "from shop.seeds import seed\nseed(op)",
        "from shop.seeds import seed\nseed(bind=op.get_bind())",
        "from sqlalchemy.orm import Session\nfrom shop.seeds import seed\nseed(Session(op.get_bind()), 5)",
    ] {
        let project = Project::empty().revision("a1", None, body, "pass");
        let output = project.migrate("upgrade head").on(&Database::create()).run().exits(1);
        assert!(
            output.stderr.contains("`shop.seeds.seed` is not known here, and it would work on the database"),
            "{}",
            output.stderr
        );
    }
}

#[test]
fn a_listener_that_is_not_there_and_only_looks_on_is_not_missed() {
    let database = Database::create();
    let models = "
from sqlalchemy import event
from sqlalchemy.engine import Engine
from tracing import query_tracing
event.listen(Engine, 'before_cursor_execute', query_tracing)
";
    let body = "import shop.models\nop.create_table('t', sa.Column('a', sa.Integer))\nop.get_bind().execute(sa.text('SELECT 1'))";
    let project =
        Project::empty().file("shop/__init__.py", "").file("shop/models.py", models).revision("a1", None, body, "pass");
    project.migrate("upgrade head").on(&database).run().succeeds();
    let rewriting = models.replace("query_tracing)", "query_tracing, retval=True)");
    let project = Project::empty()
        .file("shop/__init__.py", "")
        .file("shop/models.py", &rewriting)
        .revision("a1", None, body, "pass");
    let output = project.migrate("upgrade head").on(&Database::create()).run().exits(1);
    assert!(output.stderr.contains("`tracing.query_tracing` is not known here"), "{}", output.stderr);
}

#[test]
fn a_default_that_is_not_there_is_missed_by_an_insert_and_not_by_the_table() {
    let body = "
from stripe import new_id
t = op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Text, default=new_id, onupdate=new_id()))
op.add_column('t', sa.Column('b', sa.Text, default=new_id))
op.bulk_insert(t, [{'id': 1, 'a': 'x'}])
";
    let database = Database::create();
    Project::empty().revision("a1", None, body, "pass").migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT a FROM t").trim_end(), "x");
    let body = format!("{body}op.execute(t.insert().values(id=2))\n");
    let output = Project::empty()
        .revision("a1", None, &body, "pass")
        .migrate("upgrade head")
        .on(&Database::create())
        .run()
        .exits(1);
    assert!(output.stderr.contains("`stripe.new_id()` is not known here"), "{}", output.stderr);
}

#[test]
fn a_package_that_gives_itself_another_name_goes_on_after_an_error() {
    let package = "
import stripe
__name__ = 'shop-models'
for name in stripe.names():
    pass
TABLE = 't'
";
    let body = "from shop import TABLE\nop.create_table(TABLE, sa.Column('a', sa.Integer))";
    let project = Project::empty().file("shop/__init__.py", package).revision("a1", None, body, "pass");
    project.migrate("upgrade head").on(&Database::create()).run().succeeds();
}

#[test]
fn a_script_that_handles_a_missing_module_does() {
    let database = Database::create();
    let body = "
try:
    import stripe
except ImportError:
    op.execute('CREATE TABLE without_stripe ()')";
    project(body).migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT to_regclass('without_stripe')").trim_end(), "without_stripe");
}

#[test]
fn a_package_s_modules_are_there_as_when_all_revisions_are_loaded() {
    let database = Database::create();
    let body = "import app\nop.add_column('t', sa.Column('b', app.db.types.Money()))";
    Project::empty()
        .file("app/__init__.py", "")
        .file("app/db/__init__.py", "")
        .file("app/db/types.py", "from sqlalchemy import Integer as Money")
        .revision("a1", None, &format!("op.create_table('t')\n{body}"), "pass")
        .migrate("upgrade head")
        .on(&database)
        .run()
        .succeeds();
    assert!(database.dump().contains("b integer"));
}

#[test]
fn op_has_what_another_revision_s_imports_register() {
    let directive = "op.create_geospatial_table('t', sa.Column('a', sa.Integer))";
    for (import, code) in [("", 1), ("from geoalchemy2 import alembic_helpers", 0)] {
        let other =
            format!("{import}\nrevision = 'b1'\ndown_revision = 'a1'\ndef upgrade(): pass\ndef downgrade(): pass\n");
        let project = Project::empty().revision("a1", None, directive, "pass").file("versions/b1.py", &other);
        project.migrate("upgrade head").on(&Database::create()).run().exits(code);
    }
}

#[test]
fn logging_is_configured_with_what_there_is() {
    let body = "
import logging.config
import structlog
from shop.settings import LOGGING
forms = {'plain': {'()': structlog.stdlib.ProcessorFormatter, 'processors': [structlog.processors.JSONRenderer()]}}
handlers = {'default': {'class': 'logging.StreamHandler', 'formatter': 'plain', 'level': LOGGING.level}}
logging.config.dictConfig({'version': 1, 'formatters': forms, 'handlers': handlers, 'loggers': {'': {'handlers': ['default'], 'level': logging.WARNING}}})
logging.config.dictConfig(LOGGING)
logging.getLogger('shop').info('not this')
logging.getLogger('shop').warning('but this')
";
    let output = Project::empty()
        .revision("a1", None, body, "pass")
        .migrate("upgrade head")
        .on(&Database::create())
        .run()
        .succeeds();
    assert!(output.stderr.contains("but this") && !output.stderr.contains("not this"), "{}", output.stderr);
}

const REAL_SETTINGS: &str = "
from typing import Any

from pydantic import PostgresDsn, field_validator
from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    TABLE_OF_TEST: str = 'nobody'
    SECRET_OF_TEST: str
    QUEUES_OF_TEST: list[dict[str, Any]] = [{'name': 'default', 'size': 5}]

    @field_validator('TABLE_OF_TEST')
    @classmethod
    def short(cls, value):
        return value[:3]

settings = Settings()
";

#[test]
fn settings_are_read_from_the_environment_and_from_an_env_file() {
    let database = Database::create();
    let body = "from settings import settings; op.execute(f'CREATE TABLE {settings.TABLE_OF_TEST} (a int)')";
    let project = Project::empty().file("settings.py", REAL_SETTINGS).revision("a1", None, body, "pass");
    let project = project.file(".env", "table_of_test=filed\n");
    project.migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT to_regclass('fil')").trim_end(), "fil");
    project.migrate("downgrade base").on(&database).run().succeeds();
    project.migrate("upgrade head").on(&database).env("TABLE_OF_TEST", "variable").run().succeeds();
    assert_eq!(database.query("SELECT to_regclass('var')").trim_end(), "var");
}

#[test]
fn a_setting_without_a_value_is_an_error_where_it_is_needed() {
    let database = Database::create();
    let body = "from settings import settings; op.execute(f'CREATE TABLE {settings.SECRET_OF_TEST} (a int)')";
    let project = Project::empty().file("settings.py", REAL_SETTINGS).revision("a1", None, body, "pass");
    let failed = project.migrate("upgrade head").on(&database).run();
    assert_eq!(failed.code, Some(1));
    let wanted = "`Settings.SECRET_OF_TEST` is not known here, and a statement needs it; the environment has no `SECRET_OF_TEST`";
    assert!(failed.stderr.contains(wanted), "{}", failed.stderr);
}

const DATED_MODELS: &str = "
from __future__ import annotations
from datetime import date
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

class Base(DeclarativeBase):
    pass

class Contract(Base):
    __tablename__ = 'contract'
    id: Mapped[int] = mapped_column(primary_key=True)
    date: Mapped[date]
    since: Mapped[date] = mapped_column()
    until: Mapped[date | None]
";

#[test]
fn an_attribute_of_a_model_does_not_hide_the_type_of_its_name() {
    let database = Database::create();
    let body = "from models import Contract; Contract.__table__.create(op.get_bind())";
    let project = Project::empty().file("models.py", DATED_MODELS).revision("a1", None, body, "pass");
    project.migrate("upgrade head").on(&database).run().succeeds();
    let dump = database.dump();
    for column in ["date date NOT NULL", "since date NOT NULL", "until date"] {
        assert!(dump.contains(column), "{column}: {dump}");
    }
}
