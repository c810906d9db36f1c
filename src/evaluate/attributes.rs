//! Attributes of the classes that scripts and the facade define, read and set by way of native slots.

use rustpython_vm::builtins::{PyStr, PyType};
use rustpython_vm::{AsObject, Context, Py, PyObject, PyObjectRef, PyResult, VirtualMachine};

/// `object.__getattribute__`, `object.__setattr__` and `object.__delattr__` as slot wrappers, which they are in CPython.
///
/// In RustPython 0.5 they are methods, and a class that is written in Python calls a method that it finds there for each
/// attribute that is read or set, instead of the slot: ten times the work, a fifth of a run.
pub(super) fn use_slots(ctx: &Context) {
    let object = ctx.types.object_type;
    for name in ["__getattribute__", "__setattr__", "__delattr__"] {
        object.attributes.write().shift_remove(ctx.intern_str(name));
    }
    rustpython_vm::class::add_operators(object, ctx);
}

/// `_retort.getattr_last(cls)`: a class with `__getattr__` loses its slot in the same way; this gives it one that asks
/// `__getattr__` for what is not there. One with a `__getattribute__` of its own keeps that.
pub(super) fn getattr_last(class: &Py<PyType>, vm: &VirtualMachine) {
    let name = vm.ctx.intern_str("__getattribute__");
    let object = vm.ctx.types.object_type.get_attr(name);
    if let (Some(own), Some(object)) = (class.get_attr(name), object)
        && own.is(&object)
    {
        class.slots.getattro.store(Some(look_then_ask));
    }
}

fn look_then_ask(object: &PyObject, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult {
    match object.generic_getattr_opt(name, None, vm) {
        Ok(Some(value)) => return Ok(value),
        Ok(None) => {}
        // A property may raise it too.
        Err(error) if error.fast_isinstance(vm.ctx.exceptions.attribute_error) => {}
        Err(error) => return Err(error),
    }
    vm.call_special_method(object, vm.ctx.intern_str("__getattr__"), (name.to_owned(),))
}

/// `builtins.getattr`, `builtins.hasattr` become those of this module.
pub(super) fn take_over(vm: &VirtualMachine) -> PyResult<()> {
    let host = vm.import("_retort", 0)?;
    for name in ["getattr", "hasattr"] {
        vm.builtins.set_attr(name, host.get_attr(name, vm)?, vm)?;
    }
    Ok(())
}

/// What `getattr(object, name, None)` finds, without the exception that RustPython 0.5 makes, words and drops where a plain
/// object or a class has no such attribute: a tenth of the time.
pub(super) fn find(object: PyObjectRef, name: &Py<PyStr>, vm: &VirtualMachine) -> PyResult<Option<PyObjectRef>> {
    let slot = object.class().slots.getattro.load();
    if same(slot, vm.ctx.types.object_type.slots.getattro.load()) {
        return match object.generic_getattr_opt(name, None, vm) {
            // A property may raise it.
            Err(error) if error.fast_isinstance(vm.ctx.exceptions.attribute_error) => Ok(None),
            found => found,
        };
    }
    if let Some(class) = object.downcast_ref::<PyType>()
        && same(slot, vm.ctx.types.type_type.slots.getattro.load())
    {
        let known = vm.ctx.interned_str(name);
        if known.is_none_or(|name| class.get_attr(name).or_else(|| object.class().get_attr(name)).is_none()) {
            return Ok(None);
        }
    }
    vm.get_attribute_opt(object, name)
}

type Read = fn(&PyObject, &Py<PyStr>, &VirtualMachine) -> PyResult;

fn same(slot: Option<Read>, other: Option<Read>) -> bool {
    matches!((slot, other), (Some(slot), Some(other)) if std::ptr::fn_addr_eq(slot, other))
}
