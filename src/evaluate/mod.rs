//! Scripts to requests: the only user of the Python virtual machine.
//!
//! env.py runs on a thread of its own; what it and the revisions ask for arrives as [`request::Request`]s, which a host
//! pulls and answers one at a time. The machine never meets async code, and the host never meets Python.

mod absent;
mod ahead;
mod attributes;
mod boot;
mod cipher;
mod compile;
mod convert;
pub mod copied;
pub mod draft;
mod exceptions;
mod host;
mod image;
mod import;
pub mod inspection;
mod origin;
pub mod request;
mod script;
mod traceback;

pub use request::Request;
pub use script::{Environment, Fault, Pulled, Reply, Script, start};
pub use traceback::{PythonError, TracebackLine};
