//! Attributes of the classes that scripts and the facade define, read and set by way of native slots.

use rustpython_vm::builtins::{PyStr, PyType};
use rustpython_vm::{AsObject, Context, Py, PyObject, PyResult, VirtualMachine};

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
