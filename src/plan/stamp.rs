//! `stamp`: the version table says what it is told, and nothing is run.

use crate::history::{History, Related};

use super::error::Error;
use super::fault::Fault;
use super::lookup::{Ident, Lookup};
use super::step::{Direction, Plan, Shape};
use super::target::Target;
use super::version::Heads;
use super::walk::Place;

/// `stamp <target>...`; with `--purge` the heads are empty, since the rows are deleted first.
pub fn stamp(history: &History, heads: &Heads, targets: &[Target]) -> Result<Plan, Error> {
    let steps = Lookup { history }.stamped(heads, targets).map_err(|fault| match fault {
        Fault::MultipleHeads { heads, .. } => Error::StampMultipleHeads { heads },
        fault => fault.plain(),
    })?;
    Plan::new(history, heads, steps, Vec::new())
}

impl Lookup<'_> {
    fn stamped(&self, heads: &Heads, targets: &[Target]) -> Result<Vec<Shape>, Fault> {
        let history = self.history;
        let rows: Vec<usize> =
            self.revisions(Ident::Many(heads.rows()))?.into_iter().filter_map(Place::position).collect();
        let words: Vec<String> = targets.iter().map(|target| target.as_str().to_owned()).collect();
        let mut concerned = Vec::new();
        for word in words.iter().filter(|word| !word.is_empty()) {
            for row in self.lineage(rows.clone(), word, true)? {
                if !concerned.contains(&row) {
                    concerned.push(row);
                }
            }
        }
        if words.is_empty() {
            concerned = rows;
        }
        let ids = self.ids(concerned.clone());
        let mut destinations = self.revisions(Ident::Many(&words))?;
        if destinations.is_empty() {
            destinations.push(Place::Base);
        }
        let mut steps = Vec::new();
        for destination in destinations {
            let Some(position) = destination.position() else {
                steps.extend(ids.iter().map(|id| Shape::stamp(vec![id.clone()], vec![], Direction::Downgrade, true)));
                continue;
            };
            if concerned.contains(&position) {
                continue;
            }
            let to = vec![history.node(position).id().to_owned()];
            let above = history.related(Related::Descendants, &[position]);
            let below = history.related(Related::Ancestors, &[position]);
            steps.push(if concerned.iter().any(|row| above.contains(*row)) {
                Shape::stamp(ids.clone(), to, Direction::Downgrade, false)
            } else if concerned.iter().any(|row| below.contains(*row)) {
                Shape::stamp(ids.clone(), to, Direction::Upgrade, false)
            } else {
                Shape::stamp(vec![], to, Direction::Upgrade, true)
            });
        }
        Ok(steps)
    }
}
