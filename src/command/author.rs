//! New revisions: each is drafted, rendered by the project's template in the machine, and written.

use super::goal::{Goal, Purpose};
use super::host::Host;
use super::project::Project;
use super::run::Start;
use crate::config::{Config, Writing};
use crate::evaluate::draft::{Draft, Drafted};
use crate::history::{History, Node};
use crate::plan::{self, Heads};
use crate::report::{Failure, Report};
use crate::write::{self, CreateDate, FileName};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What a run that writes revisions was told, and how far it is.
pub struct Author {
    purpose: Purpose,
    /// Whether env.py is run.
    pub environment: bool,
    writing: Writing,
    arguments: Value,
    /// A draft whose text is being made.
    drafted: Option<Drafted>,
    /// The draft whose file was written last, unless nobody here can read its encoding.
    written: Option<Drafted>,
}

impl Author {
    /// `arguments` are those of `alembic.command.revision()`.
    ///
    /// # Errors
    /// An option of alembic.ini has a value that it can't have.
    pub fn new(purpose: Purpose, config: &Config, arguments: Value) -> Result<Self, Failure> {
        let writing = config.alembic.writing()?;
        let environment = compares(&purpose) || writing.revision_environment;
        Ok(Self { purpose, environment, writing, arguments, drafted: None, written: None })
    }

    /// The run that it is for.
    pub fn start(self, sql: bool) -> Start {
        Start {
            goal: Goal::Author(self.purpose),
            revision: None,
            tag: None,
            offline: sql.then(Heads::default),
            connection: None,
            due: None,
            author: Some(self),
        }
    }

    /// Whether models are compared with the database.
    pub fn compares(&self) -> bool {
        compares(&self.purpose)
    }

    /// Whether a template is being rendered: what fails then is its fault.
    pub fn is_drafting(&self) -> bool {
        self.drafted.is_some()
    }

    /// `_retort.environment["author"]`
    pub fn facts(&self) -> Value {
        let hooks = self.writing.hooks.iter().map(|hook| {
            let options: serde_json::Map<_, _> =
                hook.options.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
            json!({"name": hook.name, "options": options})
        });
        json!({
            "environment": self.environment,
            "autogenerate": self.compares(),
            "arguments": self.arguments,
            "encoding": self.writing.output_encoding,
            "hooks": hooks.collect::<Vec<_>>(),
            "indent": Report::indent(),
        })
    }
}

fn compares(purpose: &Purpose) -> bool {
    matches!(purpose, Purpose::Autogenerate | Purpose::Check)
}

impl Host<'_, '_> {
    /// `ScriptDirectory.generate_revision()` up to the template; nothing is written yet.
    pub(super) fn draft(&mut self, draft: Draft) -> Result<Drafted, Failure> {
        let author = self.author.as_mut().ok_or_else(nobody_asked)?;
        let drafted = drafted(self.project, &author.writing, draft)?;
        author.drafted = Some(drafted.clone());
        Ok(drafted)
    }

    /// The file of the draft, if its text is a revision that fits.
    pub(super) fn write(&mut self, text: &str, bytes: bool) -> Result<String, Failure> {
        let drafted = self.author.as_mut().and_then(|author| author.drafted.take()).ok_or_else(nobody_asked)?;
        let path = PathBuf::from(&drafted.path);
        if path.symlink_metadata().is_ok() {
            return Err(write::Error::Exists { path }.into());
        }
        // Alembic reads it when it is on the disk; here what does not fit does not get there.
        if !bytes {
            let history = self.project.history.with(path.clone(), text)?;
            check_labels(&history, &drafted)?;
            self.project.history = history;
        }
        let content: Vec<u8> = match bytes {
            true => text.chars().filter_map(|letter| u8::try_from(letter).ok()).collect(),
            false => text.as_bytes().to_vec(),
        };
        if let Some(folder) = path.parent().filter(|folder| !folder.exists()) {
            let doing = format!("Creating directory {}", folder.display());
            self.report.doing(&doing, || Ok(write::make_folder(folder)?))?;
        }
        let doing = format!("Generating {}", path.display());
        self.report.doing(&doing, || Ok(write::create(&path, &content)?))?;
        if let Some(author) = &mut self.author {
            author.written = (!bytes).then(|| drafted.clone());
        }
        Ok(drafted.path)
    }

    /// Reads what hooks have made of a file: one that is no revision any more is told at once.
    pub(super) fn reread(&mut self) -> Result<(), Failure> {
        let Some(written) = self.author.as_mut().and_then(|author| author.written.take()) else { return Ok(()) };
        let history = self.project.history.reread(Path::new(&written.path))?;
        check_labels(&history, &written)?;
        self.project.history = history;
        Ok(())
    }
}

