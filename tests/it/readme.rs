//! README.md, held against the source.

use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What README.md says of a variable is in its tables and its paragraph on the database, in backticks.
#[test]
fn every_variable_is_named_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).expect("README.md");
    let named = names(r"`((?:MIGRATE|POSTGRES|SQLALCHEMY|DATABASE)_[A-Z_]+|PG[A-Z]+)`", &readme);

    let mut source = String::new();
    for file in ["layers.rs", "database.rs", "termination_log.rs"] {
        let text = fs::read_to_string(root.join("src/config").join(file)).expect("a source file");
        source.push_str(text.split("#[cfg(test)]").next().unwrap_or_default());
    }
    let read = names(r#""((?:MIGRATE|POSTGRES|SQLALCHEMY|DATABASE)_[A-Z_]+|PG[A-Z]+)""#, &source);
    assert_eq!(named, read);
}

fn names(pattern: &str, text: &str) -> BTreeSet<String> {
    Regex::new(pattern).expect("a pattern").captures_iter(text).map(|found| found[1].to_owned()).collect()
}
