//! End-to-end tests, one binary.

mod absent;
mod architecture;
mod confinement;
mod connection;
mod ephemeral;
mod exec;
mod failure_commit;
mod failure_connect;
mod failure_exit;
mod failure_history;
mod failure_project;
mod failure_script;
mod failure_statement;
mod lock;
mod packages;
mod parity;
mod read_only;
mod readme;
mod secrets;
mod signal;
mod signal_first_process;
mod support;
mod support_works;
mod termination_log;
mod wait_for_head;
