//! Python values to Rust's and back, through serde.

use rustpython_vm::builtins::PyStrRef;
use rustpython_vm::py_serde::{PyObjectDeserializer, PyObjectSerializer};
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};
use serde::Serialize;
use serde::de::{DeserializeOwned, DeserializeSeed};
use serde_json::Value;
use std::collections::HashMap;

/// A `dict` of the facade as a typed value; an object that does not fit is a `TypeError` in the script.
pub fn from_python<T: DeserializeOwned>(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<T> {
    let value = match PyObjectSerializer::new(vm, object).serialize(serde_json::value::Serializer) {
        Ok(value) => value,
        Err(error) => {
            refuse_absent(object, vm)?;
            return Err(vm.new_type_error(error.to_string()));
        }
    };
    if holds_absent(&value) {
        refuse_absent(object, vm)?;
    }
    serde_json::from_value(value).map_err(|error| vm.new_type_error(format!("the facade sent {error}")))
}

/// Where text begins, and where it ends, that was made of a value that is not in the image (`facade/_absent`): as it is, and
/// as `json.dumps()`, `repr()` and `quote_plus()` write it.
const ABSENT: [(&str, &str); 4] = [
    ("\u{10fffd}absent:", "\u{10fffc}"),
    ("\\udbff\\udffdabsent:", "\\udbff\\udffc"),
    ("\\U0010fffdabsent:", "\\U0010fffc"),
    ("%F4%8F%BF%BDabsent%3A", "%F4%8F%BF%BC"),
];

/// Text for people: `{settings.url}` where a value is not in the image.
pub(super) fn readable(text: &str) -> String {
    ABSENT.iter().fold(text.to_owned(), |text, (begin, end)| text.replace(begin, "{").replace(end, "}"))
}

fn holds_absent(value: &Value) -> bool {
    match value {
        Value::String(text) => is_absent(text),
        Value::Array(items) => items.iter().any(holds_absent),
        Value::Object(entries) => entries.iter().any(|(key, item)| is_absent(key) || holds_absent(item)),
        _ => false,
    }
}

fn is_absent(text: &str) -> bool {
    text.contains("absent") && ABSENT.iter().any(|(begin, _)| text.contains(begin))
}

/// `_absent.refuse(payload)`: raises the error that names what is missing.
fn refuse_absent(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<()> {
    let refuse = vm.import("_absent", 0)?.get_attr("refuse", vm)?;
    refuse.call((object.clone(),), vm)?;
    Ok(())
}

/// A value as the Python object that JSON would give.
pub fn to_python(value: Value, vm: &VirtualMachine) -> PyResult {
    object(value, &mut HashMap::new(), vm)
}

/// Rows and facts have the same keys over and over: each is made, and hashed, once.
fn object(value: Value, keys: &mut HashMap<String, PyStrRef>, vm: &VirtualMachine) -> PyResult {
    Ok(match value {
        Value::String(text) => vm.ctx.new_str(text).into(),
        Value::Array(items) => {
            let items = items.into_iter().map(|item| object(item, keys, vm)).collect::<PyResult<Vec<_>>>()?;
            vm.ctx.new_list(items).into()
        }
        Value::Object(entries) => {
            let made = vm.ctx.new_dict();
            for (name, item) in entries {
                let item = object(item, keys, vm)?;
                let key = match keys.get(&name) {
                    Some(key) => key.clone(),
                    None => keys.entry(name).or_insert_with_key(|name| vm.ctx.new_str(name.as_str())).clone(),
                };
                made.set_item(&*key, item, vm)?;
            }
            made.into()
        }
        plain => {
            PyObjectDeserializer::new(vm).deserialize(plain).map_err(|error| vm.new_type_error(error.to_string()))?
        }
    })
}
