//! What only some users may do: a test that needs it says so where it is left out.

use std::process::Command;

/// Whether a command that needs a privilege works here.
pub fn is_permitted(command: &str) -> bool {
    let mut words = command.split_whitespace();
    let mut tried = Command::new(words.next().expect("a program"));
    let permitted = tried.args(words).output().is_ok_and(|output| output.status.success());
    if !permitted {
        not_tested(&format!("`{command}` is not permitted here"));
    }
    permitted
}

/// Says what is left out.
#[allow(clippy::print_stderr, reason = "what a test leaves out has to be said")]
pub fn not_tested(why: &str) {
    eprintln!("not tested: {why}");
}
