//! PID 1 of a container: the kernel does not end it by a signal that it does not listen to.

use crate::support::{Database, Project, Running, is_permitted, not_tested};
use std::net::UdpSocket;
use std::time::{Duration, Instant};

/// A PID namespace of its own, as a container has it.
const FIRST: &str = "unshare --pid --fork --mount-proc --kill-child";

#[track_caller]
fn stops(run: Running, signal: &str, code: i32) {
    let start = Instant::now();
    run.signal_child(signal);
    let output = run.wait();
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    let said = output.exits(code).stderr;
    assert!(said.contains(&format!("error: stopped by SIG{signal}\n")), "{said}");
}

#[test]
fn in_the_middle_of_a_statement() {
    if !is_permitted(&format!("{FIRST} true")) {
        return;
    }
    for (signal, code) in [("TERM", 143), ("INT", 130)] {
        let project = Project::empty().revision("a1", None, "op.execute('SELECT pg_sleep(60)')", "pass");
        let database = Database::create();
        let run = project.migrate("upgrade head").by(FIRST).on(&database).start();
        let asleep = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' \
                      AND state = 'active'";
        database.until(&format!("SELECT count(*) = 1 {asleep}"));
        stops(run, signal, code);
        database.until(
            "SELECT count(*) = 0 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
    }
}

#[test]
fn while_waiting() {
    if !is_permitted(&format!("{FIRST} true")) {
        return;
    }
    let project = Project::empty().revision("a1", None, "pass", "pass");
    for command in ["upgrade head", "wait", "wait-for-head", "current", "exec -- echo started"] {
        let url = "postgresql://user@/app?host=/nonexistent";
        let run = project.migrate(command).by(FIRST).env("DATABASE_URL", url).start();
        std::thread::sleep(Duration::from_millis(500));
        stops(run, "TERM", 143);
    }
}

/// The command of `exec` takes over as PID 1, and with it what signals mean.
#[test]
fn the_command_of_exec_is_the_first_process() {
    if !is_permitted(&format!("{FIRST} true")) {
        return;
    }
    let project = Project::empty().revision("a1", None, "pass", "pass");
    let database = Database::create();
    let script = "trap 'echo stopped; exit 3' TERM; echo $$; while :; do sleep 0.05; done";
    let run = project.migrate("exec -- sh -c").argument(script).by(FIRST).on(&database).start();
    database.until("SELECT count(*) = 1 FROM pg_stat_user_tables WHERE relname = 'alembic_version'");
    std::thread::sleep(Duration::from_millis(700));
    run.signal_child("TERM");
    run.wait().exits(3).prints("1\nstopped\n");
}

/// A name server that keeps silent holds `getaddrinfo` for seconds, on a thread that nobody can stop.
#[test]
fn while_a_name_is_looked_up() {
    const SILENT: &str = "127.53.53.53";
    let namespace = "unshare --mount --pid --fork --mount-proc --kill-child";
    let Ok(_server) = UdpSocket::bind((SILENT, 53)) else {
        not_tested(&format!("{SILENT}:53 can't be bound here"));
        return;
    };
    if !is_permitted(&format!("{namespace} true")) {
        return;
    }
    let project = Project::empty()
        .revision("a1", None, "pass", "pass")
        .file("start", "mount --bind resolv.conf /etc/resolv.conf && exec \"$@\"\n");
    let project = project.file("resolv.conf", &format!("nameserver {SILENT}\n"));
    let starter = format!("{namespace} sh start");
    let url = "postgresql://user@database.example.net/app";
    let run = project.migrate("wait").by(&starter).env("DATABASE_URL", url).start();
    std::thread::sleep(Duration::from_secs(1));
    stops(run, "TERM", 143);
}
