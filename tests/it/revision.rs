//! `revision` beside the real Alembic: the same names, the same files, the same lines.

use crate::support::{Beside, Project, projects};

const TEMPLATE: &str = include_str!("../../src/write/templates/script.py.mako");

fn project() -> Project {
    Project::empty().file("script.py.mako", TEMPLATE)
}

/// With these lines in `[alembic]`.
fn configured(lines: &str) -> Project {
    let ini = format!("[alembic]\nscript_location = %(here)s\npath_separator = os\n{lines}\n");
    project().file("alembic.ini", &ini)
}

/// `a1`, and `b1` and `b2` after it.
fn branched(project: Project) -> Project {
    let pass = "pass";
    project.revision("aaaa1", None, pass, pass).revision("bbbb1", Some("aaaa1"), pass, pass).revision(
        "bbbb2",
        Some("aaaa1"),
        pass,
        pass,
    )
}

#[test]
fn one_after_the_other() {
    let beside = Beside::new(project);
    beside.same(&["revision", "--rev-id", "first", "-m", "Add users & roles"]).succeeds();
    beside.same(&["revision", "--rev-id", "second"]).succeeds();
    beside.same(&["revision", "-m", "Größe: don't \"quote\" \u{939}\u{93f}"]).succeeds();
    beside.same(&["revision", "-m", ""]).succeeds();
    beside.same(&["-q", "revision", "--message", "quiet"]).succeeds();
    beside.same(&["history"]);
    assert_eq!(beside.ours.migrate("heads").run().stdout.lines().count(), 1);
}

#[test]
fn what_is_printed() {
    let project = project();
    let run = project.migrate("revision --rev-id a1 -m users").run().succeeds();
    assert_eq!(project.plain(&run.stdout), "Generating <project>/versions/a1_users.py ...  done\n");
    assert_eq!(run.stderr, "");
}

#[test]
fn the_names_of_files() {
    for line in [
        "file_template = %%(rev)s",
        "file_template = %%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s",
        "file_template = %%(year)04d%%(month)02d%%(day)02d_%%(second)02d_%%(slug).7s_%%(rev)s",
        "file_template = %%(epoch)s_%%(rev)s\ntimezone = UTC",
        "file_template = %%(year)d/%%(month).2d/%%(rev)s_%%(slug)s\nrecursive_version_locations = true",
        "truncate_slug_length = 10",
        "truncate_slug_length = 0",
        "timezone = UTC",
    ] {
        let beside = Beside::new(|| configured(line));
        beside
            .same(&["revision", "--rev-id", "one", "-m", "a message with quite a lot of words to test it"])
            .succeeds();
        beside.same(&["revision", "--rev-id", "two", "-m", "the next"]).succeeds();
        beside.same(&["history"]).succeeds();
    }
}

#[test]
fn time_zones() {
    for zone in ["Europe/Berlin", "America/New_York", "utc", "Asia/Kolkata"] {
        let beside = Beside::new(|| configured(&format!("timezone = {zone}")));
        beside.same(&["revision", "-m", "a"]).succeeds();
    }
    Beside::new(|| configured("timezone = Europe/Atlantis")).same(&["revision", "-m", "a"]).exits(255);
    let beside = Beside::new(|| configured("file_template = %%(hour)02d_%%(rev)s"));
    let file = |zone: &str| {
        let run = beside.ours.migrate("revision -m a").env("TZ", zone).run().succeeds();
        run.stdout.rsplit_once('/').map(|(_, name)| name[..2].to_owned()).expect("a name")
    };
    assert_ne!(file("UTC"), file("Asia/Tokyo"));
}

