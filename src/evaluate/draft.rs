//! What a new revision is asked to be, and what its template gets to know: `ScriptDirectory.generate_revision(...)`.

use serde::{Deserialize, Serialize};

/// The arguments of `generate_revision()`; env.py's `process_revision_directives` may have changed them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Draft {
    /// `--rev-id`; one is drawn where there is none.
    #[serde(default)]
    pub rev_id: Option<String>,
    /// `-m`
    #[serde(default)]
    pub message: Option<String>,
    /// What it follows: `--head`, or the revisions of `merge`.
    #[serde(default)]
    pub head: Option<Vec<String>>,
    /// `--splice`
    #[serde(default)]
    pub splice: bool,
    /// `--branch-label`
    #[serde(default)]
    pub branch_label: Option<Vec<String>>,
    /// `--version-path`
    #[serde(default)]
    pub version_path: Option<String>,
    /// `--depends-on`
    #[serde(default)]
    pub depends_on: Option<Vec<String>>,
}

/// What the template is rendered with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Drafted {
    /// script.py.mako
    pub template: String,
    /// Where the revision will be.
    pub path: String,
    /// `up_revision`
    pub up_revision: String,
    /// `down_revision`
    pub down_revision: Vec<String>,
    /// `branch_labels`
    pub branch_labels: Option<Vec<String>>,
    /// `depends_on`
    pub depends_on: Vec<String>,
    /// `message`
    pub message: Option<String>,
    /// `create_date`: the arguments of `datetime`.
    pub create_date: [i32; 7],
    /// Its zone: seconds east of Greenwich, and a name.
    pub zone: Option<(i32, String)>,
}

/// A post-write hook that is a program.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Hook {
    /// `black`
    pub name: String,
    /// How its program is named.
    pub runner: Runner,
    /// The entry point, the executable or the module.
    pub program: String,
    /// `options`
    #[serde(default)]
    pub options: String,
    /// `cwd`
    #[serde(default)]
    pub cwd: Option<String>,
    /// The revision's file.
    pub path: String,
}

/// `type`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Runner {
    /// `console_scripts`
    ConsoleScripts,
    /// `exec`
    Exec,
    /// `module`
    Module,
}
