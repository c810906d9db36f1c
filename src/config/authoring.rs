use std::path::PathBuf;

/// `migrate revision -m "add users"`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revise {
    /// `-m`
    pub message: Option<String>,
    /// `--autogenerate`
    pub autogenerate: bool,
    /// `--sql`
    pub sql: bool,
    /// `--head`
    pub head: Option<String>,
    /// `--splice`
    pub splice: bool,
    /// `--branch-label`
    pub branch_label: Option<String>,
    /// `--version-path`
    pub version_path: Option<PathBuf>,
    /// `--rev-id`
    pub rev_id: Option<String>,
    /// `--depends-on`, repeatable.
    pub depends_on: Vec<String>,
}

/// `migrate merge heads`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Join {
    /// One or more, or `heads`.
    pub revisions: Vec<String>,
    /// `-m`
    pub message: Option<String>,
    /// `--branch-label`
    pub branch_label: Option<String>,
    /// `--rev-id`
    pub rev_id: Option<String>,
    /// `--splice`
    pub splice: bool,
}

/// `migrate init migrations`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaffold {
    /// The folder for env.py and the revisions.
    pub directory: PathBuf,
    /// `-t/--template`
    pub template: String,
    /// `--package`
    pub package: bool,
}
