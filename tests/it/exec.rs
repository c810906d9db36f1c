//! `migrate exec -- command`: the schema first, then the command in the same process.

use crate::support::{Database, Project};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn project() -> Project {
    Project::empty().revision("a1", None, "op.execute('CREATE TABLE one ()')", "op.execute('DROP TABLE one')")
}

/// `migrate exec -- sh -c <script>`, its URL handed on.
fn shell(project: &Project, database: &Database, script: &str) -> crate::support::Output {
    project.migrate("exec -- sh -c").argument(script).on(database).run()
}

/// The same script, started by this process itself.
fn directly(script: &str) -> String {
    let output = Command::new("sh").args(["-c", script]).stdin(Stdio::null()).output().expect("sh runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The masks of `/proc/self/status`; 32 and above are the C library's own.
fn signals(status: &str) -> Vec<u64> {
    let mask = |line: &str| u64::from_str_radix(line.split_whitespace().next_back().expect("a mask"), 16);
    status.lines().map(|line| mask(line).expect("a number") & 0x7fff_ffff).collect()
}

const RUNNING: &str = "INFO  [alembic.runtime.migration] Running upgrade  -> a1, message of a1\n";

#[test]
fn the_command_finds_the_schema_at_head() {
    let database = Database::create();
    let project = project();
    let script =
        "psql -qAt -d \"$DATABASE_URL\" -c 'SELECT version_num FROM alembic_version'; echo to stderr >&2; exit 7";
    shell(&project, &database, script).exits(7).prints("a1\n").says(&format!("{RUNNING}to stderr\n"));
    // With nothing to do nothing is said.
    shell(&project, &database, "echo $0 $1").succeeds().prints("sh\n").says("");
}

#[test]
fn the_process_is_the_same_and_so_is_its_standard_input() {
    let database = Database::create();
    let project = project();
    let run = project.migrate("exec -- sh -c").argument("echo $$; wc -c").on(&database).start();
    let id = run.id();
    run.wait().succeeds().prints(&format!("{id}\n0\n"));
}

#[test]
fn arguments_arrive_as_they_are() {
    let database = Database::create();
    let project = project();
    let run = project.migrate("exec --").argument("printf").argument("[%s]");
    run.argument("a b")
        .argument("--sql")
        .argument("")
        .argument("*")
        .on(&database)
        .run()
        .succeeds()
        .prints("[a b][--sql][][*]");
}

#[test]
fn signals_are_as_a_new_process_has_them() {
    let database = Database::create();
    let script = "grep -E '^Sig(Blk|Ign|Cgt)' /proc/self/status";
    let project = project();
    // A shell's background job begins with SIGINT ignored, and these tests may be one.
    let as_new = "env --default-signal=INT";
    let found = project.migrate("exec -- sh -c").by(as_new).argument(script).on(&database).run().succeeds();
    let new = directly(&format!("exec {as_new} {script}"));
    assert_eq!(signals(&found.stdout), signals(&new));
    let run = project.migrate("exec -- sleep 60").on(&database).start();
    let id = run.id();
    let asleep = || std::fs::read_to_string(format!("/proc/{id}/comm")).is_ok_and(|name| name == "sleep\n");
    let start = Instant::now();
    while !asleep() {
        assert!(start.elapsed() < Duration::from_secs(30), "not within 30 s");
        std::thread::sleep(Duration::from_millis(5));
    }
    run.signal("TERM");
    // Ended by the signal itself, not by an exit code of ours.
    assert_eq!(run.wait().code, None);
}

#[test]
fn no_descriptor_and_no_session_is_left() {
    let database = Database::create();
    let leaking =
        "handle = open('alembic.ini')\nimport builtins\nbuiltins.kept = handle\nop.execute('CREATE TABLE one ()')";
    let project = Project::empty().revision("a1", None, leaking, "pass");
    let descriptors = "cd /proc/self/fd; echo *";
    let script = "; psql -qAt -d \"$DATABASE_URL\" -c \"SELECT count(*) FROM pg_stat_activity \
                  WHERE datname = current_database() AND pid <> pg_backend_pid()\"";
    let expected = format!("{}0\n", directly(descriptors));
    // Once with a migration, once without.
    for _ in 0..2 {
        shell(&project, &database, &format!("{descriptors}{script}")).succeeds().prints(&expected);
    }
}

#[test]
fn a_command_that_is_not_there_changes_nothing() {
    let database = Database::create();
    let before = database.dump();
    let project = project();
    project
        .migrate("exec -- no-such-command --flag")
        .on(&database)
        .run()
        .exits(127)
        .prints("")
        .says("error: the program `no-such-command` is not found in PATH\n");
    project
        .migrate("exec -- ./absent")
        .on(&database)
        .run()
        .exits(127)
        .says("error: the program `./absent` is not found\n");
    project.migrate("exec -- ./alembic.ini").on(&database).run().exits(126).says(
        "
error: `./alembic.ini` can't be run: it is not executable
hint: make it executable: `chmod +x ./alembic.ini`
",
    );
    project
        .migrate("exec -- ./versions")
        .on(&database)
        .run()
        .exits(126)
        .says("error: `./versions` can't be run: it is a folder\n");
    let project = project.file("start", "#!/bin/bash\r\nexec app\r\n");
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(project.folder().join("start"), mode).expect("permissions");
    project.migrate("exec -- ./start").on(&database).run().exits(126).says(
        "
error: `./start` can't be run: its first line asks for `/bin/bash\\r`, which is not there
hint: write the file with Unix line ends
",
    );
    project.migrate("exec").on(&database).run().exits(2);
    assert_eq!(database.dump(), before);
}

#[test]
fn a_failed_migration_starts_nothing() {
    let database = Database::create();
    let project = Project::empty().revision("a1", None, "op.execute('SELECT 1 / 0')", "pass");
    shell(&project, &database, "echo started").exits(1).prints("");
}

#[test]
fn a_signal_before_the_command_is_the_answer() {
    let database = Database::create();
    let project = Project::empty().revision("a1", None, "op.execute('SELECT pg_sleep(60)')", "pass");
    let run = project.migrate("exec -- echo started").on(&database).start();
    database.until(
        "SELECT count(*) = 1 FROM pg_stat_activity \
         WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'",
    );
    run.signal("TERM");
    run.wait().exits(143).prints("");
}

#[test]
fn of_five_that_start_at_once_one_migrates() {
    let database = Database::create();
    let project = project();
    let runs: Vec<_> = (0..5).map(|_| project.migrate("exec -- echo started").on(&database).start()).collect();
    let ended: Vec<_> = runs.into_iter().map(|run| run.wait().succeeds().stdout).collect();
    assert_eq!(ended, ["started\n"; 5]);
}

#[test]
fn a_throw_away_database_does_not_outlive_the_run() {
    project()
        .migrate("--ephemeral exec -- echo started")
        .run()
        .exits(3)
        .prints("")
        .says("error: `--ephemeral` is not for `exec`: the throw-away database ends with this run\n");
}
