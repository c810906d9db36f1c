//! What `heads`, `history`, `branches`, `show` and `current` print on stdout: Alembic's text, byte for byte.
//!
//! Labels and children, whose order changes from run to run under Alembic, are sorted.

use crate::history::{History, Node};
use crate::plan::Heads;

/// `heads [--verbose] [--resolve-dependencies]`
pub fn heads(history: &History, verbose: bool, resolve_dependencies: bool) -> String {
    let line = |node| entry(node, verbose, Line { labels: true, ..Line::default() }, None);
    match resolve_dependencies {
        true => history.real_heads().map(line).collect(),
        false => history.heads().map(line).collect(),
    }
}

/// `history [--verbose] [--indicate-current]`; the nodes are those of the range, `current` the rows to indicate.
pub fn history<'h>(nodes: impl IntoIterator<Item = Node<'h>>, verbose: bool, current: Option<&Heads>) -> String {
    let line = Line { labels: true, message: true, parents: true, tree: true };
    nodes.into_iter().map(|node| entry(node, verbose, line, current)).collect()
}

/// `branches [--verbose]`; the nodes are all of the history, the newest first.
pub fn branches<'h>(nodes: impl IntoIterator<Item = Node<'h>>, verbose: bool) -> String {
    let branch_point = Line { labels: true, tree: true, ..Line::default() };
    let child_line = Line { message: verbose, ..branch_point };
    let mut text = String::new();
    for node in nodes.into_iter().filter(|node| node.is_branch_point()) {
        text += &entry(node, verbose, branch_point, None);
        let indent = " ".repeat(node.id().chars().count());
        for child in node.children() {
            text += &format!("{indent} -> {}", entry(child, false, child_line, None));
        }
        text.push('\n');
    }
    text
}

/// `show`: each revision at length.
pub fn show<'h>(nodes: impl IntoIterator<Item = Node<'h>>) -> String {
    nodes.into_iter().map(|node| at_length(node, None) + "\n").collect()
}

/// `current [--verbose]`; the URL is that of the database, its password masked.
pub fn current<'h>(nodes: impl IntoIterator<Item = Node<'h>>, verbose: bool, url: &str) -> String {
    let mut text = String::new();
    if verbose {
        text = format!("Current revision(s) for {url}:\n");
    }
    let line = Line { tree: true, ..Line::default() };
    text.extend(nodes.into_iter().map(|node| entry(node, verbose, line, None)));
    text
}

/// What a short line tells of a revision.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    /// `(feature)`
    labels: bool,
    /// `, message`
    message: bool,
    /// `a -> `
    parents: bool,
    /// `(branchpoint)`, `(mergepoint)`
    tree: bool,
}

fn entry(node: Node<'_>, verbose: bool, line: Line, current: Option<&Heads>) -> String {
    if verbose { at_length(node, current) + "\n" } else { in_short(node, line, current) + "\n" }
}

/// `a -> b (feature) (head), message`
fn in_short(node: Node<'_>, line: Line, current: Option<&Heads>) -> String {
    let mut text = String::new();
    if line.parents {
        text += &parents(node);
        let dependencies = &node.revision().dependencies;
        if !dependencies.is_empty() {
            text += &format!(" ({})", dependencies.0.join(", "));
        }
        text += " -> ";
    }
    text += node.id();
    let labels: Vec<_> = node.labels().collect();
    if line.labels && !labels.is_empty() {
        text += &format!(" ({})", labels.join(", "));
    }
    text += match (node.is_head(), node.is_real_head()) {
        (_, true) => " (head)",
        (true, false) => " (effective head)",
        _ => "",
    };
    text += if is_current(node, current) { " (current)" } else { "" };
    if line.tree {
        text += if node.is_branch_point() { " (branchpoint)" } else { "" };
        text += if node.is_merge_point() { " (mergepoint)" } else { "" };
    }
    if line.message {
        text += &format!(", {}", node.revision().message());
    }
    text
}

