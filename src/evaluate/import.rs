//! `builtins.__import__`: modules that are loaded, and modules of the image, without importlib's own Python.
//!
//! importlib takes 0.2 ms for a module of the image, of which a run loads some ninety, and 8 µs for a name of a loaded
//! package, of which most directives have a few. What is neither loaded nor in the image goes the long way.

use super::image;
use rustpython_vm::builtins::{PyDictRef, PyList, PyModule, PyStr, PyStrRef, PyTuple};
use rustpython_vm::{AsObject, FromArgs, Py, PyObjectRef, PyResult, VirtualMachine};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

/// `__import__(name, globals=None, locals=None, fromlist=(), level=0)`
#[derive(FromArgs)]
pub(super) struct Arguments {
    #[pyarg(any)]
    name: PyStrRef,
    #[pyarg(any, default)]
    globals: Option<PyObjectRef>,
    #[pyarg(any, default)]
    locals: Option<PyObjectRef>,
    #[pyarg(any, default)]
    fromlist: Option<PyObjectRef>,
    #[pyarg(any, default)]
    level: usize,
}

/// What decides which way an import goes.
struct Ways {
    /// Whose finders and errors apply to what is not in the image.
    long: PyObjectRef,
    /// Packages of the image that a project may have of its own.
    shadowed: HashSet<String>,
    /// How many finders `sys.meta_path` has: where a script has put one of its own, that decides.
    finders: usize,
}

thread_local! {
    // A native function has no state of its own, and the machine stays on its thread.
    static WAYS: RefCell<Option<Rc<Ways>>> = const { RefCell::new(None) };
}

/// `builtins.__import__ = _retort.import_module`
pub(super) fn take_over(vm: &VirtualMachine) -> PyResult<()> {
    let native = vm.import("_retort", 0)?.get_attr("import_module", vm)?;
    let importlib = vm.builtins.get_attr("__import__", vm)?;
    install(importlib, HashSet::new(), vm)?;
    vm.builtins.set_attr("__import__", native, vm)
}

/// From now on `long` is what imports do that this module cannot; packages named in `shadowed` always go that way. The
/// answer is what did so before.
pub(super) fn install(
    long: PyObjectRef,
    shadowed: HashSet<String>,
    vm: &VirtualMachine,
) -> PyResult<Option<PyObjectRef>> {
    let ways = Rc::new(Ways { long, shadowed, finders: finders(vm)? });
    Ok(WAYS.replace(Some(ways)).map(|before| before.long.clone()))
}

/// `import name`, `from name import a, b`
pub(super) fn import(arguments: Arguments, vm: &VirtualMachine) -> PyResult {
    let Some(ways) = WAYS.with_borrow(Clone::clone) else {
        return Err(vm.new_runtime_error("imports have not been installed"));
    };
    if let Some(module) = ways.short(&arguments, vm)? {
        return Ok(module);
    }
    let Arguments { name, globals, locals, fromlist, level } = arguments;
    let none = || vm.ctx.none();
    let fromlist = fromlist.unwrap_or_else(|| vm.ctx.empty_tuple.clone().into());
    ways.long.call((name, globals.unwrap_or_else(none), locals.unwrap_or_else(none), fromlist, level), vm)
}

impl Ways {
    /// The answer, where it needs no finder and no stand-in.
    fn short(&self, arguments: &Arguments, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
        let Some(name) = absolute_name(arguments, vm)? else { return Ok(None) };
        let modules = modules(vm)?;
        let Some(module) = self.module(&name, &modules, vm)? else { return Ok(None) };
        let names = arguments.fromlist.as_ref().and_then(|names| names.downcast_ref::<PyTuple>());
        match names {
            Some(names) if !names.is_empty() => self.with_names(&name, module, names, &modules, vm),
            _ if arguments.level > 0 => Ok(None),
            _ => outermost(&name, module, &modules, vm),
        }
    }