#[test]
fn branches() {
    let beside = Beside::new(|| branched(project()));
    beside.same(&["revision", "-m", "nobody knows where"]).exits(255);
    beside.same(&["revision", "--head", "aaaa1", "-m", "not a head"]).exits(255);
    beside.same(&["revision", "--head", "aaaa1", "--splice", "--rev-id", "c1", "-m", "spliced"]).succeeds();
    beside.same(&["revision", "--head", "bbbb1", "--rev-id", "d1", "--branch-label", "shop"]).succeeds();
    beside.same(&["revision", "--head", "shop@head", "--rev-id", "e1", "-m", "more"]).succeeds();
    beside.same(&["revision", "--head", "bbbb2", "--rev-id", "f1", "--depends-on", "shop"]).succeeds();
    beside
        .same(&["revision", "--head", "f1", "--rev-id", "g1", "--depends-on", "aaaa", "--depends-on", "c1"])
        .succeeds();
    beside.same(&["revision", "--head", "base", "--rev-id", "h1"]).succeeds();
    beside.same(&["revision", "--head", "heads", "--rev-id", "i1", "-m", "joined"]).succeeds();
    beside.same(&["history"]);
    beside.same(&["heads", "-v"]);
}

#[test]
fn what_is_refused() {
    let beside = Beside::new(|| branched(project()));
    for arguments in [
        &["revision", "--head", "nowhere"][..],
        &["revision", "--head", "bbbb1", "--depends-on", "nowhere"],
        &["revision", "--head", "bbbb1", "--rev-id", "a-b@c"],
        &["revision", "--head", "bbbb1", "--version-path", "elsewhere"],
        &["revision", "--sql"],
        &["revision", "--sql", "--autogenerate"],
    ] {
        beside.same(arguments).exits(255);
    }
}

/// Alembic writes these, and can't read its own directory after it.
#[test]
fn what_would_spoil_the_history() {
    let project = branched(project());
    let before = project.files();
    let says = |arguments: &str, text: &str| project.migrate(arguments).run().exits(255).says(text);
    says(
        "revision --head bbbb1 --rev-id bbbb2",
        "FAILED: Revision bbbb2 is present more than once\nhint: choose another `--rev-id`\n",
    );
    says(
        "revision --head bbbb1 --rev-id bbbb1",
        "FAILED: Self-loop is detected in revisions (bbbb1)\nhint: correct `down_revision` or `depends_on` in one of \
         these revisions\n",
    );
    says(
        "revision --head bbbb1 --rev-id c1 --branch-label aaaa1",
        "FAILED: Branch name 'aaaa1' in revision c1 already used by revision aaaa1\nhint: give each branch a label of \
         its own\n",
    );
    assert_eq!(project.files(), before);
}

#[test]
fn version_locations() {
    let lines = "version_locations = %(here)s/one:%(here)s/two";
    let beside = Beside::new(|| configured(lines));
    beside.same(&["revision", "--rev-id", "a1"]).exits(255);
    beside.same(&["revision", "--rev-id", "a1", "--version-path", "two", "-m", "first"]).succeeds();
    beside.same(&["revision", "--rev-id", "a2", "-m", "beside the first"]).succeeds();
    beside.same(&["revision", "--rev-id", "b1", "--head", "base", "--version-path", "./one"]).succeeds();
    beside.same(&["revision", "--rev-id", "b2", "--head", "b1", "--version-path", "three"]).exits(255);
    beside.same(&["history"]);
}

#[test]
fn a_folder_without_revisions() {
    let beside = Beside::new(|| {
        let project = project();
        std::fs::remove_dir(project.folder().join("versions")).expect("removed");
        project
    });
    beside.same(&["revision", "--rev-id", "a1", "-m", "first"]).succeeds();
}

#[test]
fn files_run_under_both() {
    let project = project();
    project.migrate("revision --rev-id a1 -m ours").run().succeeds();
    project.alembic("revision --rev-id b1 -m theirs").run().succeeds();
    project.migrate("revision --rev-id c1 -m ours").run().succeeds();
    let expected = "b1 -> c1 (head), ours\na1 -> b1, theirs\n<base> -> a1, ours\n";
    project.migrate("history").run().succeeds().prints(expected);
    project.alembic("history").run().succeeds().prints(expected);
}

#[test]
fn examples() {
    for name in projects("examples") {
        let beside = Beside::new(|| Project::example(&name));
        beside.same(&["revision", "-m", &format!("after {name}")]).succeeds();
        beside.same(&["heads"]).succeeds();
    }
}
