//! What a text does that a script sends: how it ends the transaction (`op.execute("COMMIT")` before CREATE INDEX
//! CONCURRENTLY), which statement is its last, and whether that counts rows.

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
        if let Some(end) = end_of_quoted(rest, sign) {
            kept.push(' ');
            rest = &rest[end..];
        } else {
            kept.push(sign);
            rest = &rest[sign.len_utf8()..];
        }
    }
    kept
}

/// The last of several statements: `SELECT 2` of `SELECT 1; SELECT 2;`
pub fn last_statement(sql: &str) -> &str {
    let is_blank = |text: &str| without_quoted(text).trim().is_empty();
    let (mut start, mut position) = (0, 0);
    while let Some(sign) = sql[position..].chars().next() {
        position += end_of_quoted(&sql[position..], sign).unwrap_or(sign.len_utf8());
        if sign == ';' && !is_blank(&sql[position..]) {
            start = position;
        }
    }
    sql[start..].trim().trim_end_matches(';')
}

/// Where a comment or a quoted part ends that begins here.
fn end_of_quoted(rest: &str, sign: char) -> Option<usize> {
    let end = if rest.starts_with("--") {
        rest.find('\n')
    } else if rest.starts_with("/*") {
        rest.find("*/").map(|end| end + 2)
    } else if sign == '\'' || sign == '"' {
        rest[1..].find(sign).map(|end| end + 2)
    } else if let Some(tag) = dollar_tag(rest) {
        rest[tag.len()..].find(tag).map(|end| end + 2 * tag.len())
    } else {
        return None;
    };
    Some(end.unwrap_or(rest.len()))
}

/// Whether the tag of a statement's answer has a number (`UPDATE 0`), which `CREATE TABLE` has not.
pub fn counts(sql: &str) -> bool {
    const COUNTING: &[&str] = &[
        "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "SELECT", "VALUES", "TABLE", "COPY", "MOVE", "FETCH", "EXECUTE",
    ];
    let text = without_quoted(last_statement(sql));
    let word = text.split(|sign: char| !sign.is_alphabetic()).find(|word| !word.is_empty());
    word.is_some_and(|word| COUNTING.iter().any(|known| known.eq_ignore_ascii_case(word)))
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

#[test]
fn the_last_of_several_statements_is_found() {
    for (sql, expected) in [
        ("SELECT 1", "SELECT 1"),
        ("SELECT 1; SELECT 2;", "SELECT 2"),
        ("SELECT 1; SELECT ';'; -- end", "SELECT ';'; -- end"),
        ("DO $$ BEGIN x; END; $$; SELECT 'a;b'", "SELECT 'a;b'"),
    ] {
        assert_eq!(last_statement(sql), expected);
    }
}

#[test]
fn statements_whose_answer_has_a_number_are_known() {
    for (sql, expected) in [
        ("UPDATE t SET a = 1", true),
        ("/* why */ delete from t", true),
        ("CREATE TABLE t (a int)", false),
        ("SELECT 1; DO $$ BEGIN PERFORM 1; END $$", false),
    ] {
        assert_eq!(counts(sql), expected, "{sql}");
    }
}
