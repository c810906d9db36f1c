//! `upgrade`: from what is applied up to a target.

use crate::history::{History, Related, Set};

use super::error::Error;
use super::fault::Fault;
use super::lookup::{Ident, Lookup};
use super::relative::Relative;
use super::step::{Plan, Shape};
use super::target::Target;
use super::version::Heads;
use super::walk::Place;

/// `upgrade <target>`
pub fn upgrade(history: &History, heads: &Heads, target: &Target) -> Result<Plan, Error> {
    let lookup = Lookup { history };
    let range = Range { upper: Ident::One(target.as_str()), lower: Ident::Many(heads.rows()), ..Range::default() };
    let order = lookup
        .climb(Range { implicit_base: true, complete: true, ..range })
        .map_err(|fault| fault.towards(target.as_str(), |target| Error::NotAbove { target }))?;
    let steps = order.into_iter().rev().map(|position| Shape::upgrade(history.node(position)));
    Plan::new(history, heads, steps.collect(), Vec::new())
}

/// What to collect between two ends.
#[derive(Clone, Copy)]
pub(super) struct Range<'i> {
    pub(super) upper: Ident<'i>,
    pub(super) lower: Ident<'i>,
    /// Take along what the upper end needs from other bases.
    pub(super) implicit_base: bool,
    /// Take the lower end too.
    pub(super) inclusive: bool,
    /// A relative end must be as far as it says.
    pub(super) complete: bool,
}

impl Default for Range<'_> {
    fn default() -> Self {
        Range {
            upper: Ident::One("heads"),
            lower: Ident::One("base"),
            implicit_base: false,
            inclusive: false,
            complete: false,
        }
    }
}

impl Lookup<'_> {
    /// The revisions of a range, the newest first.
    pub(super) fn climb(&self, range: Range<'_>) -> Result<Vec<usize>, Fault> {
        let (set, targets) = self.needed(range)?;
        self.sorted(&set, &targets)
    }

    pub(super) fn sorted(&self, set: &Set, heads: &[usize]) -> Result<Vec<usize>, Fault> {
        let sorted = self.history.sorted(set, heads);
        sorted.ok_or_else(|| Error::Unsorted { heads: self.ids(heads.to_vec()) }.into())
    }

    fn needed(&self, range: Range<'_>) -> Result<(Set, Vec<usize>), Fault> {
        let history = self.history;
        let mut targets = self.upgrade_targets(range)?;
        if let Ident::One(lower) = range.lower
            && let Some((branch, _)) = lower.split_once('@')
        {
            // `branch@a:`: only what is on that branch.
            let labels: Vec<&str> = match self.revision(branch)? {
                Some(position) if history.node(position).id() == branch => history.node(position).labels().collect(),
                _ => vec![branch],
            };
            match &*labels {
                [label] => targets.retain(|target| history.node(*target).has_label(label)),
                _ => targets = self.lineage(targets, branch, false)?,
            }
        }
        let mut needed = history.disjoint(Related::Ancestors, &targets)?;
        let current = self.revisions(range.lower)?;
        let outside = |place: &Place| match place {
            Place::At(position) => !needed.contains(*position),
            Place::Base => true,
            Place::Beyond => false,
        };
        if !range.implicit_base && current.iter().any(outside) {
            return Err(Fault::NotAncestor);
        }
        let mut lower = range.lower;
        let name;
        let current: Vec<usize> = match (current.first(), range.lower) {
            // `-9:` with fewer revisions: from the first.
            (Some(Place::Beyond), Ident::One(word)) => {
                let (_, place) = self.downgrade_target(range.upper, word, range.complete)?.0;
                match place {
                    Place::At(position) => {
                        name = history.node(position).id().to_owned();
                        lower = Ident::One(&name);
                        vec![position]
                    }
                    Place::Base | Place::Beyond => {
                        lower = Ident::One("base");
                        Vec::new()
                    }
                }
            }
            _ => current.into_iter().filter_map(Place::position).collect(),
        };
        needed.subtract(&history.disjoint(Related::Ancestors, &current)?);
        if range.inclusive {
            for place in self.revisions(lower)? {
                place.position().map(|position| needed.insert(position));
            }
        }
        if !current.is_empty() && !range.implicit_base {
            needed.intersect(&history.disjoint(Related::Children, &current)?);
        }
        Ok((needed, targets))
    }

    fn upgrade_targets(&self, range: Range<'_>) -> Result<Vec<usize>, Fault> {
        let relative = match range.upper {
            Ident::One(word) => Relative::parse(word),
            Ident::Many(_) => None,
        };
        let Some(relative) = relative else {
            let places = self.revisions(range.upper)?;
            return places.into_iter().map(|place| place.position().ok_or(Error::WalkedTooFar.into())).collect();
        };
        let complete = range.complete;
        let place = match relative.symbol {
            None if relative.steps <= 0 => return Err(too_few(&relative.steps.to_string(), relative.count())),
            None => {
                let start = self.upgrade_start(range.lower, relative.branch)?;
                match self.walk(start, relative.steps, relative.branch, complete)? {
                    Place::At(position) => Place::At(position),
                    _ => return Err(too_few(relative.text, relative.count())),
                }
            }
            Some(symbol) if relative.steps > 0 => {
                let start = self.revision(symbol)?.map_or(Place::Beyond, Place::At);
                self.walk(start, relative.steps, relative.branch, complete)?
            }
            Some(symbol) => {
                let start = self.on_branch(relative.branch, symbol)?;
                self.walk(start, relative.steps, None, complete)?
            }
        };
        place.position().map(|position| vec![position]).ok_or(Error::WalkedTooFar.into())
    }

    /// `symbol` or `branch@symbol`
    pub(super) fn on_branch(&self, branch: Option<&str>, symbol: &str) -> Result<Place, Fault> {
        let found = match branch {
            Some(branch) => self.revision(&format!("{branch}@{symbol}"))?,
            None => self.revision(symbol)?,
        };
        Ok(found.map_or(Place::Beyond, Place::At))
    }

    /// Where `+1` and `branch@+1` count from.
    fn upgrade_start(&self, lower: Ident<'_>, branch: Option<&str>) -> Result<Place, Fault> {
        let Some(branch) = branch else {
            return match lower {
                Ident::Many([]) => Ok(Place::Beyond),
                Ident::Many([word]) => self.on_branch(None, word),
                Ident::One(word) => self.on_branch(None, word),
                Ident::Many(_) => Err(Error::AmbiguousUpgrade.into()),
            };
        };
        let places = self.revisions(lower)?;
        let current: Vec<usize> = places.into_iter().filter_map(Place::position).collect();
        let mut starts = self.lineage(current.clone(), branch, false)?;
        if starts.is_empty() {
            // No row on the branch: what is applied of it, or its base.
            let applied = self.history.related(Related::Ancestors, &current).iter().collect();
            let applied = self.lineage(applied, branch, false)?;
            let above = |position: usize| {
                applied
                    .iter()
                    .any(|other| self.history.node(*other).ways_down().any(|down| down.position() == position))
            };
            starts = applied.iter().copied().filter(|position| !above(*position)).collect();
        }
        match &*starts {
            [] => Ok(Place::Beyond),
            [position] => Ok(Place::At(*position)),
            _ => Err(Error::AmbiguousUpgrade.into()),
        }
    }
}

/// `Relative revision +5 didn't produce 5 migrations`
pub(super) fn too_few(relative: &str, count: u64) -> Fault {
    Error::TooFewMigrations { relative: relative.to_owned(), count }.into()
}
