//! End-to-end tests, one binary.

mod architecture;
mod support;
mod support_works;
