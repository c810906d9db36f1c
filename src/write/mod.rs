//! Stage `write`: a new revision's name, place and file, and the files of a new project.
//!
//! The text of a revision is made by the project's own template, in the virtual machine; here it gets its name and lands on
//! the disk, whole or not at all.

mod create_date;
mod error;
mod file;
mod file_name;
mod hook;
mod percent;
mod scaffold;

pub use create_date::CreateDate;
pub use error::Error;
pub use file::{create, make_folder, missing_folders, replace};
pub use file_name::{FileName, identifier, illegal_characters};
pub use hook::arguments as hook_arguments;
pub use scaffold::{TEMPLATES, Template, template};
