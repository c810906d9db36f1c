//! `merge` beside the real Alembic.

use crate::support::{Beside, Project};

fn branched() -> Project {
    let pass = "pass";
    Project::empty()
        .file("script.py.mako", include_str!("../../src/write/templates/script.py.mako"))
        .revision("aaaa1", None, pass, pass)
        .revision("bbbb1", Some("aaaa1"), pass, pass)
        .revision("bbbb2", Some("aaaa1"), pass, pass)
        .revision("bbbb3", Some("aaaa1"), pass, pass)
}

#[test]
fn heads() {
    let beside = Beside::new(branched);
    beside
        .same(&["merge", "bbbb1", "bbbb2", "--rev-id", "c1", "-m", "two of three", "--branch-label", "joined"])
        .succeeds();
    beside.same(&["merge", "heads", "--rev-id", "d1"]).succeeds();
    beside.same(&["history"]);
    beside.same(&["merge", "heads", "-m", "only one"]).succeeds();
}

#[test]
fn what_is_refused() {
    let beside = Beside::new(branched);
    beside.same(&["merge", "bbbb1", "bbbb1"]).exits(255);
    beside.same(&["merge", "aaaa1", "bbbb1"]).exits(255);
    beside.same(&["merge", "nowhere", "bbbb1"]).exits(255);
    beside.same(&["merge", "head"]).exits(255);
    beside.same(&["merge", "aaaa1", "bbbb1", "--splice", "--rev-id", "c1"]).succeeds();
}
