//! A Python exception as facts: what, where, and the lines of the project's own code on the way there.

use super::convert;
use super::origin::is_project_file;
use rustpython_vm::builtins::PyBaseExceptionRef;
use rustpython_vm::{AsObject, VirtualMachine};

/// `sqlalchemy.exc.ProgrammingError: ...`, raised out of env.py or a revision.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text())]
pub struct PythonError {
    /// `ValueError`, `sqlalchemy.exc.IntegrityError`
    pub type_name: String,
    /// `str(exception)`
    pub message: String,
    /// The lines of the project's own files, outermost first.
    pub lines: Vec<TracebackLine>,
    /// The whole traceback as Python prints it (`--raiseerr`).
    pub traceback: String,
    /// The run was ended from this side; the exception only unwound the script.
    pub cancelled: bool,
    /// `sys.exit(3)`
    pub exit_code: Option<i32>,
    /// What may be its reason: a value that is not known here, and why.
    pub unknown: Option<String>,
}

/// `File "versions/ab12_x.py", line 14, in upgrade`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracebackLine {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The function.
    pub function: String,
}

impl PythonError {
    /// As Python ends a traceback: no colon where there is no message.
    fn text(&self) -> String {
        if self.message.is_empty() { self.type_name.clone() } else { format!("{}: {}", self.type_name, self.message) }
    }

    /// A statement that failed after the script had gone on: there is no exception, but its line is known.
    pub fn of_statement(exception: &str, message: String, lines: Vec<TracebackLine>) -> Self {
        Self {
            type_name: exception.to_owned(),
            message,
            lines,
            traceback: String::new(),
            cancelled: false,
            exit_code: None,
            unknown: None,
        }
    }

    /// The machine's thread ended without a word: it panicked.
    pub(super) fn vanished() -> Self {
        Self {
            type_name: "SystemError".to_owned(),
            message: "the Python virtual machine stopped unexpectedly".to_owned(),
            lines: Vec::new(),
            traceback: String::new(),
            cancelled: false,
            exit_code: None,
            unknown: None,
        }
    }
}

/// The facts of an exception that left env.py.
pub(super) fn describe(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> PythonError {
    let class = exception.class();
    let module = class
        .as_object()
        .get_attr("__module__", vm)
        .ok()
        .and_then(|module| module.str(vm).ok())
        .map_or_else(String::new, |module| module.to_string());
    let name = class.name().to_string();
    let type_name = if module.is_empty() || module == "builtins" { name } else { format!("{module}.{name}") };
    let message = exception.as_object().str(vm).map_or_else(|_| String::new(), |text| convert::readable(text.as_ref()));
    let mut traceback = String::new();
    if vm.write_exception(&mut traceback, exception).is_err() {
        traceback.clear();
    }
    let lines = exception.__traceback__().map_or_else(Vec::new, |first| {
        first
            .iter()
            .map(|entry| TracebackLine {
                path: entry.frame.code.source_path().as_str().to_owned(),
                line: entry.lineno.get(),
                function: entry.frame.code.obj_name.as_str().to_owned(),
            })
            .filter(|line| is_project_file(&line.path))
            .collect()
    });
    let mut lines = lines;
    // A syntax error is raised by the compiler: the line it speaks of is an attribute, not a frame.
    if exception.fast_isinstance(vm.ctx.exceptions.syntax_error)
        && let Some(line) = syntax_error_line(exception, vm)
    {
        lines.push(line);
    }
    let exit_code = exception
        .fast_isinstance(vm.ctx.exceptions.system_exit)
        .then(|| exception.as_object().get_attr("code", vm).ok())
        // `sys.exit()` is success, `sys.exit("a text")` is 1.
        .map(|code| code.filter(|code| !vm.is_none(code)).map_or(0, |code| code.try_into_value(vm).unwrap_or(1)));
    let unknown = if module == "sqlalchemy.exc" { None } else { culprit(exception, vm) };
    PythonError {
        cancelled: type_name == "_retort.Cancelled",
        type_name,
        message,
        lines,
        traceback,
        exit_code,
        unknown,
    }
}

/// `_absent.culprit(exception)`
fn culprit(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> Option<String> {
    // No script runs any more, for whom something might be imported.
    let absent = vm.sys_module.get_attr("modules", vm).ok()?.get_item("_absent", vm).ok()?;
    let culprit = absent.get_attr("culprit", vm).ok()?;
    culprit.call((exception.clone(),), vm).ok()?.try_into_value(vm).ok()?
}

fn syntax_error_line(exception: &PyBaseExceptionRef, vm: &VirtualMachine) -> Option<TracebackLine> {
    let attribute = |name: &'static str| exception.as_object().get_attr(name, vm).ok();
    let path = attribute("filename")?.str(vm).ok()?.to_string();
    let line = attribute("lineno")?.try_into_value::<usize>(vm).ok()?;
    Some(TracebackLine { path, line, function: "<module>".to_owned() })
}
