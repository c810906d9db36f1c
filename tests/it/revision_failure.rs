//! What can't be written leaves nothing, and what is written belongs to whom the folder belongs.

use crate::support::{Project, is_permitted, not_tested};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};

fn project() -> Project {
    Project::empty().file("script.py.mako", include_str!("../../src/write/templates/script.py.mako"))
}

#[test]
fn a_name_that_is_taken() {
    let project = project().file("versions/notes/a1_x.py/readme", "");
    let ini = "[alembic]\nscript_location = %(here)s\nfile_template = notes/a1_x\n";
    let project = project.file("alembic.ini", ini);
    let before = project.files();
    let run = project.migrate("revision --rev-id a1 -m x").run().exits(255).prints("");
    assert_eq!(
        project.plain(&run.stderr),
        "FAILED: `<project>/versions/notes/a1_x.py` is there already\nhint: give it another message or `--rev-id`, or \
         remove that file\n"
    );
    assert_eq!(project.files(), before);
}

#[test]
fn a_folder_that_cannot_be_written_to() {
    let project = project();
    let versions = project.folder().join("versions");
    if !is_permitted("setpriv --reuid 65534 --regid 65534 --clear-groups true") {
        return;
    }
    fs::set_permissions(project.root(), fs::Permissions::from_mode(0o755)).expect("permissions");
    let run = project
        .migrate("revision --rev-id a1 -m x")
        .by("setpriv --reuid 65534 --regid 65534 --clear-groups")
        .start()
        .wait();
    let run = run.exits(1);
    assert_eq!(project.plain(&run.stdout), "Generating <project>/versions/a1_x.py ...  FAILED\n");
    assert_eq!(
        project.plain(&run.stderr),
        "error: can't write `<project>/versions/a1_x.py`: Permission denied (os error 13)\nhint: let the user who runs \
         this write there: `docker run --user \"$(id -u):$(id -g)\"`\n"
    );
    assert_eq!(fs::read_dir(versions).expect("a folder").count(), 0);
}

#[test]
fn a_file_belongs_to_the_owner_of_its_folder() {
    let project = project();
    let versions = project.folder().join("versions");
    if chown(&versions, Some(12345), Some(12346)).is_err() {
        not_tested("only root gives files away");
        return;
    }
    project.migrate("revision --rev-id a1 -m x").run().succeeds();
    let file = versions.join("a1_x.py").metadata().expect("a file");
    assert_eq!((file.uid(), file.gid(), file.permissions().mode() & 0o777), (12345, 12346, 0o644));
}

#[test]
fn a_token_that_there_is_not() {
    let project = project().file("alembic.ini", "[alembic]\nscript_location = %(here)s\nfile_template = %%(author)s\n");
    project.migrate("revision -m x").run().exits(1).prints("").says(
        "
error: `file_template` names `author`, which there is not
hint: use rev, slug, epoch, year, month, day, hour, minute and second
",
    );
}
