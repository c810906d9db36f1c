//! ARCHITECTURE.md, held against the source: its tables are read from the document, so the two cannot disagree.

use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Lines of code in one file.
const LONGEST: usize = 400;

/// A source file without its comments and unit tests.
struct Source {
    path: PathBuf,
    module: String,
    code: String,
}

#[test]
fn modules_import_what_the_table_allows() {
    let allowed = table("module", "may import");
    let crossings = [r"\b(?:crate|retort)::([a-z_]+)", r"\b(?:crate|retort)::\{([^;]*)\}"].map(pattern);
    let name = pattern(r"(?:^|,)\s*([a-z_]+)");
    let mut faults = Vec::new();
    for source in sources() {
        let Some(may) = allowed.get(&source.module) else {
            faults.push(format!("{}: `{}` is not in the table", source.path.display(), source.module));
            continue;
        };
        let single = crossings[0].captures_iter(&source.code).map(|found| found[1].to_owned());
        let group = crossings[1].captures_iter(&source.code).flat_map(|found| {
            let flat = without_nested(&found[1]);
            name.captures_iter(&flat).map(|found| found[1].to_owned()).collect::<Vec<_>>()
        });
        for import in single.chain(group) {
            if allowed.contains_key(&import) && import != source.module && !may.contains(&import) {
                faults.push(format!("{}: `{}` may not import `{import}`", source.path.display(), source.module));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_module_of_the_table_is_there() {
    let present: BTreeSet<String> = sources().into_iter().map(|source| source.module).collect();
    let absent: Vec<String> =
        table("module", "may import").into_keys().filter(|module| !present.contains(module)).collect();
    assert_eq!(absent, Vec::<String>::new());
}

#[test]
fn a_crate_is_used_where_the_table_says() {
    let mut faults = Vec::new();
    for (name, places) in table("crate", "only in") {
        let usage = pattern(&format!(r"\b{}\b", name.replace('-', "_").replace('*', "[a-z_]*")));
        for source in sources() {
            let at_home = places.iter().any(|place| source.path.starts_with(place));
            if !at_home && usage.is_match(&source.code) {
                faults.push(format!("{}: `{name}`", source.path.display()));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn only_report_prints() {
    let prints = pattern(r"\be?print(ln)?!|\bstd(out|err)\(\)");
    let faults: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|source| source.module != "report" && prints.is_match(&source.code))
        .map(|source| source.path)
        .collect();
    assert_eq!(faults, Vec::<PathBuf>::new());
}

#[test]
fn no_file_is_longer_than_one_idea() {
    let faults: Vec<String> = sources()
        .iter()
        .filter_map(|source| {
            let lines = source.code.lines().filter(|line| !line.trim().is_empty()).count();
            (lines > LONGEST).then(|| format!("{}: {lines} lines of code", source.path.display()))
        })
        .collect();
    assert_eq!(faults, Vec::<String>::new());
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}

/// The rows of the table of ARCHITECTURE.md with this head: what its first cell names, and what its second does.
fn table(left: &str, right: &str) -> BTreeMap<String, BTreeSet<String>> {
    let document = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let head = format!("| {left} | {right} |");
    let name = pattern("`([^`]+)`");
    let names = |cell: &str| name.captures_iter(cell).map(|found| found[1].to_owned()).collect::<Vec<_>>();
    let rows = document.lines().skip_while(|line| *line != head).skip(2).take_while(|line| line.starts_with('|'));
    let table: BTreeMap<_, BTreeSet<_>> = rows
        .filter_map(|row| {
            let mut cells = row.trim_matches('|').split('|');
            Some((names(cells.next()?), names(cells.next()?)))
        })
        .flat_map(|(left, right)| left.into_iter().map(move |name| (name, right.iter().cloned().collect())))
        .collect();
    assert!(!table.is_empty(), "no table `{head}` in ARCHITECTURE.md");
    table
}

fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(Source::read(&path));
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

impl Source {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a source file");
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let path = path.strip_prefix(root()).expect("a file of this project").to_owned();
        let module = path.iter().nth(1).and_then(|name| Path::new(name).file_stem()?.to_str()).expect("a name");
        Self { module: module.to_owned(), path, code }
    }
}

/// `a::{b, c}, d` names the modules `a` and `d`.
fn without_nested(list: &str) -> String {
    let mut depth = 0;
    let outside = |character: &char| {
        depth += match character {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    };
    list.chars().filter(outside).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
