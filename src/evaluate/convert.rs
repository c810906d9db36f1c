//! Python values to Rust's and back, through serde.

use rustpython_vm::py_serde::{PyObjectDeserializer, PyObjectSerializer};
use rustpython_vm::{PyObjectRef, PyResult, VirtualMachine};
use serde::Serialize;
use serde::de::{DeserializeOwned, DeserializeSeed};

/// A `dict` of the facade as a typed value; an object that does not fit is a `TypeError` in the script.
pub fn from_python<T: DeserializeOwned>(object: &PyObjectRef, vm: &VirtualMachine) -> PyResult<T> {
    let value = PyObjectSerializer::new(vm, object)
        .serialize(serde_json::value::Serializer)
        .map_err(|error| vm.new_type_error(error.to_string()))?;
    serde_json::from_value(value).map_err(|error| vm.new_type_error(format!("the facade sent {error}")))
}

/// A value as the Python object that JSON would give.
pub fn to_python(value: serde_json::Value, vm: &VirtualMachine) -> PyResult {
    PyObjectDeserializer::new(vm).deserialize(value).map_err(|error| vm.new_type_error(error.to_string()))
}
