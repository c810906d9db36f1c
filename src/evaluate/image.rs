//! Modules of the image: what importlib does for a frozen or a built-in one, done natively.

use super::host;
use rustpython_vm::builtins::PyDictRef;
use rustpython_vm::function::{FuncArgs, KwArgs};
use rustpython_vm::scope::Scope;
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine, import};

/// Whether there is such a module.
pub(super) fn has(name: &str, vm: &VirtualMachine) -> bool {
    vm.state.frozen.contains_key(name) || vm.state.module_defs.contains_key(name)
}

/// Makes a module, enters it into `sys.modules` and runs it; its package is loaded, its package's attribute is not set.
pub(super) fn load(name: &str, modules: &PyDictRef, vm: &VirtualMachine) -> PyResult {
    let Some(&frozen) = vm.state.frozen.get(name) else {
        let module = import::import_builtin(vm, name)?;
        describe(&module, name, Kind::Builtin, vm)?;
        return Ok(module);
    };
    let code = match host::decoded(name) {
        Some(code) => vm.ctx.new_code(code),
        None => vm.ctx.new_code(frozen.code),
    };
    let attributes = vm.ctx.new_dict();
    let module: PyObjectRef = vm.new_module(name, attributes.clone(), None).into();
    describe(&module, name, Kind::Frozen { package: frozen.package }, vm)?;
    modules.set_item(name, module.clone(), vm)?;
    if let Err(error) = vm.run_code_obj(code, Scope::with_builtins(None, attributes, vm)) {
        // The module's own error counts, and a module may have taken itself out.
        modules.del_item(name, vm).ok();
        return Err(error);
    }
    // A module may put another object in its place.
    modules.get_item(name, vm)
}

#[derive(Clone, Copy)]
enum Kind {
    Builtin,
    Frozen { package: bool },
}

/// `module.__spec__`, `__loader__`, `__package__`, `__file__`, `__path__`
fn describe(module: &PyObjectRef, name: &str, kind: Kind, vm: &VirtualMachine) -> PyResult<()> {
    let importlib = vm.import_func.get_attr("__globals__", vm)?;
    let (loader, origin) = match kind {
        Kind::Builtin => ("BuiltinImporter", "built-in"),
        Kind::Frozen { .. } => ("FrozenImporter", "frozen"),
    };
    let package = matches!(kind, Kind::Frozen { package: true });
    let loader = importlib.get_item(loader, vm)?;
    let arguments = vec![vm.ctx.new_str(name).into(), loader.clone()];
    let options: KwArgs = [
        ("origin".to_owned(), vm.ctx.new_str(origin).into()),
        ("is_package".to_owned(), vm.ctx.new_bool(package).into()),
    ]
    .into_iter()
    .collect();
    let spec = importlib.get_item("ModuleSpec", vm)?.call_with_args(FuncArgs::new(arguments, options), vm)?;
    let set = |attribute: &'static str, value: PyObjectRef| module.set_attr(vm.ctx.intern_str(attribute), value, vm);
    set("__loader__", loader)?;
    let parent = if package { name } else { name.rsplit_once('.').map_or("", |(parent, _)| parent) };
    set("__package__", vm.ctx.new_str(parent).into())?;
    if let (Kind::Frozen { .. }, Some(folder)) = (kind, &vm.state.config.paths.stdlib_dir) {
        let path = format!("{folder}/{}", name.replace('.', "/"));
        let file = if package { format!("{path}/__init__.py") } else { format!("{path}.py") };
        set("__file__", vm.ctx.new_str(file).into())?;
        if package {
            let locations = vm.ctx.new_list(vec![vm.ctx.new_str(path).into()]);
            spec.set_attr("submodule_search_locations", locations.clone(), vm)?;
            set("__path__", locations.into())?;
        }
    }
    set("__spec__", spec)
}
