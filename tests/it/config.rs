//! `migrate config`: every setting, and who has set it; and the settings themselves.

use crate::support::{Database, Project};

const INI: &str = "[alembic]
script_location = %(here)s
path_separator = os

[migrate]
lock_timeout = 3m
wait_timeout = 4m
";

fn project() -> Project {
    Project::empty().file("alembic.ini", INI)
}

/// Value and source of one setting.
#[track_caller]
fn line(output: &crate::support::Output, name: &str) -> String {
    let found = output.stdout.lines().find(|line| line.split(' ').next() == Some(name));
    let words: Vec<&str> = found.unwrap_or_else(|| panic!("{name}\n{output:?}")).split_whitespace().skip(1).collect();
    words.join(" ")
}

#[test]
fn all_of_it() {
    let project = Project::empty()
        .file("alembic.ini", "# ours\n[alembic]\nscript_location = .\n\n[migrate]\nlock_timeout = 3m\n")
        .file(".env", "# comment\nexport MIGRATE_BACKUP_DIR=\"/b\" # theirs\nPGAPPNAME='app'\n")
        .file("keep", "3\n");
    let run = project.migrate("-x tenant=a -x PASSWORD=s3cr3t --backup config --wait-timeout 5s");
    let run = run.env("DATABASE_URL", "postgresql+asyncpg://u:s3cr3t@db/shop?ssl=require&password=s3cr3t");
    let run = run.env("MIGRATE_BACKUP_KEEP_FILE", "keep").env("PGOPTIONS", "-c role=r").env("PGSSLMODE", "disable");
    run.env("MIGRATE_QUIET", "yes").run().succeeds().says("").prints(
        "\
database_url       postgresql+asyncpg://u:***@db/shop?password=***&ssl=require  environment: DATABASE_URL
host               db:5432                                                      database_url
user               u                                                            database_url
password           ***                                                          database_url
dbname             shop                                                         database_url
sslmode            require                                                      database_url
sslrootcert                                                                     default
sslcert                                                                         default
sslkey                                                                          default
options            -c role=r                                                    environment: PGOPTIONS
application_name   app                                                          .env: PGAPPNAME
connect_timeout                                                                 default
config             alembic.ini                                                  default
name               alembic                                                      default
script_location    .                                                            alembic.ini:3
version_locations                                                               default
prepend_sys_path                                                                default
python_path                                                                     default
x                  tenant=a PASSWORD=***                                        flag: -x
wait_timeout       5s                                                           flag: --wait-timeout
lock_timeout       3m                                                           alembic.ini:6
head_timeout       10m                                                          default
backup             before                                                       flag: --backup
backup_dir         /b                                                           .env: MIGRATE_BACKUP_DIR
backup_keep        3                                                            environment: MIGRATE_BACKUP_KEEP_FILE
ephemeral          false                                                        default
quiet              true                                                         environment: MIGRATE_QUIET
raiseerr           false                                                        default
termination_log    /dev/termination-log                                         default
",
    );
}

#[test]
fn each_layer_is_over_the_one_before() {
    let at = |run: crate::support::Run| line(&run.run().succeeds(), "wait_timeout");
    assert_eq!(at(Project::empty().migrate("config")), "60s default");
    let project = project();
    assert_eq!(at(project.migrate("config")), "4m alembic.ini:7");
    let project = project.file(".env", "MIGRATE_WAIT_TIMEOUT=5m\n").file("time", "6m\n");
    assert_eq!(at(project.migrate("config")), "5m .env: MIGRATE_WAIT_TIMEOUT");
    let run = || project.migrate("config").env("MIGRATE_WAIT_TIMEOUT_FILE", "time");
    assert_eq!(at(run()), "6m environment: MIGRATE_WAIT_TIMEOUT_FILE");
    assert_eq!(at(run().argument("--wait-timeout").argument("7m")), "7m flag: --wait-timeout");
    let both = run().env("MIGRATE_WAIT_TIMEOUT", "8m").run().exits(3);
    assert!(both.stderr.starts_with("error: `MIGRATE_WAIT_TIMEOUT` and `MIGRATE_WAIT_TIMEOUT_FILE` are both set\n"));
}

