//! `from shop.branches import EXPAND`: constants of the project's modules, in the header of a revision.
//!
//! The modules are read as the revisions are, from their syntax trees.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use super::header::Literal;
use super::literal;

/// How many modules may hand a constant on.
const DEPTH: usize = 8;

/// The modules that a revision can import from.
#[derive(Debug, Clone, Default)]
pub struct Modules {
    search_paths: Vec<PathBuf>,
    depth: Cell<usize>,
}

impl Modules {
    /// `sys.path`
    pub fn new(search_paths: Vec<PathBuf>) -> Self {
        Self { search_paths, depth: Cell::new(0) }
    }

    /// `shop.branches.EXPAND`: a constant by the name of its module and its own.
    pub(super) fn constant(&self, path: &str) -> Option<Literal> {
        let (module, name) = path.rsplit_once('.')?;
        if self.depth.get() == DEPTH {
            return None;
        }
        self.depth.set(self.depth.get() + 1);
        let value = self.search_paths.iter().find_map(|folder| file(folder, module)).and_then(|(file, is_package)| {
            let package = if is_package { module } else { module.rsplit_once('.').map_or("", |(package, _)| package) };
            literal::constant(&std::fs::read_to_string(file).ok()?, package, name, self)
        });
        self.depth.set(self.depth.get() - 1);
        value
    }
}

/// The file of a module in a folder of `sys.path`, and whether it is a package.
fn file(folder: &Path, module: &str) -> Option<(PathBuf, bool)> {
    let path = folder.join(module.replace('.', "/"));
    let package = path.join("__init__.py");
    if package.is_file() {
        return Some((package, true));
    }
    let file = path.with_extension("py");
    file.is_file().then_some((file, false))
}
