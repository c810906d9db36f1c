//! `def upgrade()` and `def downgrade()`: whether running a revision file can give one.

use ruff_python_ast::ModModule;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::Parsed;
use ruff_text_size::Ranged;

/// With these a file can have names that do not stand in it.
const BY_OTHER_MEANS: [&str; 6] = ["exec", "globals", "locals", "setattr", "vars", "__dict__"];

/// False only where the name cannot come about: it stands nowhere in the file, which imports no unnamed names either.
pub(super) fn may_define(module: &Parsed<ModModule>, source: &str, name: &str) -> bool {
    let mut importing = false;
    module.tokens().iter().any(|token| {
        let imports_all = importing && token.kind() == TokenKind::Star;
        importing = token.kind() == TokenKind::Import;
        let word = || &source[token.range().to_std_range()];
        imports_all || token.kind() == TokenKind::Name && (word() == name || BY_OTHER_MEANS.contains(&word()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_define_downgrade(source: &str) -> bool {
        may_define(&ruff_python_parser::parse_module(source).expect("Python"), source, "downgrade")
    }

    #[test]
    fn where_a_function_comes_from() {
        for source in [
            "def downgrade(): pass",
            "from shared import upgrade, downgrade",
            "from shared import *",
            "upgrade = downgrade = lambda: None",
            "if x:\n    async def downgrade(): pass",
            "globals()['down' + 'grade'] = print",
        ] {
            assert!(may_define_downgrade(source), "{source}");
        }
        for source in ["", "'''no downgrade'''\ndef upgrade(): pass  # downgrade", "import shared\nx = 2 * 3"] {
            assert!(!may_define_downgrade(source), "{source}");
        }
    }
}