fn nobody_asked() -> Failure {
    Failure::Command { message: "this command writes no revision".to_owned(), hint: None }
}

fn drafted(project: &Project<'_>, writing: &Writing, draft: Draft) -> Result<Drafted, Failure> {
    let revision = draft.rev_id.unwrap_or_else(write::identifier);
    if let Some(characters) = write::illegal_characters(&revision) {
        return Err(crate::history::Error::IllegalCharacter { characters, revision }.into());
    }
    let head = draft.head.unwrap_or_else(|| vec!["head".to_owned()]);
    let parents = plan::parents(&project.history, &head)?;
    // One that follows itself is told so by the history.
    if !parents.iter().any(|parent| parent.id() == revision)
        && project.history.get(&revision).is_some_and(|node| node.id() == revision)
    {
        return Err(plan::Error::Taken { revision }.into());
    }
    let date = CreateDate::now(writing.timezone.as_deref())?;
    let folder = folder(project, draft.version_path.as_deref(), &parents)?;
    let name = FileName {
        template: writing.file_template.clone().unwrap_or_else(|| FileName::TEMPLATE.to_owned()),
        longest_slug: writing.truncate_slug_length.unwrap_or(FileName::LONGEST_SLUG),
    };
    let path = folder.join(name.of(&revision, draft.message.as_deref(), &date)?);
    if let Some(parent) = parents.iter().find(|parent| !draft.splice && !parent.is_head()) {
        return Err(plan::Error::NotAHead { revision: parent.id().to_owned() }.into());
    }
    let depends_on = plan::dependencies(&project.history, &draft.depends_on.unwrap_or_default())?;
    let template = clean(&project.config.directory.join(&project.location.directory)).join("script.py.mako");
    if !template.is_file() {
        return Err(write::Error::NoTemplate { path: template }.into());
    }
    Ok(Drafted {
        template: template.display().to_string(),
        path: path.display().to_string(),
        down_revision: parents.iter().map(|parent| parent.id().to_owned()).collect(),
        up_revision: revision,
        branch_labels: draft.branch_label,
        depends_on,
        message: draft.message,
        create_date: [
            date.year.into(),
            date.month.into(),
            date.day.into(),
            date.hour.into(),
            date.minute.into(),
            date.second.into(),
            date.microsecond,
        ],
        zone: date.zone,
    })
}

/// The version location: the one that is named, the only one, or that of the revision before.
fn folder(project: &Project<'_>, named: Option<&str>, parents: &[Node<'_>]) -> Result<PathBuf, Failure> {
    let locations: Vec<PathBuf> = project.location.versions.iter().map(|folder| clean(folder)).collect();
    let command = |message: String| {
        let names: Vec<String> = locations.iter().map(|folder| format!("`{}`", folder.display())).collect();
        Failure::Command { message, hint: Some(format!("the version locations are {}", names.join(", "))) }
    };
    let wanted = match (named, &*locations) {
        (Some(path), _) => PathBuf::from(path),
        (None, [only]) => return Ok(only.clone()),
        (None, _) => {
            let first = parents.first().and_then(|parent| parent.revision().path.parent());
            let several = "Multiple version locations present, please specify --version-path";
            first.ok_or_else(|| command(several.to_owned()))?.to_owned()
        }
    };
    let path = clean(&project.config.directory.join(&wanted));
    let same = |folder: &&PathBuf| {
        **folder == path
            || folder.canonicalize().is_ok_and(|folder| path.canonicalize().is_ok_and(|path| path == folder))
    };
    let found = locations.iter().find(same).cloned();
    found.ok_or_else(|| command(format!("Path {} is not represented in current version locations", wanted.display())))
}

/// Without `.` between other parts, as `pathlib` has it.
fn clean(path: &Path) -> PathBuf {
    path.components().collect()
}

/// A template of before Alembic 0.7 knows of no labels.
fn check_labels(history: &History, drafted: &Drafted) -> Result<(), Failure> {
    let Some(labels) = drafted.branch_labels.as_ref().filter(|labels| !labels.is_empty()) else { return Ok(()) };
    let node = history.get(&drafted.up_revision);
    if node.is_some_and(|node| !node.revision().branch_labels.is_empty()) {
        return Ok(());
    }
    let (revision, labels, path) = (&drafted.up_revision, labels.join(", "), &drafted.path);
    let message = format!(
        "Version {revision} specified branch_labels {labels}, however the migration file {path} does not have them; have \
         you upgraded your script.py.mako to include the 'branch_labels' section?"
    );
    let hint = format!("write `branch_labels = ${{repr(branch_labels)}}` into `{}`", drafted.template);
    Err(Failure::Command { message, hint: Some(hint) })
}
