//! `migrate init`

use crate::config::{Config, Scaffold};
use crate::report::{Exit, Failure, Report};
use crate::write::{self, Template};
use std::path::{Component, Path, PathBuf};

/// `migrate init --template async migrations`
pub fn run(config: &Config, report: &Report, scaffold: &Scaffold) -> Result<Exit, Failure> {
    let directory = &scaffold.directory;
    let folder = config.directory.join(directory);
    if folder.read_dir().is_ok_and(|mut entries| entries.next().is_some()) || folder.is_file() {
        let message = format!("Directory {} already exists and is not empty", directory.display());
        return Err(Failure::Command { message, hint: Some("name another folder".to_owned()) });
    }
    let Some(template) = write::template(&scaffold.template) else {
        let message = format!("No such template {}", scaffold.template);
        return Err(Failure::Command { message, hint: Some("see `migrate list_templates`".to_owned()) });
    };
    let project = New { config, report, template, directory, folder };
    project.make(scaffold.package)?;
    Ok(Exit::Success)
}

/// A project that is being made.
struct New<'n> {
    config: &'n Config,
    report: &'n Report,
    template: &'static Template,
    /// As it was typed.
    directory: &'n Path,
    /// Absolute.
    folder: PathBuf,
}

impl New<'_> {
    fn make(&self, package: bool) -> Result<(), Failure> {
        let versions = self.folder.join("versions");
        for folder in [&self.folder, &versions] {
            if !folder.exists() {
                let doing = format!("Creating directory {}", folder.display());
                self.report.doing(&doing, || Ok(write::make_folder(folder)?))?;
            }
        }
        let ini = self.config.directory.join(&self.config.alembic.ini_path);
        let toml = self.config.directory.join(&self.config.alembic.toml_path);
        self.generate(&self.folder.join("README"), self.template.readme)?;
        if ini.exists() {
            self.report.say(&format!("File {} already exists, skipping", ini.display()))?;
        } else {
            self.generate(&ini, &self.template.ini(&self.location(&ini)))?;
        }
        self.generate(&self.folder.join("env.py"), self.template.environment)?;
        if let Some(text) = self.template.toml(&self.location(&toml)) {
            self.configure(&toml, &text)?;
        }
        self.generate(&self.folder.join("script.py.mako"), self.template.script)?;
        if package {
            for folder in [&self.folder, &versions] {
                let path = folder.join("__init__.py");
                self.report.doing(&format!("Adding {}", path.display()), || Ok(write::create(&path, b"")?))?;
            }
        }
        let ini = ini.display();
        self.report.say(&match self.template.is_toml {
            true => format!(
                "Please edit configuration settings in {} and configuration/connection/logging settings in {ini} before \
                 proceeding.",
                toml.display()
            ),
            false => format!("Please edit configuration/connection/logging settings in {ini} before proceeding."),
        })
    }

    fn generate(&self, path: &Path, text: &str) -> Result<(), Failure> {
        let doing = format!("Generating {}", path.display());
        self.report.doing(&doing, || Ok(write::create(path, text.as_bytes())?))
    }

    /// `[tool.alembic]`, in a file that may have much else in it.
    fn configure(&self, path: &Path, text: &str) -> Result<(), Failure> {
        if !path.exists() {
            return self.generate(path, text);
        }
        if !self.config.alembic.toml.is_empty() {
            return self.report.say(&format!(
                "File {} already exists and already has a [tool.alembic] section, skipping",
                path.display()
            ));
        }
        let old = std::fs::read_to_string(path)
            .map_err(|source| Failure::System { what: format!("cannot read `{}`", path.display()), source })?;
        let doing = format!("Appending to existing {}", path.display());
        self.report.doing(&doing, || Ok(write::replace(path, format!("{old}\n\n{text}").as_bytes())?))
    }

    /// `%(here)s/migrations`, seen from the folder of a configuration file.
    fn location(&self, file: &Path) -> String {
        if self.directory.is_absolute() {
            return self.directory.display().to_string();
        }
        let here = file.parent().unwrap_or(file);
        let (mut to, mut from) = (parts(&self.folder), parts(here));
        while !to.is_empty() && to.first() == from.first() {
            to.remove(0);
            from.remove(0);
        }
        let up = from.iter().map(|_| "..".to_owned());
        std::iter::once("%(here)s".to_owned()).chain(up).chain(to).collect::<Vec<_>>().join("/")
    }
}

fn parts(path: &Path) -> Vec<String> {
    let named = path.components().filter(|component| !matches!(component, Component::RootDir));
    named.map(|component| component.as_os_str().to_string_lossy().into_owned()).collect()
}
