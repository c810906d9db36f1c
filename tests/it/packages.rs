//! Packages that are in the image, and modules of the project that have the name of one.

use crate::support::{Database, Project};

const MARK: &str = "op.execute(f\"CREATE TABLE t (a text DEFAULT '{slugify.slugify('A B')}')\")";

fn default_of_column(project: Project) -> String {
    let database = Database::create();
    project.migrate("upgrade head").on(&database).run().succeeds();
    database.query("SELECT column_default FROM information_schema.columns WHERE table_name = 't'").trim_end().to_owned()
}

fn project() -> Project {
    Project::empty().revision("a1", None, &format!("import slugify; {MARK}"), "pass")
}

#[test]
fn a_package_is_there_without_being_installed() {
    assert_eq!(default_of_column(project()), "'a-b'::text");
}

#[test]
fn a_module_of_the_project_goes_before_the_package_of_its_name() {
    let own = "def slugify(text):\n    return 'own'\n";
    assert_eq!(default_of_column(project().file("slugify.py", own)), "'own'::text");
    let package = project().file("slugify/__init__.py", "from .parts import slugify\n").file("slugify/parts.py", own);
    assert_eq!(default_of_column(package), "'own'::text");
}

#[test]
fn a_folder_without_init_does_not() {
    assert_eq!(default_of_column(project().file("slugify/notes.txt", "")), "'a-b'::text");
}

#[test]
fn a_digest_may_be_short() {
    // An env.py makes the number of its lock of a name in this way.
    let body = "import hashlib; d = hashlib.blake2b(b'tracecat', digest_size=8); \
                op.execute(f\"CREATE TABLE t (a text DEFAULT '{d.hexdigest()}')\")";
    assert_eq!(default_of_column(Project::empty().revision("a1", None, body, "pass")), "'b627529fcaf742f2'::text");
}

#[test]
fn sql_is_put_together_of_quoted_parts() {
    for driver in ["psycopg", "psycopg2"] {
        for run in ["bind.exec_driver_sql(made.as_string(bind.connection))", "bind.connection.cursor().execute(made)"] {
            let body = format!(
                "from {driver} import sql\nbind = op.get_bind()\n\
                 column = sql.SQL(' ').join([sql.Identifier('a'), sql.SQL('text DEFAULT {{}}').format(sql.Literal(\"it's\"))])\n\
                 made = sql.SQL('CREATE TABLE {{}} ({{column}})').format(sql.Identifier('public', 't'), column=column)\n{run}"
            );
            assert_eq!(default_of_column(Project::empty().revision("a1", None, &body, "pass")), "'it''s'::text");
        }
    }
}

/// What psycopg 3 writes, with a connection.
const LITERALS: &str = r#"import datetime, enum, uuid
import psycopg
from psycopg import sql

class Mood(enum.Enum):
    sad = 1

written = [
    ([], "'{}'"), ([1, -2, None], "'{1,-2,NULL}'::int2[]"), ([40000], "'{40000}'::int4[]"), ([1, 2**40], "'{1,1099511627776}'::int8[]"),
    ([[1], [2]], "'{{1},{2}}'::int2[]"), ([1.5, float("inf")], "'{1.5,inf}'::float8[]"), ([True], "'{t}'::bool[]"),
    (["it's", "a,b", 'q"', "", "null", None], " E'{it''s,\"a,b\",\"q\\\\\"\",\"\",\"null\",NULL}'"),
    ([datetime.date(2026, 1, 2)], "'{2026-01-02}'::date[]"), ([uuid.UUID(int=1)], "'{00000000000000000000000000000001}'::uuid[]"),
    ((1, "a b", None), "'(1,\"a b\",)'"), ([(1, "x")], "'{\"(1,x)\"}'"), ((), "'()'"), (Mood.sad, "'sad'"), (b"x", "'\\x78'::bytea"),
]
for value, expected in written:
    assert sql.Literal(value).as_string() == expected, (value, sql.Literal(value).as_string())
refused = []
for value in [{"a": 1}, {1}, [1, "a"], "a\0"]:
    try:
        sql.Literal(value).as_string()
    except psycopg.DatabaseError as error:
        refused.append(str(error))
assert refused[0] == "cannot adapt type 'dict' using placeholder '%t' (format: TEXT)", refused
assert refused[2:] == ["cannot dump lists of mixed types; got: int, str", "PostgreSQL text fields cannot contain NUL (0x00) bytes"], refused
"#;

