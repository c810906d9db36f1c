//! Each exit code of `report::Exit`, once.

use crate::support::{Database, Project};
use retort::report::Exit;

const NOWHERE: &str = "postgresql://user@127.0.0.1:1/app";

fn of(body: &str) -> Project {
    Project::empty().revision("a1", None, body, "pass")
}

#[test]
fn zero_is_done_and_nothing_to_do() {
    let (project, database) = (of("pass"), Database::create());
    for _ in ["done", "nothing to do"] {
        project.migrate("upgrade head").on(&database).run().exits(Exit::Success.code());
    }
}

#[test]
fn one_is_a_script_or_a_statement() {
    of("raise ValueError").migrate("upgrade head").on(&Database::create()).run().exits(Exit::Failed.code());
    of("op.drop_table('nowhere')").migrate("upgrade head").on(&Database::create()).run().exits(1);
}

#[test]
fn two_is_the_command_line() {
    of("pass").migrate("--nonsense").run().exits(Exit::Usage.code()).prints("");
}

#[test]
fn three_is_the_configuration() {
    of("pass").migrate("upgrade head").env("DATABASE_URL", "mysql://db/app").run().exits(Exit::Configuration.code());
}

#[test]
fn four_is_a_database_out_of_reach() {
    let project = of("pass");
    for command in ["upgrade head", "downgrade base", "stamp head", "current", "history -i", "ensure_version", "wait"] {
        let output = project.migrate(&format!("{command} --wait-timeout 0s")).env("DATABASE_URL", NOWHERE).run();
        output.exits(Exit::Unreachable.code()).prints("");
    }
}

#[test]
fn two_hundred_and_fifty_five_is_alembics_command_error() {
    let project = of("from alembic.util import CommandError\nraise CommandError('no such thing')");
    let output = project.migrate("upgrade head").on(&Database::create()).run().exits(Exit::Command.code());
    assert!(output.stderr.contains("\nFAILED: no such thing\n  --> versions/a1.py:16"), "{}", output.stderr);
}

#[test]
fn a_script_may_choose_its_own() {
    let exit = |argument: &str| {
        of(&format!("import sys\nsys.exit({argument})")).migrate("upgrade head").on(&Database::create()).run()
    };
    exit("7").exits(7);
    exit("").exits(0);
    exit("'a text'").exits(1);
}
