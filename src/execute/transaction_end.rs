//! `COMMIT` and `ROLLBACK` that a script sends itself, e.g. `op.execute("COMMIT")` before CREATE INDEX CONCURRENTLY.

/// What a text does to the transaction it is sent in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransactionEnd {
    /// `COMMIT`, `END`
    Commit,
    /// `ROLLBACK`, `ABORT`
    Rollback,
}

/// How the last statement that ends a transaction does; none if no statement of the text does.
pub fn of(sql: &str) -> Option<TransactionEnd> {
    // Nearly no text has one of the words, and the search is all that those cost.
    let has = |word: &str| sql.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
    if !["commit", "rollback", "abort", "end"].into_iter().any(has) {
        return None;
    }
    without_quoted(sql).split(';').filter_map(of_statement).next_back()
}

fn of_statement(statement: &str) -> Option<TransactionEnd> {
    let mut words = statement.split_whitespace().map(str::to_ascii_uppercase);
    let first = words.next()?;
    let next = words.find(|word| !matches!(word.as_str(), "WORK" | "TRANSACTION"));
    match (first.as_str(), next.as_deref()) {
        ("COMMIT" | "END", None | Some("AND")) => Some(TransactionEnd::Commit),
        ("ROLLBACK" | "ABORT", None | Some("AND")) => Some(TransactionEnd::Rollback),
        _ => None,
    }
}

/// The text without comments, and with nothing inside its quotes: the body of a function ends no transaction.
fn without_quoted(sql: &str) -> String {
    let mut kept = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(sign) = rest.chars().next() {
        let quoted = if rest.starts_with("--") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|end| end + 2)
        } else if sign == '\'' || sign == '"' {
            rest[1..].find(sign).map(|end| end + 2)
        } else if let Some(tag) = dollar_tag(rest) {
            rest[tag.len()..].find(tag).map(|end| end + 2 * tag.len())
        } else {
            kept.push(sign);
            rest = &rest[sign.len_utf8()..];
            continue;
        };
        kept.push(' ');
        rest = quoted.map_or("", |end| &rest[end..]);
    }
    kept
}

/// `$body$` of `$body$ ... $body$`
fn dollar_tag(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('$')?;
    let end = inner.find('$')?;
    let named = inner[..end].chars().all(|sign| sign.is_alphanumeric() || sign == '_');
    (named && !inner.starts_with(|sign: char| sign.is_ascii_digit())).then(|| &text[..end + 2])
}

#[test]
fn statements_that_end_a_transaction_are_found() {
    use TransactionEnd::{Commit, Rollback};
    for (sql, expected) in [
        ("COMMIT", Some(Commit)),
        ("  commit work ;", Some(Commit)),
        ("-- why\nEND;", Some(Commit)),
        ("ALTER TABLE t ADD a int; COMMIT; BEGIN", Some(Commit)),
        ("ROLLBACK TRANSACTION", Some(Rollback)),
        ("ROLLBACK TO SAVEPOINT a", None),
        ("ROLLBACK TRANSACTION TO a", None),
        ("COMMIT PREPARED 'a'", None),
        ("DO $$ BEGIN x; END; $$", None),
        ("CREATE FUNCTION f() RETURNS int AS $b$ BEGIN RETURN 1; END; $b$ LANGUAGE plpgsql; END", Some(Commit)),
        ("INSERT INTO t VALUES ('a; COMMIT; b')", None),
        ("COMMENT ON TABLE t IS 'the end'", None),
        ("CREATE TABLE e (\"; commit\" int)", None),
        ("SELECT $1; END $2", None),
        ("/* COMMIT; */ SELECT 'unended; COMMIT", None),
    ] {
        assert_eq!(of(sql), expected, "{sql}");
    }
}
