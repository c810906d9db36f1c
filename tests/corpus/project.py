"""One project of the corpus: its configuration, its environment, and a database for each side.

FILE is a TOML file with one table for each case:

    [lemur]
    folder = "lemur"                      # beside FILE; what else is said of paths is relative to it
    ini = "lemur/alembic.ini"             # run as it is, or else:
    versions = ["lemur/migrations/versions"]   # these revisions, with the env.py below
    python_path = ["."]                   # where the application's modules are
    cwd = "."                             # where both are started: beside `ini`, else `folder`
    prelude = "metadata = ..."            # Python for that env.py: `metadata` becomes its target_metadata
    configure = { version_table = "v" }   # more keywords of context.configure()
    section = "alembic"                   # `-n`
    flask = true                          # the real one is called as `flask db`, for what is not read alone
    environment = { DATABASE_URL = "{url}", DB_NAME = "{database}" }
    setup = "CREATE EXTENSION vector"     # SQL for both databases
    random = ["secret-[0-9a-f]+"]         # what a script makes up, beside UUIDs and the present moment
    stubs = true                          # packages that are not installed become stubs for the real Alembic
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tomllib
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIDES = ("theirs", "ours")
ENV_PY = """
import os
import sqlalchemy
from alembic import context
metadata = None
{prelude}
options = {{"target_metadata": metadata, "transaction_per_migration": True, **{configure}}}
if context.is_offline_mode():
    context.configure(dialect_name="postgresql", literal_binds=True, **options)
    with context.begin_transaction():
        context.run_migrations()
else:
    engine = sqlalchemy.create_engine(os.environ["DATABASE_URL"], poolclass=sqlalchemy.pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
"""


def ran(call, **keywords):
    """A process; one that takes too long has failed."""
    try:
        return subprocess.run(call, **keywords)
    except subprocess.TimeoutExpired as error:
        texts = [(text or b"").decode() for text in (error.stdout, error.stderr)]
        return subprocess.CompletedProcess(call, 1, texts[0], f"{texts[1]}\nerror: it took too long")


class Project:
    def __init__(self, name, table, options):
        self.name = name
        self.table = table
        self.options = options
        self.folder = (options.cases.resolve().parent / table["folder"]).resolve()
        self.out = options.out / name
        self.out.mkdir(parents=True, exist_ok=True)
        for old in self.out.iterdir():
            old.unlink()
        self.section = table.get("section", "alembic")

    def project(self, temporary, folder):
        """The original configuration in `folder`, or one of ours for those revisions."""
        if "ini" in self.table:
            ini = folder / self.table["ini"]
            return ini, (folder / self.table["cwd"] if "cwd" in self.table else ini.parent)
        scripts = temporary / "scripts"
        scripts.mkdir()
        given = {"prelude": self.table.get("prelude", ""), "configure": repr(self.table.get("configure", {}))}
        (scripts / "env.py").write_text(ENV_PY.format(**given))
        versions = [str(folder / path) for path in self.table["versions"]]
        lines = ["[alembic]", f"script_location = {scripts}", "path_separator = os"]
        lines += [f"version_locations = {os.pathsep.join(versions)}", f"prepend_sys_path = {self.python_path(folder)}"]
        lines += [f"{key} = {value}" for key, value in self.table.get("options", {}).items()]
        ini = temporary / "alembic.ini"
        ini.write_text("\n".join(lines) + "\n")
        return ini, folder / self.table.get("cwd", ".")

    def python_path(self, folder):
        return os.pathsep.join(str(folder / path) for path in self.table.get("python_path", []))

    # Databases

    def database(self, side):
        return f"{self.name}_{side}"[-60:]

    def create(self, side):
        name = self.database(side)
        self.psql("postgres", f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self.psql("postgres", f'CREATE DATABASE "{name}" TEMPLATE template0')
        if "setup" in self.table:
            self.psql(name, self.table["setup"])

    def drop(self):
        for side in SIDES:
            self.psql("postgres", f'DROP DATABASE "{self.database(side)}" WITH (FORCE)')

    def url(self, database):
        return urllib.parse.urlsplit(self.options.server)._replace(path=f"/{database}").geturl()

    def psql(self, database, sql):
        call = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", self.url(database), "-c", sql]
        done = subprocess.run(call, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{self.name}: {sql}: {done.stderr}")

    def dump(self, side):
        done = subprocess.run(["pg_dump", self.url(self.database(side))], capture_output=True, text=True)
        if done.returncode:
            return f"pg_dump: {done.stderr}"
        about = ("\\restrict ", "\\unrestrict ", "-- Dumped ", "-- Name: ", "-- Data for Name: ")
        return "\n".join(line for line in done.stdout.splitlines() if not line.startswith(about))

    # Running

    def environment(self, side):
        filled = self.filled({"DATABASE_URL": "{url}", **self.table.get("environment", {})}, side)
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return {**kept, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", **filled}

    def filled(self, texts, side):
        """Those texts with the facts of that side's database in them. What is JSON has braces of its own."""
        parts = urllib.parse.urlsplit(self.options.server)
        name = self.database(side)
        facts = {"url": self.url(name), "database": name, "host": parts.hostname, "port": parts.port, "user": parts.username}
        known = re.compile(r"\{(url|database|host|port|user)\}")
        return {key: known.sub(lambda found: str(facts[found[1]]), text) for key, text in texts.items()}

    def python(self):
        """The interpreter of the real Alembic."""
        return str(self.folder / self.table["python"]) if "python" in self.table else self.options.python


def options_of(description, out):
    """The flags that both tools have; each adds its own."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", required=True, type=pathlib.Path)
    parser.add_argument("--server", required=True, help="a PostgreSQL where databases can be created and dropped")
    parser.add_argument("--python", default=str(ROOT / "target/venv/bin/python"))
    parser.add_argument("--migrate", default=str(ROOT / "target/debug/migrate"), type=os.path.abspath)
    parser.add_argument("--out", default=pathlib.Path(out), type=pathlib.Path)
    parser.add_argument("--timeout", default=300, type=int, help="seconds for one process")
    parser.add_argument("names", nargs="*", metavar="NAME")
    return parser


def projects_of(options, kind):
    """The cases that were asked for, of that class."""
    cases = tomllib.loads(options.cases.read_text())
    for name in options.names or cases:
        yield kind(name, cases[name], options)
