//! What the end-to-end tests share: projects, databases, the two programs, and dumps to compare.
//!
//! ```ignore
//! let project = Project::empty().revision("a1", None, r#"op.execute("SELECT 1")"#, "pass");
//! let database = Database::create();
//! project.migrate("upgrade head").on(&database).run().succeeds().prints("");
//! assert_eq!(database.dump(), other.dump());
//! ```

mod alembic;
mod beside;
mod database;
mod dump;
mod permitted;
mod project;
mod run;

use alembic::Alembic;
pub use alembic::python;
pub use beside::Beside;
pub use database::Database;
pub use permitted::{is_permitted, not_tested};
pub use project::{Project, projects, root};
pub use run::{Output, Program, Run, Running};
