//! A password is in no output: of no command, in no failure.

use crate::support::{Database, Output, Project};

/// In plain, and as a URL has it.
const PASSWORD: &str = "s3cr3t@pass:w/rd%25";
const ENCODED: &str = "s3cr3t%40pass%3Aw%2Frd%2525";
/// In every form of it.
const MARK: &str = "s3cr3t";

const COMMANDS: &[&str] = &[
    "upgrade head",
    "downgrade base",
    "stamp head",
    "current",
    "current -v",
    "heads -v",
    "history -v",
    "history -i",
    "branches -v",
    "show head",
    "show current",
    "ensure_version",
    "wait",
    "wait-for-head --timeout 0s",
    "config",
    "backup --backup-dir .",
    "exec -- true",
    "upgrade head --sql",
    "upgrade nowhere",
    "no_such_command",
    "upgrade head --no-such-flag",
    "stamp",
];

fn project() -> Project {
    Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "op.execute('DROP TABLE one')")
}

#[track_caller]
fn silent(output: &Output) {
    for text in [&output.stdout, &output.stderr] {
        assert!(!text.contains(MARK), "`{}`\n{}{}", output.title.replace(MARK, "***"), output.stdout, output.stderr);
    }
}

/// Every command, plain and with a traceback, the URL in the environment, in a flag, in the ini and in a file.
fn in_no_output(url: &str) {
    let project = project();
    let escaped = url.replace('%', "%%");
    let ini = format!("[alembic]\nscript_location = %(here)s\nsqlalchemy.url = {escaped}\n");
    let other = self::project().file("alembic.ini", &ini).file("env.py", FROM_INI).file("secret", url);
    for command in COMMANDS {
        for flags in ["--wait-timeout 0s", "--wait-timeout 0s --raiseerr"] {
            let line = format!("{flags} {command}");
            silent(&project.migrate(&line).env("DATABASE_URL", url).run());
            silent(&project.migrate(&line).argument("--database-url").argument(url).run());
            silent(&other.migrate(&line).run());
            silent(&other.migrate(&line).env("DATABASE_URL_FILE", "secret").run());
        }
        silent(&project.migrate(&format!("--wait-timeout 0s {command}")).argument(url).run());
    }
}

const FROM_INI: &str = "
from alembic import context
from sqlalchemy import engine_from_config

config = context.config
if context.is_offline_mode():
    context.configure(url=config.get_main_option('sqlalchemy.url'), literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    with engine_from_config(config.get_section(config.config_ini_section)).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
";

#[test]
fn where_the_database_lets_it_in() {
    let database = Database::create();
    let role = database.guarded_role(PASSWORD);
    in_no_output(&database.url_of(&role, ENCODED));
}

#[test]
fn where_the_password_is_wrong() {
    let database = Database::create();
    let role = database.guarded_role("right");
    in_no_output(&database.url_of(&role, ENCODED));
}

#[test]
fn where_nobody_listens() {
    in_no_output(&format!("postgresql+asyncpg://user:{ENCODED}@127.0.0.1:1/app"));
}

#[test]
fn where_the_url_has_an_option_that_nobody_knows() {
    in_no_output(&format!("postgresql://user:{ENCODED}@127.0.0.1:1/app?nonsense=1"));
}

#[test]
fn where_the_password_is_an_option_of_the_url() {
    in_no_output(&format!("postgresql:///app?host=127.0.0.1&port=1&user=user&password={ENCODED}&nonsense=1"));
}

#[test]
fn where_the_url_is_none() {
    in_no_output(&format!("postgresql//user:{ENCODED}@127.0.0.1:1/app"));
    in_no_output(&format!("mysql://user:{ENCODED}@127.0.0.1:1/app"));
    in_no_output(&format!("postgresql://user:{ENCODED}@127.0.0.1:port/app"));
    in_no_output(&format!("postgresql://user:{MARK}/{MARK}@127.0.0.1:1/app"));
    in_no_output(&format!("postgresql://user:{MARK}@{MARK}@[127.0.0.1:1/app"));
}

#[test]
fn where_env_py_makes_the_engine() {
    let text = format!(
        "
from alembic import context
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

url = make_url('postgresql://user:{ENCODED}@127.0.0.1:1/app')
engine = create_engine(url)
print(url, repr(url), engine, engine.url)
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"
    );
    let project = project().file("env.py", &text);
    for line in ["upgrade head", "--raiseerr upgrade head", "current -v", "stamp head"] {
        let output = project.migrate(&format!("--wait-timeout 0s {line}")).run();
        let printed = "postgresql://user:***@127.0.0.1:1/app";
        assert!(output.stdout.starts_with(&format!("{printed} {printed} Engine({printed}) {printed}\n")), "{output:?}");
        silent(&output);
    }
}

#[test]
fn where_env_py_raises_with_the_url_at_hand() {
    let text = "
import os
raise RuntimeError('cannot use ' + os.environ['DATABASE_URL'])
";
    let project = project().file("env.py", text);
    let url = format!("postgresql://user:{ENCODED}@127.0.0.1:1/app");
    for line in ["upgrade head", "--raiseerr upgrade head"] {
        silent(&project.migrate(&format!("--wait-timeout 0s {line}")).env("DATABASE_URL", &url).run().exits(1));
    }
}
