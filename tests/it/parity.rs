//! Every example and every history, under the real Alembic and under `migrate`: the same databases, the same output.
//!
//! `RETORT_PARITY=enums,batch cargo test parity` tries only folders whose names are listed.

use crate::support::{Database, Output, Program, Project, projects};
use std::fs;
use std::sync::Mutex;

/// Needs no database.
const READ_THE_HISTORY: [&str; 12] = [
    "heads",
    "heads -v",
    "heads --resolve-dependencies",
    "branches",
    "branches -v",
    "history",
    "history -v",
    "history -r base:heads",
    "history -r :heads -v",
    "show heads",
    "show base",
    "show nowhere",
];

/// Beside what the golden files hold.
const PRINT_SQL: [&str; 6] = [
    "upgrade +1 --sql",
    "upgrade base:+2 --sql",
    "downgrade base --sql",
    "stamp heads --sql",
    "stamp base:heads --sql",
    "ensure_version --sql",
];

/// Asks the database where it is.
const READ_THE_DATABASE: [&str; 5] = ["current", "current -v", "current --check-heads", "history -i", "history -i -v"];

#[test]
fn examples() {
    compare_all("examples", Project::example);
}

#[test]
fn histories() {
    compare_all("tests/histories", Project::history);
}

#[test]
fn alembic_agrees_with_itself() {
    assert_eq!(Parity::of(Project::history("merges"), Program::Alembic).differences(), Vec::<String>::new());
}

#[test]
fn a_difference_is_noticed() {
    let mut parity = Parity::of(Project::history("merges"), Program::Alembic);
    parity.ours.query("CREATE TABLE not_by_alembic (id integer)");
    parity.compare_dumps("a table too many");
    parity.compare_texts("a title", "same\nleft\n", "same\nright\n");
    let differences = parity.differences.join("\n");
    assert!(differences.contains("+ CREATE TABLE public.not_by_alembic ("), "{differences}");
    assert!(differences.contains("a title: line 2\n    - left\n"), "{differences}");
}

fn compare_all(parent: &str, open: fn(&str) -> Project) {
    let only = std::env::var("RETORT_PARITY").unwrap_or_default();
    let mut names = projects(parent);
    names.retain(|name| only.is_empty() || only.split(',').any(|wanted| wanted == name));
    let left = Mutex::new(names.iter());
    let failed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(name) = { left.lock().expect("the names").next() } {
                    let differences = Parity::of(open(name), Program::Migrate).differences();
                    if !differences.is_empty() {
                        failed.lock().expect("the failures").push((name, differences));
                    }
                }
            });
        }
    });
    let mut failed = failed.into_inner().expect("the failures");
    failed.sort();
    let report: String =
        failed.iter().map(|(name, differences)| format!("{parent}/{name}:\n{}\n\n", differences.join("\n"))).collect();
    assert!(failed.is_empty(), "{} of {} differ\n\n{report}", failed.len(), names.len());
}

/// One project, two databases, and what was not the same.
struct Parity {
    project: Project,
    program: Program,
    ours: Database,
    theirs: Database,
    differences: Vec<String>,
}

impl Parity {
    /// That program beside Alembic.
    fn of(project: Project, program: Program) -> Self {
        Self { project, program, ours: Database::create(), theirs: Database::create(), differences: Vec::new() }
    }

    fn differences(mut self) -> Vec<String> {
        for command in READ_THE_HISTORY {
            self.compare_outputs(command);
        }
        for command in PRINT_SQL {
            self.compare_outputs(command);
        }
        for revision in self.revisions() {
            self.compare_outputs(&format!("show {revision}"));
        }
        self.compare_sql();
        self.read_the_database();
        self.change("upgrade +1");
        self.change("upgrade heads");
        self.read_the_database();
        self.change("upgrade heads");
        self.change("downgrade -1");
        self.change("downgrade base");
        self.read_the_database();
        for command in ["stamp heads", "stamp nowhere", "stamp base", "upgrade heads", "stamp --purge base"] {
            self.change(command);
        }
        (self.ours, self.theirs) = (Database::create(), Database::create());
        self.change("downgrade base");
        self.differences
    }

