//! Python's own exceptions, as classes that others can be made of.

use rustpython_vm::builtins::PyType;
use rustpython_vm::{AsObject, Context, Py};

/// `class NoSuchColumnError(InvalidRequestError, KeyError)`: in CPython all exceptions but OSError and the groups are made by
/// one function, and so may be bases of one class.
///
/// In RustPython 0.5 each has a function of its own that calls its base's. Which of them the compiler makes one differs from
/// build to build, and where it does not, an object of such a class is refused.
pub(super) fn share_constructors(ctx: &Context) {
    share(ctx, ctx.exceptions.base_exception_type);
}

fn share(ctx: &Context, base: &Py<PyType>) {
    for weak in base.subclasses.read().iter() {
        let Some(class) = weak.upgrade() else { continue };
        if class.is(ctx.exceptions.base_exception_group) {
            continue;
        }
        if let Some(class) = class.downcast_ref::<PyType>() {
            if !class.is(ctx.exceptions.os_error) {
                class.slots.new.store(base.slots.new.load());
            }
            share(ctx, class);
        }
    }
}
