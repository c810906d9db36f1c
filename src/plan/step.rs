//! One revision to run, or one line of the version table to set.

use std::sync::Arc;

use crate::history::{History, Node, Revision};

use super::error::{Error, Warning};
use super::version::{Heads, VersionChange, changes};

/// Which function of the revision is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// `upgrade()`, or a stamp that goes up
    Upgrade,
    /// `downgrade()`, or a stamp that goes down
    Downgrade,
}

/// What to do, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The steps.
    pub steps: Vec<Step>,
    /// What Alembic would have warned about.
    pub warnings: Vec<Warning>,
    /// The rows of the version table after the last step.
    pub heads: Heads,
}

/// `Running upgrade a -> b, message`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The revision to run; none for a stamp.
    pub revision: Option<Arc<Revision>>,
    /// Up or down.
    pub direction: Direction,
    /// `__name__` of its function, where a decorator has changed that: Alembic logs it.
    pub called: Option<String>,
    /// Where it comes from, without dependencies.
    pub from: Vec<String>,
    /// Where it leads, without dependencies.
    pub to: Vec<String>,
    /// `up_revision_ids` of `on_version_apply`: what the step adds or takes away.
    pub upper: Vec<String>,
    /// `down_revision_ids` of `on_version_apply`: what is below it, dependencies included.
    pub lower: Vec<String>,
    /// Whether the version table is empty before: `--sql` creates it here.
    pub from_nothing: bool,
    /// What becomes of the rows of the version table, in this order.
    pub changes: Vec<VersionChange>,
    /// The rows of the version table after it.
    pub heads: Heads,
}

impl Step {
    /// `Running upgrade a -> b, message`
    pub fn log(&self) -> String {
        match self.revision.as_deref().map(Revision::message) {
            Some(message) if !message.is_empty() => format!("Running {}, {message}", self.movement()),
            _ => format!("Running {}", self.movement()),
        }
    }

    /// `-- Running upgrade a -> b`
    pub fn comment(&self) -> String {
        format!("-- Running {}", self.movement())
    }

    /// `upgrade a -> b`
    pub fn movement(&self) -> String {
        let function = self.called.as_deref().unwrap_or(self.function());
        format!("{function} {} -> {}", self.from.join(", "), self.to.join(", "))
    }

    /// `upgrade`, `downgrade` or `stamp_revision`
    pub fn function(&self) -> &'static str {
        match (&self.revision, self.direction) {
            (None, _) => "stamp_revision",
            (Some(_), Direction::Upgrade) => "upgrade",
            (Some(_), Direction::Downgrade) => "downgrade",
        }
    }
}

/// A step before its changes are known.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub(super) revision: Option<Arc<Revision>>,
    pub(super) direction: Direction,
    pub(super) from: Vec<String>,
    pub(super) to: Vec<String>,
    /// What is below, dependencies included.
    pub(super) lower: Vec<String>,
    /// For a stamp: a branch appears or disappears.
    pub(super) whole_branch: bool,
}

impl Shape {
    pub(super) fn upgrade(node: Node<'_>) -> Shape {
        Shape {
            revision: Some(Arc::clone(node.revision())),
            direction: Direction::Upgrade,
            from: node.revision().down_revisions.clone(),
            to: vec![node.id().to_owned()],
            lower: node.ways_down().map(|down| down.id().to_owned()).collect(),
            whole_branch: false,
        }
    }

    pub(super) fn downgrade(node: Node<'_>) -> Shape {
        let Shape { revision, from, to, lower, .. } = Shape::upgrade(node);
        Shape { revision, direction: Direction::Downgrade, from: to, to: from, lower, whole_branch: false }
    }

    pub(super) fn stamp(from: Vec<String>, to: Vec<String>, direction: Direction, whole_branch: bool) -> Shape {
        let lower = if direction == Direction::Upgrade { from.clone() } else { to.clone() };
        Shape { revision: None, direction, from, to, lower, whole_branch }
    }
}

impl Plan {
    /// Follows the rows of the version table from step to step.
    pub(super) fn new(
        history: &History,
        heads: &Heads,
        shapes: Vec<Shape>,
        warnings: Vec<Warning>,
    ) -> Result<Plan, Error> {
        let mut heads = heads.without_repetition();
        let mut steps = Vec::with_capacity(shapes.len());
        for shape in shapes {
            let from_nothing = heads.rows().is_empty();
            let upper = if shape.direction == Direction::Upgrade { shape.to.clone() } else { shape.from.clone() };
            let mut step = Step {
                called: None,
                revision: shape.revision,
                direction: shape.direction,
                from: shape.from,
                to: shape.to,
                upper,
                lower: shape.lower,
                from_nothing,
                changes: Vec::new(),
                heads: Heads::default(),
            };
            step.changes = changes(history, &heads, &step, shape.whole_branch)?;
            for change in &step.changes {
                heads.apply(change, &step)?;
            }
            step.heads = heads.clone();
            steps.push(step);
        }
        Ok(Plan { steps, warnings, heads })
    }
}
