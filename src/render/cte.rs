//! `WITH RECURSIVE tree(id) AS (...)`: each CTE is written once, before the whole statement.

use super::compiler::{Compiler, Scope};
use super::error::Error;
use crate::schema::Cte;

impl Compiler {
    /// The CTE's name in `FROM`; its text is kept for the head of the statement.
    pub(super) fn cte(&mut self, cte: &Cte) -> Result<String, Error> {
        let name = self.alias(&cte.name);
        let quoted = self.quote(&name);
        if !self.cte_names.contains(&name.text) {
            self.cte_names.push(name.text);
            self.recursive |= cte.recursive;
            let columns =
                if cte.columns.is_empty() { String::new() } else { format!("({})", self.column_names(&cte.columns)) };
            let materialized = match cte.materialized {
                Some(true) => "MATERIALIZED ",
                Some(false) => "NOT MATERIALIZED ",
                None => "",
            };
            let prefixes = self.prefixes(&cte.prefixes, Scope::STATEMENT)?;
            let query = self.query(&cte.query, Scope::STATEMENT)?;
            let suffixes = self.list(&cte.suffixes, " ", Scope::STATEMENT)?;
            let suffixes = if suffixes.is_empty() { suffixes } else { format!(" {suffixes}") };
            self.ctes.push(format!("{quoted}{columns} AS {materialized}{prefixes}\n({query}){suffixes}"));
        }
        Ok(match &cte.alias {
            Some(alias) => {
                let alias = self.alias(alias);
                format!("{quoted} AS {}", self.quote(&alias))
            }
            None => quoted,
        })
    }

    /// Those that no clause names: `add_cte()`.
    pub(super) fn independent_ctes(&mut self, ctes: &[Cte]) -> Result<(), Error> {
        for cte in ctes {
            self.cte(cte)?;
        }
        Ok(())
    }

    /// `WITH a AS (...), b AS (...) `, or nothing.
    pub(super) fn with_clause(&self) -> String {
        if self.ctes.is_empty() {
            return String::new();
        }
        format!("WITH {}{}\n ", if self.recursive { "RECURSIVE " } else { "" }, self.ctes.join(", \n"))
    }
}
