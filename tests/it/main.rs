//! End-to-end tests, one binary.

mod architecture;
mod confinement;
mod connection;
mod ephemeral;
mod readme;
mod support;
mod support_works;
