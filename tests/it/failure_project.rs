//! Files and settings that are missing or wrong.

use crate::support::{Database, Project};
use std::fs;

fn project() -> Project {
    Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "pass")
}

#[test]
fn no_folder_of_versions() {
    let project = project();
    fs::remove_dir_all(project.folder().join("versions")).expect("removed");
    project.migrate("upgrade head").on(&Database::create()).run().exits(255).says(
        "
FAILED: Path doesn't exist: <project>/versions.  Please use the 'init' command to create a new scripts folder.
hint: set `script_location` to the folder that holds `versions`
",
    );
}

#[test]
fn no_env_py() {
    let project = project();
    fs::remove_file(project.folder().join("env.py")).expect("removed");
    project.migrate("upgrade head").on(&Database::create()).run().exits(255).says(
        "
FAILED: there is no `<project>/env.py`
hint: ship env.py with the revisions, or set `script_location` to the folder that holds it
",
    );
}

#[test]
fn no_alembic_ini() {
    let project = project();
    fs::remove_file(project.folder().join("alembic.ini")).expect("removed");
    project.migrate("upgrade head").on(&Database::create()).run().exits(3).says(
        "
error: No 'script_location' key found in configuration.
hint: run in the folder of alembic.ini, name it with `-c`, or mount the migrations at ./alembic or ./migrations
",
    );
}

#[test]
fn a_config_file_that_is_not_there() {
    project().migrate("-c nowhere.ini upgrade head").on(&Database::create()).run().exits(3).says(
        "
error: No 'script_location' key found in configuration.
hint: run in the folder of alembic.ini, name it with `-c`, or mount the migrations at ./alembic or ./migrations
",
    );
}

#[test]
fn a_script_location_that_is_not_there() {
    let project = project().file("alembic.ini", "[alembic]\nscript_location = nowhere\n");
    project.migrate("upgrade head").on(&Database::create()).run().exits(3).says(
        "
error: Path doesn't exist: nowhere.  Please use the 'init' command to create a new scripts folder.
hint: correct `script_location`, or mount the folder of the migrations there
",
    );
}

#[test]
fn no_database_url() {
    project().migrate("wait").run().exits(3).says(
        "
error: no database URL is configured
hint: set `DATABASE_URL`, pass `--database-url`, or set `sqlalchemy.url` in alembic.ini
",
    );
}

#[test]
fn an_option_of_the_url_that_nobody_knows() {
    let url = "postgresql://user:secret@nowhere.invalid/app?sslmod=require";
    project().migrate("upgrade head").env("DATABASE_URL", url).run().exits(3).says(
        "
error: `DATABASE_URL`: the database URL has an unknown option `sslmod`
hint: did you mean `sslmode`?
",
    );
}

#[test]
fn a_database_that_is_not_postgresql() {
    project().migrate("upgrade head").env("DATABASE_URL", "mysql://user:secret@db/app").run().exits(3).says(
        "
error: `DATABASE_URL`: `mysql` is not PostgreSQL: the database URL must begin with `postgresql://`
",
    );
}

#[test]
fn a_time_that_is_none() {
    project().migrate("upgrade head --wait-timeout soon").run().exits(3).says(
        "
error: `wait_timeout` can't be `soon`: expected seconds, or a number with `s`, `m` or `h`
",
    );
}

#[test]
fn a_command_that_is_none() {
    project().migrate("uprade head").run().exits(2).prints("").says(
        "
error: unrecognized subcommand 'uprade'

  tip: some similar subcommands exist: 'downgrade', 'upgrade'

Usage: migrate [OPTIONS] [COMMAND]

For more information, try '--help'.
",
    );
}
