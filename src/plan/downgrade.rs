//! `downgrade`: from what is applied down to a target.

use crate::history::{History, Related, Set};

use super::error::{Error, Warning};
use super::fault::Fault;
use super::lookup::{Ident, Lookup};
use super::relative::Relative;
use super::step::{Plan, Shape};
use super::target::Target;
use super::upgrade::too_few;
use super::version::Heads;
use super::walk::Place;

/// `downgrade <target>`
pub fn downgrade(history: &History, heads: &Heads, target: &Target) -> Result<Plan, Error> {
    let lookup = Lookup { history };
    let towards = |fault: Fault| fault.towards(target.as_str(), |target| Error::NotBelow { target });
    let (set, current, warnings) = lookup.dropped(heads, target.as_str()).map_err(towards)?;
    let order = lookup.sorted(&set, &current).map_err(towards)?;
    let steps = order.into_iter().map(|position| Shape::downgrade(history.node(position)));
    Plan::new(history, heads, steps.collect(), warnings)
}

/// The branch named by a target, and where it leads.
type Destination = (Option<String>, Place);

impl Lookup<'_> {
    fn dropped(&self, heads: &Heads, target: &str) -> Result<(Set, Vec<usize>, Vec<Warning>), Fault> {
        let history = self.history;
        let ((branch, place), warnings) = self.downgrade_target(Ident::Many(heads.rows()), target, true)?;
        let mut roots: Vec<usize> = match place.position() {
            Some(position) => history.node(position).children().map(|child| child.position()).collect(),
            None => {
                history.keys().filter(|(_, node)| node.revision().is_base()).map(|(_, node)| node.position()).collect()
            }
        };
        if let Some(branch) = branch.filter(|branch| !branch.is_empty() && roots.len() > 1) {
            let below = history.related(Related::Parents, &[self.branch(&branch)?]);
            roots.retain(|root| below.contains(*root));
            if roots.is_empty() {
                return Err(Error::NotOnBranch.into());
            }
        }
        let current: Vec<usize> =
            self.revisions(Ident::Many(heads.rows()))?.into_iter().filter_map(Place::position).collect();
        let mut dropped = history.related(Related::Descendants, &roots);
        dropped.intersect(&history.related(Related::Ancestors, &current));
        match place.position() {
            Some(position) if dropped.is_empty() && !current.contains(&position) => Err(Fault::NotAncestor),
            _ => Ok((dropped, current, warnings)),
        }
    }

    /// Where a downgrade goes; relative targets count from `current`.
    pub(super) fn downgrade_target(
        &self,
        current: Ident<'_>,
        target: &str,
        complete: bool,
    ) -> Result<(Destination, Vec<Warning>), Fault> {
        let Some(relative) = Relative::parse(target) else {
            let (branch, symbol) =
                target.rsplit_once('@').map_or((None, target), |(branch, symbol)| (Some(branch), symbol));
            let place = self.revision(symbol)?.map_or(Place::Base, Place::At);
            return Ok(((branch.map(str::to_owned), place), Vec::new()));
        };
        let branch = relative.branch.map(str::to_owned);
        match relative.symbol {
            None if relative.steps >= 0 => Err(too_few(relative.text, relative.count())),
            Some(symbol) if relative.steps >= 0 => {
                let start = self.revision(symbol)?.map_or(Place::Beyond, Place::At);
                match self.walk(start, relative.steps, relative.branch, complete)? {
                    Place::Beyond if relative.steps > 0 => Err(Error::WalkedTooFar.into()),
                    place => Ok(((branch, place), Vec::new())),
                }
            }
            Some(symbol) => {
                let start = self.on_branch(relative.branch, symbol)?;
                match self.walk(start, relative.steps, None, complete)? {
                    Place::Beyond => Err(Error::WalkedTooFar.into()),
                    place => Ok(((branch, place), Vec::new())),
                }
            }
            None => {
                let (symbol, warnings) = self.downgrade_start(current, &relative)?;
                // Without a branch the row itself is one, so that the walk stays below it.
                let branch = branch.unwrap_or_else(|| symbol.clone());
                let start = self.on_branch(Some(&branch), &symbol)?;
                match self.walk(start, relative.steps, None, complete)? {
                    Place::Beyond => Err(too_few(relative.text, relative.count())),
                    place => Ok(((Some(branch), place), warnings)),
                }
            }
        }
    }

    /// Where `-1` and `branch@-1` count from.
    fn downgrade_start(&self, current: Ident<'_>, relative: &Relative<'_>) -> Result<(String, Vec<Warning>), Fault> {
        let rows: Vec<String> = match current {
            Ident::One(word) => vec![word.to_owned()],
            Ident::Many(rows) => rows.to_vec(),
        };
        let Some(branch) = relative.branch else {
            let several = rows.iter().any(|row| *row != rows[0]);
            let warnings = if several { vec![Warning::AmbiguousDowngrade] } else { Vec::new() };
            let first = rows.into_iter().next();
            return Ok((first.ok_or_else(|| too_few(relative.text, relative.count()))?, warnings));
        };
        let positions = rows.iter().map(|row| self.ident(row, None)).collect::<Result<Vec<_>, _>>()?;
        let mut starts = self.lineage(positions, branch, false)?;
        if starts.is_empty() {
            // The branch's head is no row, since another head depends on it.
            starts = self.lineage(self.all_current(&rows)?, branch, false)?;
        }
        match &*starts {
            [start] => Ok((self.history.node(*start).id().to_owned(), Vec::new())),
            [] => Err(too_few(relative.text, relative.count())),
            _ => Err(Error::AmbiguousWalk.into()),
        }
    }

    /// The rows of the version table, and the heads of branches that they depend on.
    pub(super) fn all_current(&self, rows: &[String]) -> Result<Vec<usize>, Fault> {
        let rows: Vec<usize> = self.revisions(Ident::Many(rows))?.into_iter().filter_map(Place::position).collect();
        let applied = self.history.related(Related::Ancestors, &rows);
        let is_tip =
            |position: &usize| !self.history.node(*position).children().any(|child| applied.contains(child.position()));
        let mut tips: Vec<usize> = Vec::new();
        for position in rows.into_iter().chain(applied.iter()).filter(is_tip) {
            if !tips.contains(&position) {
                tips.push(position);
            }
        }
        Ok(tips)
    }
}
