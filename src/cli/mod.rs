//! The command line, and the only place that knows clap: [`parse`] turns it into [`Flags`] and a [`Command`].

mod arguments;
mod author;
mod convert;
mod deferred;
mod look;
mod run;
#[cfg(test)]
mod tests;

use crate::config::{Command, Flags};
use arguments::Cli;
use clap::{CommandFactory, FromArgMatches};
use std::ffi::OsString;

/// Why there is nothing to run: help, the version, or arguments that make no sense.
#[derive(Debug, PartialEq, Eq)]
pub struct Exit {
    /// What to print: on stdout if `code` is 0, else on stderr.
    pub text: String,
    /// 0, or 2 as argparse has it.
    pub code: i32,
}

/// Reads `arguments`, the program's name first.
///
/// # Errors
/// Help, the version and wrong arguments, as text to print.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<(Flags, Command), Exit> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let matches = Cli::command().try_get_matches_from(&arguments);
    let cli = matches.and_then(|matches| Cli::from_arg_matches(&matches));
    cli.map(convert::convert)
        .map_err(|error| Exit { text: hide(error.to_string(), &arguments), code: error.exit_code() })
}

/// A URL in the wrong place is quoted by clap in full; no message may show its password.
fn hide(text: String, arguments: &[OsString]) -> String {
    let mut text = text;
    for argument in arguments.iter().filter_map(|argument| argument.to_str()) {
        let mut hidden = argument.to_owned();
        // `label@head` has no password; a URL without its `:` may have one.
        if let Some((user, host)) = hidden.rsplit_once('@').filter(|(user, _)| user.contains([':', '/'])) {
            let scheme = user.split_once("//").map_or(String::new(), |(scheme, _)| format!("{scheme}//"));
            hidden = format!("{scheme}***@{host}");
        }
        if let Some((before, after)) = hidden.split_once("password=") {
            let rest = after.split_once('&').map_or(String::new(), |(_, rest)| format!("&{rest}"));
            hidden = format!("{before}password=***{rest}");
        }
        text = text.replace(argument, &hidden);
    }
    text
}
