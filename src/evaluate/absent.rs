//! `_retort.watch_class(Absent)`, `_retort.watch_text(methods)`: neither a value that is not in the image (`facade/_absent`) nor text that was made of one
//! decides what a script does.
//!
//! What a script does with text is done by slots of `str`. They are put in place by the first text that is made of such a
//! value, and tell such text by its two marks; what the facade and the standard library do with it is left to them.

use super::origin::is_project_file;
use rustpython_vm::builtins::{PyDict, PyStr, PyType};
use rustpython_vm::common::hash::PyHash;
use rustpython_vm::function::{Either, PyComparisonValue};
use rustpython_vm::protocol::{PyNumber, PySequence};
use rustpython_vm::types::{Comparable, Hashable, PyComparisonOp};
use rustpython_vm::{AsObject, Py, PyObject, PyObjectRef, PyResult, VirtualMachine};
use std::cell::Cell;

/// U+10FFFD and U+10FFFC, which stand around a name.
const MARKS: [&[u8]; 2] = ["\u{10fffd}".as_bytes(), "\u{10fffc}".as_bytes()];

type Contains = fn(PySequence<'_>, &PyObject, &VirtualMachine) -> PyResult<bool>;

thread_local! {
    // What `"a" in "abc"` is done by.
    static CONTAINS: Cell<Option<Contains>> = const { Cell::new(None) };
}

/// From now on text is watched; some of its methods are these.
pub(super) fn watch_text(methods: &Py<PyDict>, vm: &VirtualMachine) -> PyResult<()> {
    if CONTAINS.get().is_some() {
        return Ok(());
    }
    let text = vm.ctx.types.str_type;
    for (name, method) in methods {
        text.set_attr(vm.ctx.intern_str(name.str(vm)?.to_string_lossy().as_ref()), method);
    }
    text.slots.richcompare.store(Some(compare));
    text.slots.hash.store(Some(hash_of_text));
    text.slots.as_number.boolean.store(Some(is_true));
    CONTAINS.set(text.slots.as_sequence.contains.load());
    text.slots.as_sequence.contains.store(Some(contains));
    Ok(())
}

/// `hash(value)`, which `value in {...}` asks for.
pub(super) fn watch_class(class: &Py<PyType>) {
    class.slots.hash.store(Some(hash_of_value));
}

/// `hasattr(value, name)` in a script, and the like.
pub(super) fn refuse(value: &PyObject, purpose: &str, vm: &VirtualMachine) -> PyResult<()> {
    if in_script(vm) {
        let refuse = vm.import("_absent", 0)?.get_attr("refuse_decision", vm)?;
        refuse.call((value.to_owned(), purpose), vm)?;
    }
    Ok(())
}

fn refuse_text(text: &PyObject, purpose: &str, vm: &VirtualMachine) -> PyResult<()> {
    if is_marked(text) { refuse(text, purpose, vm) } else { Ok(()) }
}

fn is_marked(text: &PyObject) -> bool {
    let Some(text) = text.downcast_ref::<PyStr>() else { return false };
    let bytes = text.as_wtf8().as_bytes();
    bytes.contains(&MARKS[0][0]) && MARKS.iter().any(|mark| bytes.windows(mark.len()).any(|found| found == *mark))
}

fn in_script(vm: &VirtualMachine) -> bool {
    vm.current_frame().is_some_and(|frame| is_project_file(frame.code.source_path().as_str()))
}

/// Whether `in` is what the script's frame is at, and not `{key: value}`.
fn is_looked_for(vm: &VirtualMachine) -> bool {
    vm.current_frame().is_some_and(|frame| {
        let at = (frame.lasti() as usize).saturating_sub(1);
        frame.code.instructions.get(at).is_some_and(|unit| format!("{:?}", unit.op).starts_with("ContainsOp"))
    })
}

fn compare(
    text: &PyObject,
    other: &PyObject,
    operator: PyComparisonOp,
    vm: &VirtualMachine,
) -> PyResult<Either<PyObjectRef, PyComparisonValue>> {
    refuse_text(text, "a comparison needs it", vm)?;
    refuse_text(other, "a comparison needs it", vm)?;
    PyStr::slot_richcompare(text, other, operator, vm)
}

fn contains(text: PySequence<'_>, part: &PyObject, vm: &VirtualMachine) -> PyResult<bool> {
    refuse_text(text.obj, "a comparison needs it", vm)?;
    refuse_text(part, "a comparison needs it", vm)?;
    CONTAINS.get().map_or(Ok(false), |contains| contains(text, part, vm))
}

/// Text that is nothing but one unknown value may be empty.
fn is_true(text: PyNumber<'_>, vm: &VirtualMachine) -> PyResult<bool> {
    let Some(found) = text.obj.downcast_ref::<PyStr>() else { return Ok(true) };
    let bytes = found.as_wtf8().as_bytes();
    if bytes.starts_with(MARKS[0]) && bytes.ends_with(MARKS[1]) {
        refuse(text.obj, "a decision needs it", vm)?;
    }
    Ok(!bytes.is_empty())
}

fn hash_of_text(text: &PyObject, vm: &VirtualMachine) -> PyResult<PyHash> {
    if is_marked(text) && is_looked_for(vm) {
        refuse(text, "a comparison needs it", vm)?;
    }
    PyStr::slot_hash(text, vm)
}

fn hash_of_value(value: &PyObject, vm: &VirtualMachine) -> PyResult<PyHash> {
    if is_looked_for(vm) {
        refuse(value, "a comparison needs it", vm)?;
    }
    Ok(value.get_id() as PyHash)
}
