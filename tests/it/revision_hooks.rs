//! Post-write hooks: programs that are handed the new file.

use crate::support::{Beside, Project};
use std::fs;
use std::os::unix::fs::PermissionsExt;

const STAMP: &str = r##"#!/bin/sh
echo "hook: $#"
for word; do file=$word; done
case $PWD in
*/bin) echo "#in bin" >> "$file" ;;
*) echo "#elsewhere" >> "$file" ;;
esac
"##;

fn project(hooks: &str) -> Project {
    let ini = format!("[alembic]\nscript_location = %(here)s\n[post_write_hooks]\n{hooks}");
    let project = Project::empty()
        .file("script.py.mako", include_str!("../../src/write/templates/script.py.mako"))
        .file("alembic.ini", &ini)
        .file("bin/stamp", STAMP);
    fs::set_permissions(project.folder().join("bin/stamp"), fs::Permissions::from_mode(0o755)).expect("permissions");
    project
}

#[test]
fn programs() {
    for hooks in [
        "hooks = stamp\nstamp.type = exec\nstamp.executable = %(here)s/bin/stamp\n",
        "hooks = stamp\nstamp.type = exec\nstamp.executable = %(here)s/bin/stamp\nstamp.options = -l 79 REVISION_SCRIPT_FILENAME\n",
        "hooks = stamp, true\nstamp.type = exec\nstamp.executable = %(here)s/bin/stamp\nstamp.cwd = %(here)s/bin\n\
         true.type = exec\ntrue.executable = false\n",
        "hooks = a b\na.type = exec\na.executable = %(here)s/bin/stamp\na.options = 'one word' x\nb.type = module\n\
         b.module = this_module_is_not_there\n",
        "hooks = a\n",
        "hooks = a\na.type = nonsense\n",
        "hooks = a\na.type = exec\n",
    ] {
        let beside = Beside::new(|| project(hooks));
        let [ours, theirs] = [&beside.ours, &beside.theirs].map(|project| project.files().len());
        assert_eq!(ours, theirs);
        if hooks.contains("this_module") {
            // The real one looks for the module first; ours leaves that to Python.
            beside.ours.migrate("revision -m x").run().succeeds();
        } else {
            beside.same(&["revision", "--rev-id", "a1", "-m", "hooked"]);
        }
    }
}

#[test]
fn in_pyproject_toml() {
    let toml = "[tool.alembic]\nscript_location = '%(here)s'\n[[tool.alembic.post_write_hooks]]\nname = 'stamp'\n\
                type = 'exec'\nexecutable = '%(here)s/bin/stamp'\n";
    let beside = Beside::new(|| project("").file("alembic.ini", "[alembic]\n").file("pyproject.toml", toml));
    beside.same(&["revision", "--rev-id", "a1"]).succeeds();
}

#[test]
fn a_program_that_is_not_there() {
    let project = project("hooks = fmt\nfmt.type = console_scripts\nfmt.entrypoint = no-such-formatter\n");
    let run = project.migrate("revision --rev-id a1 -m x").run().exits(255);
    let said = project.plain(&run.stdout);
    assert_eq!(said, "Generating <project>/versions/a1_x.py ...  done\nRunning post write hook 'fmt' ...\n  FAILED\n");
    assert_eq!(
        project.plain(&run.stderr),
        "FAILED: Could not find entrypoint console_scripts.no-such-formatter\n\
         note: `<project>/versions/a1_x.py` is written, without what the hook does\n\
         hint: `no-such-formatter` is not in this image: run it where it is, use an image that has both, or take the hook \
         out\n"
    );
    assert!(project.folder().join("versions/a1_x.py").exists());
}

/// A hook that does this with the file, `$1`.
fn hooked(script: &str) -> Project {
    let project = project("hooks = own\nown.type = exec\nown.executable = %(here)s/bin/own\n")
        .file("bin/own", &format!("#!/bin/sh\n{script}\n"));
    fs::set_permissions(project.folder().join("bin/own"), fs::Permissions::from_mode(0o755)).expect("permissions");
    project
}

#[test]
fn one_that_spoils_the_file() {
    for (script, said) in [
        ("echo 'def upgrade(:' >> $1", "FAILED: syntax error in `<project>/versions/a1_x.py`, line "),
        ("rm $1", "FAILED: can't read `<project>/versions/a1_x.py`"),
    ] {
        let beside = Beside::new(|| hooked(script));
        beside.theirs.alembic("revision --rev-id a1 -m x").run().exits(1);
        let run = beside.ours.migrate("revision --rev-id a1 -m x").run();
        assert!(run.code != Some(0) && beside.ours.plain(&run.stderr).contains(said), "{}", run.stderr);
        assert_eq!(beside.ours.files().len(), beside.theirs.files().len());
    }
    let beside = Beside::new(|| hooked("sed -i 's/^branch_labels.*/branch_labels = None/' $1"));
    beside.same(&["revision", "--rev-id", "a1", "--branch-label", "shop"]).exits(255);
    // What it does with the revision itself is its own matter.
    let beside = Beside::new(|| hooked("sed -i 's/^revision.*/revision = \"b2\"/' $1"));
    beside.same(&["revision", "--rev-id", "a1"]).succeeds();
    beside.same(&["heads"]).succeeds();
}