#[test]
fn lists_and_rows_are_literals_too() {
    let body = format!("{LITERALS}op.execute(\"CREATE TABLE t (a text DEFAULT 'done')\")");
    assert_eq!(default_of_column(Project::empty().revision("a1", None, &body, "pass")), "'done'::text");
}

#[test]
fn what_loops_and_dates_are_said_with() {
    // What the real packages print.
    let body = r#"
from datetime import date, datetime
import click
import six
from tqdm.auto import tqdm as every
from dateutil import parser, tz
from dateutil.relativedelta import FR, MO, relativedelta
from six.moves import range, urllib
from tqdm import tqdm, trange

with tqdm(total=3, desc="rows") as bar:
    for number in every(range(3)):
        bar.update(1)
        bar.set_postfix(number=number)
print(bar.n, len(tqdm([1, 2])), list(trange(2)))
tqdm.write("a line")
click.echo(click.style("half", fg="green") + " done")
click.secho("whole", fg="red", bold=True)
click.echo(b"bytes", nl=False)
click.echo()
print(repr(click.style("x", fg="bright_red", bg=(1, 2, 3), bold=True, dim=False)))
print(date(2024, 1, 31) + relativedelta(months=1), datetime(2024, 2, 29) - relativedelta(years=1, hours=1))
print(relativedelta(date(2024, 3, 1), date(2023, 1, 31)), date(2024, 5, 5) + relativedelta(day=31, weekday=FR(-1)))
print(relativedelta(months=14, hours=30, weekday=MO), 2 * relativedelta(days=1) == relativedelta(days=2))
print(parser.parse("2026-01-05T10:30:00.5+02:00"), parser.parse("2026-01-05 10:30"), tz.tzoffset(None, 3600))
print(datetime(2026, 7, 1, tzinfo=tz.gettz("Europe/Berlin")), tz.gettz("Not/There"))
print(list(six.iteritems({"a": 1})), six.string_types, six.ensure_text(b"x"), urllib.parse.quote("a b"))
"#;
    Project::empty()
        .revision("a1", None, body, "pass")
        .migrate("upgrade head")
        .on(&Database::create())
        .run()
        .succeeds()
        .prints(
            "3 2 [0, 1]
a line
half done
whole
bytes
'\\x1b[91m\\x1b[48;2;1;2;3m\\x1b[1m\\x1b[22mx\\x1b[0m'
2024-02-29 2023-02-27 23:00:00
relativedelta(years=+1, months=+1, days=+1) 2024-05-31
relativedelta(years=+1, months=+2, days=+1, hours=+6, weekday=MO) True
2026-01-05 10:30:00.500000+02:00 2026-01-05 10:30:00 tzoffset(None, 3600)
2026-07-01 00:00:00+02:00 None
[('a', 1)] (<class 'str'>,) x a%20b
",
        );
    let body = "from dateutil.parser import parse\ntry:\n    parse('the 5th of May')\nexcept Exception:\n    pass";
    let output =
        Project::empty().revision("a1", None, body, "pass").migrate("upgrade head").on(&Database::create()).run();
    assert!(output.stderr.contains("ship `dateutil` in the image"), "{}", output.stderr);
}

#[test]
fn a_model_takes_its_columns_from_the_name_that_fastapi_users_documents() {
    let models = "from fastapi_users import BaseUserManager\n\
                  from fastapi_users.authentication import JWTStrategy\n\
                  from fastapi_users.db import SQLAlchemyBaseUserTableUUID, SQLAlchemyUserDatabase\n\
                  from sqlalchemy.orm import DeclarativeBase\n\n\
                  class Base(DeclarativeBase):\n    pass\n\n\
                  class User(SQLAlchemyBaseUserTableUUID, Base):\n    __tablename__ = 't'\n\n\
                  class Manager(BaseUserManager):\n    database = SQLAlchemyUserDatabase\n";
    let body = "from models import Base; Base.metadata.create_all(op.get_bind())";
    let database = Database::create();
    Project::empty()
        .file("models.py", models)
        .revision("a1", None, body, "pass")
        .migrate("upgrade head")
        .on(&database)
        .run()
        .succeeds();
    let columns = database.query("SELECT string_agg(attname, ' ' ORDER BY attname) FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0");
    assert_eq!(columns.trim_end(), "email hashed_password id is_active is_superuser is_verified");
}
