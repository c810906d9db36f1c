//! `edit`: the file of a revision in somebody's editor.

use crate::support::Project;
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn project() -> Project {
    let project = Project::empty()
        .revision("aaaa1", None, "pass", "pass")
        .revision("bbbb1", Some("aaaa1"), "pass", "pass")
        .file("bin/ed", "#!/bin/sh\necho \"edits $*\"\nexit ${CODE:-0}\n");
    fs::set_permissions(project.folder().join("bin/ed"), fs::Permissions::from_mode(0o755)).expect("permissions");
    project
}

#[test]
fn the_file_of_a_revision() {
    let project = project();
    let editor = project.folder().join("bin/ed").display().to_string();
    for (arguments, file) in [("edit head", "bbbb1.py"), ("edit aaaa", "aaaa1.py"), ("edit -1", "aaaa1.py")] {
        let run = project.migrate(arguments).env("EDITOR", &editor).run().succeeds();
        assert_eq!(project.plain(&run.stdout), format!("edits <project>/versions/{file}\n"));
    }
    let run = project.migrate("edit head").env("VISUAL", &format!("{editor} --wait")).run().succeeds();
    assert_eq!(project.plain(&run.stdout), "edits --wait <project>/versions/bbbb1.py\n");
}

#[test]
fn what_is_refused() {
    let project = project();
    let editor = project.folder().join("bin/ed").display().to_string();
    let said = |arguments: &str| {
        let run = project.migrate(arguments).env("PATH", "/nowhere").env("CODE", "3").run().exits(255);
        project.plain(&run.stderr).lines().next().expect("a line").to_owned()
    };
    assert_eq!(said("edit base"), "FAILED: No revision files indicated by symbol 'base'");
    assert_eq!(said("edit nowhere"), "FAILED: Can't locate revision identified by 'nowhere'");
    assert_eq!(
        said("edit head"),
        "FAILED: Error executing editor (No suitable editor found. Please set the \"EDITOR\" or \"VISUAL\" environment \
         variables)"
    );
    let run = project.migrate("edit head").env("EDITOR", &editor).env("CODE", "3").run().exits(255);
    assert!(run.stderr.contains("returned non-zero exit status 3.)"), "{}", run.stderr);
}
