//! Two copies of a project: what `migrate` writes into one, and the real Alembic into the other.

use super::{Output, Program, Project};
use regex::Regex;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// Identifiers and times, which no two runs share.
static VARYING: LazyLock<[(Regex, &str); 3]> = LazyLock::new(|| {
    let pattern = |text| Regex::new(text).expect("a pattern");
    [
        (pattern(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+"), "<date>"),
        (pattern(r"(?-u:\b|_)1[789]\d{8}(?-u:\b|_)"), "<epoch>"),
        (pattern(r"[0-9a-f]{12}"), "<id>"),
    ]
});

/// `migrate` beside Alembic.
pub struct Beside {
    /// Where `migrate` runs.
    pub ours: Project,
    /// Where Alembic runs.
    pub theirs: Project,
}

impl Beside {
    /// Both copies are made alike.
    pub fn new(make: impl Fn() -> Project) -> Self {
        Self { ours: make(), theirs: make() }
    }

    /// Both run this and leave the same files; both say the same, and end alike.
    #[track_caller]
    pub fn same(&self, arguments: &[&str]) -> Output {
        self.same_with(arguments, &[])
    }

    /// The same with variables.
    #[track_caller]
    pub fn same_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        let [ours, theirs] =
            [(&self.ours, Program::Migrate), (&self.theirs, Program::Alembic)].map(|(project, program)| {
                let mut run = arguments.iter().fold(project.run(program, ""), |run, word| run.argument(word));
                for (name, value) in variables {
                    run = run.env(name, value);
                }
                run.run()
            });
        let title = arguments.join(" ");
        assert_eq!(ours.code, theirs.code, "{title}\n{}{}{}{}", theirs.stdout, theirs.stderr, ours.stdout, ours.stderr);
        let said = self.theirs.plain(&theirs.stdout);
        match said.split_once("FAILED: ") {
            Some((_, message)) => {
                let found = self.ours.plain(&ours.stderr);
                assert!(found.contains(message.trim_end()), "{title}\n{message}{found}");
            }
            None => {
                assert_eq!(without_times(&self.ours.plain(&ours.stdout)), without_times(&said), "stdout of {title}");
            }
        }
        assert_eq!(self.ours.files(), self.theirs.files(), "files after {title}");
        ours
    }
}

impl Project {
    /// The text without what changes from run to run.
    pub fn plain(&self, text: &str) -> String {
        let folder = self.folder().canonicalize().expect("a folder").display().to_string();
        let text = text.replace(&folder, "<project>");
        VARYING.iter().fold(text, |text, (pattern, name)| pattern.replace_all(&text, *name).into_owned())
    }

    /// All files and what is in them.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        self.collect(&self.folder(), &mut found);
        found
    }

    fn collect(&self, folder: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = self.plain(&path.display().to_string());
            if path.is_dir() && !name.ends_with("__pycache__") {
                found.insert(format!("{name}/"), String::new());
                self.collect(&path, found);
            } else if path.is_file() {
                let text = String::from_utf8_lossy(&fs::read(&path).expect("a file")).into_owned();
                found.insert(without_times(&name), self.plain(&text));
            }
        }
    }
}

/// Of a `file_template` with a time in it only the number of digits is the same.
fn without_times(name: &str) -> String {
    let (folder, file) = name.split_at(name.find("versions/").unwrap_or(name.len()));
    format!("{folder}{}", file.replace(|letter: char| letter.is_ascii_digit(), "0"))
}
