//! `CREATE SCHEMA app`, `DROP SCHEMA app CASCADE`

use super::compiler::Compiler;
use crate::schema::Identifier;

impl Compiler {
    pub(super) fn create_schema(&self, name: &Identifier, if_not_exists: bool) -> String {
        format!("CREATE SCHEMA {}{}", if if_not_exists { "IF NOT EXISTS " } else { "" }, self.quote(name))
    }

    pub(super) fn drop_schema(&self, name: &Identifier, if_exists: bool, cascade: bool) -> String {
        let exists = if if_exists { "IF EXISTS " } else { "" };
        format!("DROP SCHEMA {exists}{}{}", self.quote(name), if cascade { " CASCADE" } else { "" })
    }
}
