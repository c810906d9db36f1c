//! Up or down a number of steps.

use super::error::Error;
use super::fault::Fault;
use super::lookup::Lookup;

/// Where a walk ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At a revision.
    At(usize),
    /// Below the first revision.
    Base,
    /// Further than the history goes.
    Beyond,
}

impl Place {
    /// The revision, if it is one.
    pub(super) fn position(self) -> Option<usize> {
        match self {
            Place::At(position) => Some(position),
            Place::Base | Place::Beyond => None,
        }
    }
}

impl Lookup<'_> {
    /// Walks up (or down, for a negative number), on a branch if one is given.
    ///
    /// From `Beyond` a walk up starts at the bases and a walk down at the heads. At the end of the history the walk
    /// stops; where it must be complete the answer is `Beyond`.
    pub(super) fn walk(&self, start: Place, steps: i64, branch: Option<&str>, complete: bool) -> Result<Place, Fault> {
        let mut place = start;
        for _ in 0..steps.unsigned_abs() {
            let next = if steps > 0 { self.up(place, branch)? } else { self.down(place) };
            match &*next {
                [] if complete => return Ok(Place::Beyond),
                [] => return Ok(place),
                [next] => place = *next,
                _ => return Err(Error::AmbiguousWalk.into()),
            }
        }
        Ok(place)
    }

    fn up(&self, place: Place, branch: Option<&str>) -> Result<Vec<Place>, Fault> {
        let next: Vec<usize> = match place {
            Place::At(position) => self.history.node(position).children().map(|node| node.position()).collect(),
            Place::Base | Place::Beyond => self.history.bases().map(|node| node.position()).collect(),
        };
        let next = match branch.filter(|branch| !branch.is_empty()) {
            Some(branch) => self.lineage(next, branch, false)?,
            None => next,
        };
        Ok(next.into_iter().map(Place::At).collect())
    }

    fn down(&self, place: Place) -> Vec<Place> {
        let next: Vec<Place> = match place {
            Place::Base => return Vec::new(),
            Place::At(position) => {
                self.history.node(position).parents().map(|node| Place::At(node.position())).collect()
            }
            Place::Beyond => self.heads().into_iter().map(Place::At).collect(),
        };
        if next.is_empty() { vec![Place::Base] } else { next }
    }
}
