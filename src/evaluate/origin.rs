//! Where in a script a request was made, and whether a failure there would be handled there.

use crate::operation::Origin;
use rustpython_vm::VirtualMachine;
use rustpython_vm::builtins::PyCode;
use std::collections::HashMap;

/// Which files handle exceptions, by path: found once per file in its text.
#[derive(Default)]
pub struct Handlers(HashMap<String, bool>);

impl Handlers {
    /// Walks the stack: the origin, and whether any file on it has a `try` that a failure could reach.
    pub fn inspect(&mut self, vm: &VirtualMachine) -> (Option<Origin>, bool) {
        let mut origin = None;
        let mut handled = false;
        let mut frame = vm.current_frame();
        while let Some(current) = frame {
            let path = path_of(&current.code);
            if is_project_file(path) {
                if origin.is_none() {
                    origin = Some(Origin { path: path.to_owned(), line: current.f_lineno() });
                }
                handled = handled || self.handles(path);
            }
            frame = current.f_back(vm);
        }
        (origin, handled)
    }

    /// What is known of a file that has been read for another reason.
    pub fn note(&mut self, path: String, handles: bool) {
        self.0.insert(path, handles);
    }

    fn handles(&mut self, path: &str) -> bool {
        if let Some(known) = self.0.get(path) {
            return *known;
        }
        // A file that cannot be read any more is taken to handle everything: its requests then wait for their answers.
        let handles = std::fs::read_to_string(path).map_or(true, |source| handles_exceptions(&source));
        self.0.insert(path.to_owned(), handles);
        handles
    }
}

/// `except`, or a context manager that swallows (`contextlib`, a class's own `__exit__`).
pub fn handles_exceptions(source: &str) -> bool {
    ["except", "suppress", "contextlib", "contextmanager", "__exit__", "ExitStack"]
        .iter()
        .any(|word| source.contains(word))
}

/// The path that a code object was compiled from.
pub fn path_of(code: &PyCode) -> &str {
    code.source_path().as_str()
}

/// Whether a code object's path is a file of the project, not of the facade or the standard library.
pub fn is_project_file(path: &str) -> bool {
    path.starts_with('/')
}

#[cfg(test)]
mod tests {
    use super::handles_exceptions;

    #[test]
    fn a_script_without_except_does_not_handle() {
        assert!(!handles_exceptions("def upgrade():\n    op.drop_table('a')\n"));
        assert!(!handles_exceptions("try:\n    run()\nfinally:\n    close()\n"));
    }

    #[test]
    fn except_and_suppress_handle() {
        assert!(handles_exceptions("try:\n    run()\nexcept ValueError:\n    pass\n"));
        assert!(handles_exceptions("with suppress(Exception):\n    run()\n"));
    }
}
