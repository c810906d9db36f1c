//! What a revision file does by being loaded. Alembic loads all of them before the first step.

/// Whether loading it may do something for other revisions: `@compiles(CreateTable)`, whose function writes the SQL of all, or
/// `mood.create(op.get_bind(), checkfirst=True)` outside of a function.
///
/// Where the text is not what it seems a file is loaded early that need not be, which is no harm.
pub(super) fn acts(source: &str) -> bool {
    source.contains("sqlalchemy.ext") && source.contains("compile") || source.lines().any(uses_op)
}

/// `op.` in a line that is in no block, and begins none.
fn uses_op(line: &str) -> bool {
    let begins = |word: &&str| line.starts_with(word);
    if line.starts_with(|first: char| first.is_whitespace() || first == '#') || ["def ", "class "].iter().any(begins) {
        return false;
    }
    line.match_indices("op.").any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric() && before != '_' && before != '.')
    })
}

#[cfg(test)]
mod tests {
    use super::acts;

    #[test]
    fn what_acts() {
        for source in [
            "from sqlalchemy.ext.compiler import compiles\n",
            "import sqlalchemy.ext.compiler as c\n@c.compiles(CreateTable)\n",
            "mood.create(op.get_bind(), checkfirst=True)\n",
            "op.execute('SELECT 1')\n",
            "if op.get_context().as_sql:\n    pass\n",
        ] {
            assert!(acts(source), "{source}");
        }
        for source in [
            "from alembic import op\ndef upgrade():\n    op.execute('SELECT 1')\n",
            "def upgrade(): op.execute('SELECT 1')\n",
            "# op.execute('SELECT 1')\nshop.drop()\na.op.b()\nfrom sqlalchemy.ext.mutable import MutableDict\n",
        ] {
            assert!(!acts(source), "{source}");
        }
    }
}
