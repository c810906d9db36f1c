//! What a script can import but not use.

use crate::support::{Database, Project};

#[test]
fn asyncio_runs_without_sockets() {
    let body = "
import asyncio
from logging.config import fileConfig

async def statement():
    await asyncio.sleep(0.01)
    return 'CREATE TABLE made_by_asyncio ()'

op.execute(asyncio.run(statement()))
";
    let database = Database::create();
    let project = Project::empty().revision("a1", None, body, "pass");
    project.migrate("upgrade head").on(&database).run().succeeds();
    assert_eq!(database.query("SELECT to_regclass('made_by_asyncio')").trim_end(), "made_by_asyncio");
}

#[test]
fn the_network_is_out_of_reach() {
    let body = "import socket\nsocket.create_connection(('localhost', 5432))";
    let project = Project::empty().revision("a1", None, body, "pass");
    let output = project.migrate("upgrade head").on(&Database::create()).run().exits(1);
    assert!(output.stderr.contains("PermissionError: a migration script cannot use the network"), "{}", output.stderr);
}

#[test]
fn programs_are_not_started() {
    for body in [
        "import subprocess\nsubprocess.run(['true'])",
        "import os\nos.system('true')",
        "import os\nos.fork()",
        "import os\nos.popen('true')",
        "import os\nos.execl('/bin/true', 'true')",
        "import os\nos.spawnlp(os.P_WAIT, 'true', 'true')",
        "import os\nos.kill(1, 0)",
    ] {
        let project = Project::empty().revision("a1", None, body, "pass");
        let output = project.migrate("upgrade head").on(&Database::create()).run().exits(1);
        assert!(
            output.stderr.contains("PermissionError: a migration script cannot start programs"),
            "{}",
            output.stderr
        );
    }
}

#[test]
fn foreign_code_is_not_called() {
    let project = Project::empty().revision("a1", None, "import ctypes\nif ctypes.CDLL(None).getpid(): pass", "pass");
    let output = project.migrate("upgrade head").on(&Database::create()).run().exits(1);
    assert!(output.stderr.contains("ctypes"), "{}", output.stderr);
}
