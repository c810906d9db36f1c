//! `count(*) FILTER (WHERE ...)`, `rank() OVER (...)`, `CURRENT_TIMESTAMP`

use super::compiler::{Compiler, Scope};
use super::error::Error;
use super::identifier::has_illegal_characters;
use crate::schema::{Expression, Identifier};

/// Functions that SQLAlchemy writes in capitals.
const CAPITALS: &[&str] = &[
    "current_date",
    "current_time",
    "current_timestamp",
    "current_user",
    "localtime",
    "localtimestamp",
    "session_user",
    "user",
    "cube",
    "rollup",
];

impl Compiler {
    pub(super) fn function(
        &mut self,
        name: &[Identifier],
        arguments: &[Expression],
        parentheses: bool,
        scope: Scope,
    ) -> Result<String, Error> {
        let last = name.last().map_or("", |last| last.text.as_str());
        if let Some(special) = self.special_function(last, arguments, scope)? {
            return Ok(special);
        }
        let count = name.len();
        let mut words = Vec::new();
        for (position, part) in name.iter().enumerate() {
            let plain = part.quote.is_none() && !has_illegal_characters(&part.text);
            let capitals = count == 1
                && CAPITALS.contains(&part.text.as_str())
                && (!parentheses || position == 0 && !arguments.is_empty());
            words.push(match (plain, capitals) {
                (true, true) => part.text.to_uppercase(),
                (true, false) => part.text.clone(),
                (false, _) if part.quote == Some(false) => part.text.clone(),
                (false, _) => self.quote(part),
            });
        }
        let words = words.join(".");
        let words = if words == "grouping_sets" { "GROUPING SETS".to_owned() } else { words };
        let arguments = self.list(arguments, ", ", scope)?;
        Ok(if parentheses { format!("{words}({arguments})") } else { words })
    }

    /// Functions with a grammar of their own.
    fn special_function(
        &mut self,
        name: &str,
        arguments: &[Expression],
        scope: Scope,
    ) -> Result<Option<String>, Error> {
        match (name, arguments) {
            ("aggregate_strings", arguments) => Ok(Some(format!("string_agg({})", self.list(arguments, ", ", scope)?))),
            ("substring", [text, start]) => {
                let (text, start) = (self.expression(text, scope)?, self.expression(start, scope)?);
                Ok(Some(format!("SUBSTRING({text} FROM {start})")))
            }
            ("substring", [text, start, length, ..]) => {
                let (text, start) = (self.expression(text, scope)?, self.expression(start, scope)?);
                Ok(Some(format!("SUBSTRING({text} FROM {start} FOR {})", self.expression(length, scope)?)))
            }
            _ => Ok(None),
        }
    }

    pub(super) fn over(
        &mut self,
        function: &Expression,
        partition_by: Option<&Expression>,
        order_by: Option<&Expression>,
        frame: Option<&String>,
        scope: Scope,
    ) -> Result<String, Error> {
        let function = self.expression(function, scope)?;
        let mut window = Vec::new();
        for (words, clause) in [("PARTITION BY", partition_by), ("ORDER BY", order_by)] {
            if let Some(clause) = clause {
                window.push(format!("{words} {}", self.expression(clause, scope)?));
            }
        }
        window.extend(frame.cloned());
        Ok(format!("{function} OVER ({})", window.join(" ")))
    }
}
