//! `black.options = -l 79 REVISION_SCRIPT_FILENAME`

use super::Error;

/// Stands for the revision's path.
const TOKEN: &str = "REVISION_SCRIPT_FILENAME";

/// The arguments of a post-write hook's program; the path comes first where the options do not say where.
///
/// # Errors
/// A quotation mark that is not closed.
pub fn arguments(options: &str, path: &str) -> Result<Vec<String>, Error> {
    let options = if options.contains(TOKEN) { options.to_owned() } else { format!("{TOKEN} {options}") };
    let words = shlex::split(&options).ok_or(Error::Quotation { options })?;
    Ok(words.into_iter().map(|word| word.replace(TOKEN, path)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_among_the_options() {
        let read = |options| arguments(options, "/v/a b.py").map_err(|error| error.to_string());
        assert_eq!(read("-l 79 REVISION_SCRIPT_FILENAME"), Ok(vec!["-l".into(), "79".into(), "/v/a b.py".into()]));
        assert_eq!(read("--fix 'x y'"), Ok(vec!["/v/a b.py".into(), "--fix".into(), "x y".into()]));
        assert_eq!(read(""), Ok(vec!["/v/a b.py".into()]));
        assert_eq!(read("--in=REVISION_SCRIPT_FILENAME"), Ok(vec!["--in=/v/a b.py".into()]));
        assert!(read("'open").is_err());
    }
}