    /// A module that is loaded, or that is in the image and then is.
    fn module(&self, name: &str, modules: &PyDictRef, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
        if let Some(module) = modules.get_item_opt(name, vm)? {
            // None means that it must not be imported, any other object that a script has put there what it wants.
            return Ok(module.class().is(vm.ctx.types.module_type).then_some(module));
        }
        let package = name.split('.').next().unwrap_or(name);
        if !image::has(name, vm) || self.shadowed.contains(package) || finders(vm)? != self.finders {
            return Ok(None);
        }
        if let Some((parent, child)) = name.rsplit_once('.') {
            let Some(parent) = self.module(parent, modules, vm)? else { return Ok(None) };
            // Loading the package may have loaded this one: `os` makes `os.path`.
            if let Some(module) = modules.get_item_opt(name, vm)? {
                return Ok(Some(module));
            }
            let module = image::load(name, modules, vm)?;
            parent.set_attr(vm.ctx.intern_str(child), module.clone(), vm)?;
            return Ok(Some(module));
        }
        image::load(name, modules, vm).map(Some)
    }

    /// `from module import a, b`: the module, if it has them all.
    fn with_names(
        &self,
        name: &str,
        module: PyObjectRef,
        names: &Py<PyTuple>,
        modules: &PyDictRef,
        vm: &VirtualMachine,
    ) -> PyResult<Option<PyObjectRef>> {
        let Some(attributes) = module.dict() else { return Ok(None) };
        for wanted in names {
            let Some(wanted) = wanted.downcast_ref::<PyStr>() else { return Ok(None) };
            if attributes.contains_key(wanted, vm) {
                continue;
            }
            if wanted.as_bytes() == b"*" {
                return Ok(None);
            }
            if vm.get_attribute_opt(module.clone(), wanted)?.is_none()
                && self.module(&format!("{name}.{wanted}"), modules, vm)?.is_none()
            {
                return Ok(None);
            }
        }
        Ok(Some(module))
    }
}

/// `import a.b.c` binds `a`; a package of the project may want a look at it first (`_absent.imports`).
fn outermost(
    name: &str,
    module: PyObjectRef,
    modules: &PyDictRef,
    vm: &VirtualMachine,
) -> PyResult<Option<PyObjectRef>> {
    let module = match name.split_once('.') {
        None => module,
        Some((package, _)) => match modules.get_item_opt(package, vm)? {
            Some(package) => package,
            None => return Ok(None),
        },
    };
    let Some(attributes) = module.downcast_ref::<PyModule>().map(|module| module.dict()) else { return Ok(None) };
    let settled = !attributes.contains_key("__path__", vm) || attributes.contains_key("__getattr__", vm);
    Ok(settled.then_some(module))
}

/// The module that is meant; none where only importlib knows (or raises).
fn absolute_name<'a>(arguments: &'a Arguments, vm: &VirtualMachine) -> PyResult<Option<Cow<'a, str>>> {
    let Some(name) = arguments.name.to_str() else { return Ok(None) };
    if arguments.level == 0 {
        return Ok((!name.is_empty()).then_some(name.into()));
    }
    let Some(globals) = &arguments.globals else { return Ok(None) };
    let Ok(package) = globals.get_item("__package__", vm) else { return Ok(None) };
    let Some(mut package) = package.downcast_ref::<PyStr>().and_then(|package| package.to_str()) else {
        return Ok(None);
    };
    for _ in 1..arguments.level {
        let Some((outer, _)) = package.rsplit_once('.') else { return Ok(None) };
        package = outer;
    }
    if package.is_empty() {
        return Ok(None);
    }
    Ok(Some(if name.is_empty() { package.to_owned() } else { format!("{package}.{name}") }.into()))
}

fn modules(vm: &VirtualMachine) -> PyResult<PyDictRef> {
    let modules = vm.sys_module.get_attr("modules", vm)?;
    modules.downcast().map_err(|_| vm.new_runtime_error("`sys.modules` is no dict"))
}

fn finders(vm: &VirtualMachine) -> PyResult<usize> {
    let finders = vm.sys_module.get_attr("meta_path", vm)?;
    Ok(finders.downcast_ref::<PyList>().map_or(0, |finders| finders.borrow_vec().len()))
}