/// `Rev: b (head)` and the lines below it
fn at_length(node: Node<'_>, current: Option<&Heads>) -> String {
    let mut text = format!("Rev: {}", node.id());
    text += if node.is_head() { " (head)" } else { "" };
    text += if node.is_branch_point() { " (branchpoint)" } else { "" };
    text += if node.is_merge_point() { " (mergepoint)" } else { "" };
    text += if is_current(node, current) { " (current)" } else { "" };
    let mut line = |name: &str, value: &str| {
        text += &format!("\n{name}: {value}");
    };
    line(if node.is_merge_point() { "Merges" } else { "Parent" }, &parents(node));
    let dependencies = &node.revision().dependencies;
    if !dependencies.is_empty() {
        line("Also depends on", &dependencies.0.join(", "));
    }
    if node.is_branch_point() {
        line("Branches into", &node.children().map(|child| child.id()).collect::<Vec<_>>().join(", "));
    }
    let labels: Vec<_> = node.labels().collect();
    if !labels.is_empty() {
        line("Branch names", &labels.join(", "));
    }
    line("Path", &node.revision().path.display().to_string());
    text += "\n\n";
    let paragraphs: Vec<_> = lines(&node.revision().documentation).map(|line| format!("    {line}")).collect();
    text += &paragraphs.join("\n");
    text.push('\n');
    text
}

fn parents(node: Node<'_>) -> String {
    match &*node.revision().down_revisions {
        [] => "<base>".to_owned(),
        parents => parents.join(", "),
    }
}

fn is_current(node: Node<'_>, current: Option<&Heads>) -> bool {
    current.is_some_and(|heads| heads.rows().iter().any(|row| row == node.id()))
}

/// Python's `splitlines`, which knows more line ends than Rust's.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let ends = ['\n', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = text.strip_suffix(ends).unwrap_or(text);
    let pieces = (!text.is_empty()).then(|| text.split(ends));
    pieces.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::history::{Dependencies, Revision};

    use super::*;

    fn sample() -> History {
        let revision = |id: &str, parents: &[&str], dependencies: &[&str], label: Option<&str>| Revision {
            id: id.to_owned(),
            down_revisions: parents.iter().map(|parent| (*parent).to_owned()).collect(),
            dependencies: Dependencies(dependencies.iter().map(|name| (*name).to_owned()).collect()),
            branch_labels: label.into_iter().map(str::to_owned).collect(),
            documentation: format!("make {id}\n\nRevision ID: {id}"),
            path: PathBuf::from(format!("/app/{id}.py")),
        };
        let revisions = vec![
            revision("a1", &[], &[], None),
            revision("b1", &["a1"], &[], Some("left")),
            revision("b2", &["a1"], &["n1"], None),
            revision("n1", &[], &[], None),
        ];
        History::new(revisions, Vec::new()).unwrap()
    }

    #[test]
    fn short_lines() {
        let sample = sample();
        assert_eq!(heads(&sample, false, false), "b1 (left) (head)\nb2 (head)\nn1 (effective head)\n");
        assert_eq!(heads(&sample, false, true), "b1 (left) (head)\nb2 (head)\n");
        let nodes = || ["b2", "b1", "a1"].map(|id| sample.get(id).unwrap());
        assert_eq!(
            history(nodes(), false, Some(&Heads::new(["b1".to_owned()]))),
            "a1 (n1) -> b2 (head), make b2\na1 -> b1 (left) (head) (current), make b1\n<base> -> a1 (branchpoint), make a1\n"
        );
        assert_eq!(branches(nodes(), false), "a1 (branchpoint)\n   -> b1 (left) (head)\n   -> b2 (head)\n\n");
        assert_eq!(current([nodes()[2]], false, ""), "a1 (branchpoint)\n");
    }

    #[test]
    fn at_length() {
        let sample = sample();
        assert_eq!(
            show(sample.get("b2")),
            "Rev: b2 (head)\nParent: a1\nAlso depends on: n1\nPath: /app/b2.py\n\n    make b2\n    \n    Revision ID: b2\n\n"
        );
        assert_eq!(
            show(sample.get("a1")),
            "Rev: a1 (branchpoint)\nParent: <base>\nBranches into: b1, b2\nPath: /app/a1.py\n\n    make a1\n    \n    \
             Revision ID: a1\n\n"
        );
    }
}
