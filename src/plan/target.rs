//! What `upgrade`, `downgrade` and `stamp` are told to go to.

use std::fmt;

use crate::history::History;

use super::error::Error;
use super::fault::Fault;
use super::lookup::Lookup;
use super::version::Heads;

/// `head`, `+2`, `label@head`, `ab12`: one end of a migration, not a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target(String);

impl Target {
    /// `upgrade ab12`: a range needs `--sql`.
    pub fn online(text: &str) -> Result<Target, Error> {
        if text.contains(':') { Err(Error::RangeNotAllowed) } else { Ok(Target(text.to_owned())) }
    }

    /// `upgrade ab12 --sql`, `upgrade a:b --sql`: the start, if there is one, and the end.
    pub fn offline_upgrade(text: &str) -> Result<(Option<String>, Target), Error> {
        match split(text)? {
            Some((start, end)) => Ok((Some(start.to_owned()), Target(end.to_owned()))),
            None => Ok((None, Target(text.to_owned()))),
        }
    }

    /// `downgrade a:b --sql`: here the start must be given.
    pub fn offline_downgrade(text: &str) -> Result<(Option<String>, Target), Error> {
        let (start, end) = split(text)?.ok_or(Error::DowngradeNeedsRange)?;
        Ok((Some(start.to_owned()), Target(end.to_owned())))
    }

    /// `stamp a b`: any number of targets; here a colon is no range, but part of a name that is not found.
    pub fn online_stamp(texts: &[String]) -> Vec<Target> {
        texts.iter().map(|text| Target(text.clone())).collect()
    }

    /// `stamp a:b a:c --sql`: all starts must be the same.
    pub fn offline_stamp(texts: &[String]) -> Result<(Option<String>, Vec<Target>), Error> {
        let (mut start, mut targets) = (None::<String>, Vec::new());
        for text in texts {
            let Some((from, to)) = split(text)? else {
                targets.push(Target(text.clone()));
                continue;
            };
            if start.get_or_insert_with(|| from.to_owned()) != from {
                return Err(Error::SeveralStarts);
            }
            targets.push(Target(to.to_owned()));
        }
        Ok((start, targets))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn split(text: &str) -> Result<Option<(&str, &str)>, Error> {
    match text.split_once(':') {
        Some((_, end)) if end.contains(':') => Err(Error::TooManyColons { range: text.to_owned() }),
        range => Ok(range),
    }
}

/// `--sql` has no version table to read: its rows are the start of the range.
pub fn starting_heads(history: &History, start: Option<&str>) -> Result<Heads, Error> {
    let Some(start) = start.filter(|start| *start != "base") else { return Ok(Heads::default()) };
    let found = (Lookup { history }).revision(start).map_err(Fault::plain)?;
    match found {
        Some(position) => Ok(Heads::new([history.node(position).id().to_owned()])),
        None => Ok(Heads::default()),
    }
}