    fn read_the_database(&mut self) {
        for command in READ_THE_DATABASE {
            self.compare_outputs(command);
        }
    }

    /// Alembic's own list of them.
    fn revisions(&self) -> Vec<String> {
        let history = self.project.alembic("history -v").run().succeeds().stdout;
        let revisions = history.lines().filter_map(|line| line.strip_prefix("Rev: "));
        revisions.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
    }

    /// Both print the same and end alike; what Alembic says of a failure is in our stderr.
    /// Gives Alembic's exit code.
    fn compare_outputs(&mut self, command: &str) -> Option<i32> {
        let (expected, found) = self.both(command);
        if expected.code != found.code {
            let (expected, code, why) = (expected.code, found.code, found.tail());
            self.differences.push(format!("  {command}: exit code {code:?} in place of {expected:?}\n{why}"));
        } else if let Some((_, message)) = expected.stdout.split_once("FAILED: ") {
            let said = format!("{}{}", found.stdout, found.stderr);
            if !said.contains(message.trim_end()) {
                self.differences.push(format!("  {command}: does not say: {message}{}", found.tail()));
            }
        } else {
            self.compare_texts(command, &expected.stdout, &found.stdout);
        }
        expected.code
    }

    /// Both do it and leave the same database, or fail: then Alembic may leave its empty table, and we leave nothing.
    fn change(&mut self, command: &str) {
        if self.compare_outputs(command) == Some(0) {
            self.compare_dumps(command);
        }
    }

    fn compare_dumps(&mut self, title: &str) {
        let (expected, found) = (self.theirs.dump(), self.ours.dump());
        self.compare_texts(&format!("pg_dump after {title}"), &expected, &found);
    }

    /// `--sql` is the golden file's; where there is none, it is what Alembic prints and how it ends.
    fn compare_sql(&mut self) {
        let mut goldens = vec![("upgrade.sql".to_owned(), "upgrade heads --sql".to_owned())];
        for entry in fs::read_dir(self.project.folder()).expect("a folder") {
            let name = entry.expect("an entry").file_name().into_string().expect("UTF-8");
            let head = name.strip_prefix("downgrade.").and_then(|rest| rest.strip_suffix("sql"));
            if let Some(head) = head {
                let head = if head.is_empty() { "heads" } else { head.trim_end_matches('.') };
                goldens.push((name.clone(), format!("downgrade {head}:base --sql")));
            }
        }
        for (file, command) in goldens {
            let (alembic, found) = self.both(&command);
            let golden =
                fs::read_to_string(self.project.folder().join(&file)).unwrap_or_else(|_| alembic.stdout.clone());
            if alembic.code != Some(0) {
                continue;
            }
            self.compare_texts(&format!("{file} against Alembic"), &golden, &alembic.stdout);
            self.compare_texts(&command, &golden, &found.stdout);
            if found.code != Some(0) {
                self.differences.push(format!("  {command}: exit code {:?}\n{}", found.code, found.tail()));
            }
        }
    }

    /// Alembic's output and the other program's.
    fn both(&self, command: &str) -> (Output, Output) {
        let run = |program, database: &Database| {
            let mut output = self.project.run(program, command).on(database).run();
            output.stdout = output.stdout.replace(database.name(), "<database>");
            if command.starts_with("current") {
                output.stdout = sorted(&output.stdout);
            }
            output
        };
        (run(Program::Alembic, &self.theirs), run(self.program, &self.ours))
    }

    /// The first lines that differ.
    fn compare_texts(&mut self, title: &str, expected: &str, found: &str) {
        if expected == found {
            return;
        }
        let (expected, found): (Vec<&str>, Vec<&str>) = (expected.split('\n').collect(), found.split('\n').collect());
        let same = expected.iter().zip(&found).take_while(|(left, right)| left == right).count();
        let some = |lines: &[&str], sign: &str| -> String {
            lines.iter().skip(same).take(4).map(|line| format!("\n    {sign} {line}")).collect()
        };
        self.differences.push(format!("  {title}: line {}{}{}", same + 1, some(&expected, "-"), some(&found, "+")));
    }
}

/// Several heads are printed in the order of a Python set of objects, which no two runs share.
fn sorted(text: &str) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    lines.sort_unstable();
    lines.concat()
}