#[test]
fn where_the_database_comes_from() {
    let project = project().file("password", "s3cr3t\n").file("url", "postgresql://u:s3cr3t@file/d\n");
    let at = |run: crate::support::Run| {
        let output = run.run().succeeds();
        assert!(!output.stdout.contains("s3cr3t"), "{output:?}");
        line(&output, "database_url")
    };
    let config = || project.migrate("config");
    assert_eq!(at(config()), "default");
    assert_eq!(
        at(config().env("DATABASE_URL_FILE", "url")),
        "postgresql://u:***@file/d environment: DATABASE_URL_FILE"
    );
    let parts =
        config().env("POSTGRES_HOST", "db").env("POSTGRES_PASSWORD_FILE", "password").env("POSTGRES_DB", "shop");
    assert_eq!(
        at(parts),
        "postgresql://postgres:***@db/shop environment: POSTGRES_PASSWORD_FILE, environment: POSTGRES_HOST, environment: POSTGRES_DB"
    );
    assert_eq!(
        at(config().argument("--database-url").argument("postgresql://h/d")),
        "postgresql://h/d flag: --database-url"
    );
    let toml = "[tool.alembic]\nscript_location = \".\"\n\"sqlalchemy.url\" = \"postgresql://u:s3cr3t@toml/d\"\n";
    let project = Project::empty().file("pyproject.toml", toml);
    std::fs::remove_file(project.folder().join("alembic.ini")).expect("removed");
    assert_eq!(at(project.migrate("config")), "postgresql://u:***@toml/d pyproject.toml: [tool.alembic]");
    let output = project.migrate("config").run().succeeds();
    assert_eq!(line(&output, "script_location"), ". pyproject.toml: [tool.alembic]");
    assert_eq!(line(&output, "config"), "alembic.ini (absent) default");
    // No server is started to look at a setting.
    assert_eq!(
        line(&project.migrate("--ephemeral config").env("PATH", "").run().succeeds(), "ephemeral"),
        "true flag: --ephemeral"
    );
}

#[test]
fn a_url_that_is_none_is_shown_to_nobody() {
    let output = project().migrate("config").env("DATABASE_URL", "postgresql://u:s3cr3t@${DB_HOST}/d").run().exits(3);
    assert_eq!(line(&output, "database_url"), "*** environment: DATABASE_URL");
    output.says(
        "
error: `DATABASE_URL`: the database URL refers to `${DB_HOST}`, which is not set
hint: set `DB_HOST`
",
    );
}

#[test]
fn what_a_dotenv_file_leaves_open_is_named() {
    let project = project().file(".env", "DATABASE_URL=\"postgresql://u:${DB_PASSWORD}@127.0.0.1:1/d\"\n");
    project.migrate("current").run().exits(3).prints("").says(
        "
error: `DATABASE_URL`: the database URL refers to `${DB_PASSWORD}`, which is not set
hint: set `DB_PASSWORD`
",
    );
    // A secret's file fills it in.
    let project = project.file("password", "s3cr3t\n");
    let output = project.migrate("config").env("DB_PASSWORD_FILE", "password").run().succeeds();
    assert_eq!(line(&output, "database_url"), "postgresql://u:***@127.0.0.1:1/d .env: DATABASE_URL");
}

#[test]
fn a_file_that_is_not_there_or_empty_is_named() {
    let project = project().file("empty", "\n");
    for name in ["DATABASE_URL", "POSTGRES_PASSWORD", "MIGRATE_WAIT_TIMEOUT", "MIGRATE_BACKUP", "MIGRATE_EPHEMERAL"] {
        let file = format!("{name}_FILE");
        project
            .migrate("current")
            .env(&file, "absent")
            .run()
            .exits(3)
            .prints("")
            .says(&format!("error: `{file}` names the file `absent`: No such file or directory (os error 2)\n"));
        project
            .migrate("current")
            .env(&file, "empty")
            .run()
            .exits(3)
            .says(&format!("error: `{file}` names the file `empty`: the file is empty\n"));
    }
    let run = project.migrate("current").env("DATABASE_URL", "postgresql://h/d").env("PGSSLMODE_FILE", "absent").run();
    run.exits(3).says(
        "error: `DATABASE_URL`: `PGSSLMODE_FILE` names the file `absent`: No such file or directory (os error 2)\n",
    );
}

#[test]
fn secrets_by_file_connect() {
    let database = Database::create();
    let role = database.guarded_role("p@ss:w/rd");
    let project = project().file("password", "p@ss:w/rd\n").file("user", &role);
    let run = project.migrate("wait").env("POSTGRES_USER_FILE", "user").env("POSTGRES_PASSWORD_FILE", "password");
    let socket = database.socket_folder().display().to_string();
    run.env("POSTGRES_HOST", &socket).env("POSTGRES_DB", database.name()).run().succeeds();
}
/// Not the database that is called like the user: the server's own, most often.
#[test]
fn a_name_that_only_env_py_knows() {
    let database = Database::create();
    let env = r#"import os

from alembic import context
from sqlalchemy import create_engine

url = f"postgresql://postgres@/{os.environ['APP_DB_NAME']}?host={os.environ['POSTGRES_HOST']}"
with create_engine(url).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"#;
    let project =
        Project::empty().file("env.py", env).revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass");
    let socket = database.socket_folder().display().to_string();
    let run = |arguments: &str| {
        let run = project.migrate(arguments).env("POSTGRES_HOST", &socket).env("POSTGRES_USER", "postgres");
        run.env("APP_DB_NAME", database.name()).run().succeeds()
    };
    run("upgrade head");
    assert_eq!(database.query("SELECT to_regclass('one') IS NOT NULL"), "t\n");
    run("current").prints("a1 (head)\n");
}
