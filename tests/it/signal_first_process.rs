//! PID 1 of a container: the kernel does not end it by a signal that it does not listen to.

use crate::support::{Database, Project, Running, is_permitted, not_tested};
use std::net::UdpSocket;
use std::os::unix::fs::PermissionsExt;
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

/// From the moment that there are handlers, whatever the run is at: reading, connecting, starting Python, in env.py.
#[test]
fn at_any_moment() {
    if !is_permitted(&format!("{FIRST} true")) {
        return;
    }
    let project = Project::empty().revision("a1", None, "pass", "pass");
    let project = project.file("env.py", "import time\n\ntime.sleep(60)\n");
    let database = Database::create();
    for delay in [0, 2, 5, 10, 20, 40, 80, 160, 320, 640] {
        let run = project.migrate("upgrade head").by(FIRST).on(&database).start();
        let listening = || run.child().is_some_and(catches_sigterm);
        let start = Instant::now();
        while !listening() {
            assert!(start.elapsed() < Duration::from_secs(30), "no handler within 30 s");
        }
        std::thread::sleep(Duration::from_millis(delay));
        let start = Instant::now();
        run.signal_child("TERM");
        run.wait().exits(143);
        // Ten times in a row, some beside a compiler: what matters here is that none is deaf.
        assert!(start.elapsed() < Duration::from_secs(2), "{:?} after {delay} ms", start.elapsed());
    }
}

/// Whether a process of that number, which is `migrate`, has a handler for SIGTERM.
fn catches_sigterm(id: u32) -> bool {
    let text = |name: &str| std::fs::read_to_string(format!("/proc/{id}/{name}")).unwrap_or_default();
    let status = text("status");
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:\t"));
    let mask = caught.and_then(|mask| u64::from_str_radix(mask, 16).ok()).unwrap_or_default();
    text("comm") == "migrate\n" && mask & (1 << 14) != 0
}

#[test]
fn while_another_migration_has_the_lock() {
    if !is_permitted(&format!("{FIRST} true")) {
        return;
    }
    let project = Project::empty().revision("a1", None, "op.execute('SELECT pg_sleep(60)')", "pass");
    let database = Database::create();
    let holder = project.migrate("upgrade head").on(&database).start();
    let asleep = "SELECT count(*) = 1 FROM pg_stat_activity \
                  WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'";
    database.until(asleep);
    for command in ["upgrade head", "exec -- echo started", "backup --backup-dir ."] {
        let run = project.migrate(command).by(FIRST).on(&database).start();
        // The holder's own session is one of the two.
        let waiting = "SELECT count(*) = 2 FROM pg_stat_activity \
                       WHERE datname = current_database() AND query LIKE 'SELECT pg_try_advisory_lock%'";
        database.until(waiting);
        stops(run, "TERM", 143);
    }
    holder.signal("TERM");
    holder.wait().exits(143);
}

#[test]
fn in_the_middle_of_a_backup() {
    if !is_permitted(&format!("{FIRST} true")) {
        return;
    }
    // Longer than a test takes, and deaf to nothing.
    let script =
        "#!/bin/sh\ncase $1 in --version) echo 'pg_dump (PostgreSQL) 99.1'; exit ;; esac\n: >started\nsleep 60\n";
    let project = Project::empty().revision("a1", None, "pass", "pass").file("bin/pg_dump", script);
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(project.folder().join("bin/pg_dump"), mode).expect("permissions");
    std::fs::create_dir(project.folder().join("dumps")).expect("a folder");
    let path = format!("{}:{}", project.folder().join("bin").display(), std::env::var("PATH").expect("PATH"));
    let database = Database::create();
    let run = project.migrate("upgrade head --backup --backup-dir dumps").by(FIRST).env("PATH", &path);
    let run = run.on(&database).start();
    let start = Instant::now();
    while !project.folder().join("started").exists() {
        assert!(start.elapsed() < Duration::from_secs(30), "not within 30 s");
        std::thread::sleep(Duration::from_millis(5));
    }
    stops(run, "TERM", 143);
    assert_eq!(std::fs::read_dir(project.folder().join("dumps")).expect("a folder").count(), 0);
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
