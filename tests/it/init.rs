//! `init` and `list_templates`: projects that both programs can work with.

use crate::support::{Beside, Database, Project};
use std::fs;

const TEMPLATES: [&str; 5] = ["generic", "async", "multidb", "pyproject", "pyproject_async"];

/// Alembic takes the files in the order in which its own folder happens to have them.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

#[test]
fn the_same_files_and_lines() {
    for template in TEMPLATES {
        for more in ["", " --package"] {
            let beside = Beside::new(Project::nothing);
            let command = format!("init -t {template} db/migrations{more}");
            let ours = beside.ours.migrate(&command).run().succeeds();
            let theirs = beside.theirs.alembic(&command).run().succeeds();
            assert_eq!(lines(&beside.ours.plain(&ours.stdout)), lines(&beside.theirs.plain(&theirs.stdout)));
            let names = |project: &Project| project.files().into_keys().collect::<Vec<_>>();
            assert_eq!(names(&beside.ours), names(&beside.theirs));
        }
    }
}

#[test]
fn what_they_mean_is_the_same() {
    for template in TEMPLATES {
        let beside = Beside::new(Project::nothing);
        beside.ours.migrate(&format!("init -t {template} db/migrations")).run().succeeds();
        beside.theirs.alembic(&format!("init -t {template} db/migrations")).run().succeeds();
        // Each program with the other's project.
        let [ours, theirs] = [&beside.ours, &beside.theirs].map(|project| {
            let mut texts = Vec::new();
            project.alembic("revision --rev-id a1 -m one").run().succeeds();
            project.migrate("revision --rev-id b1 -m two").run().succeeds();
            for file in ["a1_one.py", "b1_two.py"] {
                let text = fs::read_to_string(project.folder().join("db/migrations/versions").join(file));
                texts.push(project.plain(&text.expect("a revision")));
            }
            texts
        });
        assert_eq!(ours, theirs, "{template}");
    }
}

#[test]
fn a_new_project_runs_under_both() {
    for template in ["generic", "async", "pyproject", "pyproject_async"] {
        let project = Project::nothing();
        project.migrate(&format!("init -t {template} migrations")).run().succeeds();
        project.migrate("revision --rev-id a1 -m one").run().succeeds();
        let database = Database::create();
        project.migrate("upgrade head").on(&database).run().succeeds();
        project.migrate("current").on(&database).run().succeeds().prints("a1 (head)\n");
        let sql = project.alembic("upgrade head --sql").env("DATABASE_URL", "").run();
        if !template.ends_with("async") && template != "async" {
            // The placeholder's driver is none, for Alembic.
            assert!(sql.stderr.contains("NoSuchModuleError"), "{}", sql.stderr);
        }
        let ini = project.folder().join("alembic.ini");
        let driver = if template.contains("async") { "postgresql+asyncpg" } else { "postgresql" };
        let url = database.url().replacen("postgresql", driver, 1).replace('%', "%%");
        let text = fs::read_to_string(&ini).expect("an ini").replace("driver://user:pass@localhost/dbname", &url);
        fs::write(&ini, text).expect("written");
        project.alembic("current").run().succeeds().prints("a1 (head)\n");
        project.alembic("downgrade base").run().succeeds();
    }
}

#[test]
fn what_is_there_already() {
    let beside = Beside::new(|| {
        Project::nothing().file("alembic.ini", "[alembic]\n").file("pyproject.toml", "[tool.x]\na = 1\n")
    });
    for command in ["init -t pyproject .", "init -t nonsense elsewhere"] {
        let run = beside.ours.migrate(command).run().exits(255);
        beside.theirs.alembic(command).run().exits(255);
        assert!(run.stderr.starts_with("FAILED: "), "{}", run.stderr);
    }
    let ours = beside.ours.migrate("init -t pyproject db").run().succeeds();
    let theirs = beside.theirs.alembic("init -t pyproject db").run().succeeds();
    assert_eq!(lines(&beside.ours.plain(&ours.stdout)), lines(&beside.theirs.plain(&theirs.stdout)));
    let toml = fs::read_to_string(beside.ours.folder().join("pyproject.toml")).expect("a file");
    assert!(toml.starts_with("[tool.x]\na = 1\n\n\n[tool.alembic]\n"), "{toml}");
    let run = beside.ours.migrate("init db").run().exits(255);
    assert_eq!(run.stderr, "FAILED: Directory db already exists and is not empty\nhint: name another folder\n");
}

#[test]
fn the_location_in_the_ini() {
    let location = |command: &str, file: &str| {
        let project = Project::nothing().file("conf/keep", "");
        project.migrate(command).run().succeeds();
        let text = fs::read_to_string(project.folder().join(file)).expect("a file");
        text.lines().find(|line| line.starts_with("script_location")).expect("a line").to_owned()
    };
    assert_eq!(location("init migrations", "alembic.ini"), "script_location = %(here)s/migrations");
    assert_eq!(location("init ./a/b", "alembic.ini"), "script_location = %(here)s/a/b");
    assert_eq!(location("-c conf/a.ini init migrations", "conf/a.ini"), "script_location = %(here)s/../migrations");
    assert_eq!(location("init -t pyproject migrations", "pyproject.toml"), "script_location = \"%(here)s/migrations\"");
}

#[test]
fn list_templates() {
    let beside = Beside::new(Project::nothing);
    let (ours, theirs) = (beside.ours.migrate("list_templates").run(), beside.theirs.alembic("list_templates").run());
    assert_eq!(lines(&ours.stdout), lines(&theirs.stdout));
    assert!(ours.stdout.starts_with("Available templates:\n\ngeneric - "), "{}", ours.stdout);
}
