//! End-to-end tests, one binary.

mod absent;
mod architecture;
mod confinement;
mod connection;
mod ephemeral;
mod parity;
mod readme;
mod support;
mod support_works;
