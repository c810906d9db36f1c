//! Scripts to requests: the only user of the Python virtual machine.

pub mod request;
