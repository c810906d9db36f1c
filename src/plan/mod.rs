//! Stage `plan`: a history, the rows of the version table and a target become steps. Pure.
//!
//! Which revisions, in which order, with which changes of the version table: all as Alembic decides it
//! (`alembic.script.revision`, `alembic.runtime.migration`). Where Alembic's choice hangs on the order of a Python `set`,
//! the order in which revisions and parents are written is taken.

mod downgrade;
mod error;
mod fault;
mod lookup;
mod parents;
mod relative;
mod selection;
mod stamp;
mod step;
mod target;
mod upgrade;
mod version;
mod walk;

pub use downgrade::downgrade;
pub use error::{Error, Warning};
pub use parents::{compared, dependencies, parents};
pub use selection::{HistoryRange, check_heads, current, head_identifiers, history, revision_number, revisions};
pub use stamp::stamp;
pub use step::{Direction, Plan, Step};
pub use target::{Target, starting_heads};
pub use upgrade::upgrade;
pub use version::{Heads, VersionChange};

#[cfg(test)]
mod cases;
