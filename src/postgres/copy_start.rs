//! What a `COPY t FROM STDIN` may fail of before its first row.

use regex::Regex;

/// Statements that read and write nothing, and fail where the COPY would not begin: its table, its columns, the permission to
/// write them, and its options.
pub(super) fn questions(sql: &str) -> Vec<String> {
    let name = r#"(?:"(?:[^"]|"")*"|\w+)"#;
    let copy = format!(
        r#"^\s*(?i-u:COPY)\s+({name}(?:\s*\.\s*{name})?)\s*(?:\(((?:"(?:[^"]|"")*"|[^)"])*)\)\s*)?(?i-u:FROM\s+STDIN)\b((?s:.)*)$"#
    );
    let (Ok(copy), Ok(name)) = (Regex::new(&copy), Regex::new(name)) else { return Vec::new() };
    let Some(found) = copy.captures(sql) else { return Vec::new() };
    let table = &found[1];
    let mut questions = vec![match found.get(2) {
        None => format!("EXPLAIN INSERT INTO {table} DEFAULT VALUES"),
        Some(columns) => {
            let values = vec!["NULL"; name.find_iter(columns.as_str()).count()].join(", ");
            // A COPY writes identities too.
            let columns = columns.as_str();
            format!("EXPLAIN INSERT INTO {table} ({columns}) OVERRIDING SYSTEM VALUE SELECT {values} WHERE false")
        }
    }];
    let options = found[3].trim().trim_end_matches(';');
    if !options.is_empty() && !is_for_reading_alone(options) {
        questions.push(format!("COPY (SELECT 1) TO STDOUT {options}"));
    }
    questions
}

/// Options that a COPY to STDOUT does not take.
fn is_for_reading_alone(options: &str) -> bool {
    Regex::new(r"\b(force\w*|freeze|match|default|where|on_error|reject_limit|log_verbosity)\b")
        .is_ok_and(|words| words.is_match(&options.to_lowercase()))
}

#[test]
fn what_may_refuse_it_is_asked() {
    for (sql, expected) in [
        ("COPY t FROM STDIN", vec!["EXPLAIN INSERT INTO t DEFAULT VALUES"]),
        (
            r#"copy "S"."t t" (a, "b)") from stdin with csv;"#,
            vec![
                r#"EXPLAIN INSERT INTO "S"."t t" (a, "b)") OVERRIDING SYSTEM VALUE SELECT NULL, NULL WHERE false"#,
                "COPY (SELECT 1) TO STDOUT with csv",
            ],
        ),
        ("COPY t FROM STDIN WITH (FORMAT csv, FORCE_NULL (a))", vec!["EXPLAIN INSERT INTO t DEFAULT VALUES"]),
        ("COPY t TO STDOUT", vec![]),
        ("COPY (SELECT 1) TO STDOUT", vec![]),
    ] {
        assert_eq!(questions(sql), expected, "{sql}");
    }
}
