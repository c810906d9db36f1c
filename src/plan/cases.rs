//! (target, rows of the version table) -> steps and new rows, each checked against Alembic 1.20.1.

use std::path::PathBuf;

use crate::history::{Dependencies, History, Revision};

use super::{Error, Heads, Plan, Target, VersionChange, downgrade, stamp, upgrade};

/// `child: parent parent | dependency # label`
fn history(lines: &[&str]) -> History {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let revision = |line: &&str| {
        let (line, label) = line.split_once('#').unwrap_or((line, ""));
        let (line, dependencies) = line.split_once('|').unwrap_or((line, ""));
        let (id, parents) = line.split_once(':').unwrap_or((line, ""));
        Revision {
            id: id.trim().to_owned(),
            down_revisions: words(parents),
            dependencies: Dependencies(words(dependencies)),
            branch_labels: words(label),
            documentation: String::new(),
            path: PathBuf::from(format!("{id}.py")),
        }
    };
    History::new(lines.iter().map(revision).collect(), Vec::new()).unwrap()
}

/// A line; a fork that is merged; a second base whose head needs the first.
fn sample() -> History {
    history(&["a1:", "b1: a1", "c1: b1 # left", "c2: b1 # right", "d1: c1 c2", "n1: # net", "n2: n1 | c1"])
}

fn heads(rows: &str) -> Heads {
    Heads::new(rows.split_whitespace().map(str::to_owned))
}

/// `movement [changes]; ... => rows`, or the message.
fn shown(plan: Result<Plan, Error>) -> String {
    let plan = match plan {
        Ok(plan) => plan,
        Err(error) => return error.to_string(),
    };
    let change = |change: &VersionChange| match change {
        VersionChange::Insert(id) => format!("+{id}"),
        VersionChange::Update { from, to } => format!("{from}={to}"),
        VersionChange::Delete(id) => format!("-{id}"),
    };
    let step = |step: &super::Step| {
        format!("{} [{}]; ", step.movement(), step.changes.iter().map(change).collect::<Vec<_>>().join(" "))
    };
    plan.steps.iter().map(step).collect::<String>() + "=> " + &plan.heads.rows().join(" ")
}

fn up(rows: &str, target: &str) -> String {
    shown(upgrade(&sample(), &heads(rows), &Target::online(target).unwrap()))
}

fn down(rows: &str, target: &str) -> String {
    shown(downgrade(&sample(), &heads(rows), &Target::online(target).unwrap()))
}

fn stamped(rows: &str, targets: &str) -> String {
    let targets: Vec<String> = targets.split_whitespace().map(str::to_owned).collect();
    shown(stamp(&sample(), &heads(rows), &Target::online_stamp(&targets)))
}

#[test]
fn upgrades() {
    let cases = [
        ("", "b1", "upgrade  -> a1 [+a1]; upgrade a1 -> b1 [a1=b1]; => b1"),
        ("b1", "d1", "upgrade b1 -> c2 [b1=c2]; upgrade b1 -> c1 [+c1]; upgrade c1, c2 -> d1 [-c1 c2=d1]; => d1"),
        ("d1", "n2", "upgrade  -> n1 [+n1]; upgrade n1 -> n2 [n1=n2]; => d1 n2"),
        ("b1", "left@+1", "upgrade b1 -> c1 [b1=c1]; => c1"),
        ("a1", "+1", "upgrade a1 -> b1 [a1=b1]; => b1"),
        ("a1", "d1-1", "Ambiguous walk"),
        ("b1", "right@c2", "upgrade b1 -> c2 [b1=c2]; => c2"),
        ("c1", "net@head", "upgrade  -> n1 [+n1]; upgrade n1 -> n2 [-n1 c1=n2]; => n2"),
        ("b1", "+1", "Ambiguous walk"),
        ("c1 c2", "+1", "Ambiguous upgrade from multiple current revisions"),
        ("b1", "-1", "Relative revision -1 didn't produce 1 migrations"),
        ("d1", "+2", "Relative revision +2 didn't produce 2 migrations"),
        ("", "nope", "Can't locate revision identified by 'nope'"),
        ("gone", "heads", "Can't locate revision identified by 'gone'"),
        ("d1", "b1", "=> d1"),
        ("a1 b1", "d1", "Requested revision b1 overlaps with other requested revisions a1"),
    ];
    for (rows, target, expected) in cases {
        assert_eq!(up(rows, target), expected, "upgrade {target} from `{rows}`");
    }
    assert_eq!(
        up("", "head"),
        "Multiple head revisions are present for given argument 'head'; please specify a specific target revision, \
         '<branchname>@head' to narrow to a specific head, or 'heads' for all heads"
    );
}

#[test]
fn downgrades() {
    let cases = [
        ("b1", "base", "downgrade b1 -> a1 [b1=a1]; downgrade a1 ->  [-a1]; => "),
        ("d1", "-1", "Ambiguous walk"),
        ("d1", "b1", "downgrade d1 -> c1, c2 [+c1 d1=c2]; downgrade c1 -> b1 [-c1]; downgrade c2 -> b1 [c2=b1]; => b1"),
        ("c1 c2", "left@b1", "downgrade c1 -> b1 [-c1]; => c2"),
        ("c1", "b1", "downgrade c1 -> b1 [c1=b1]; => b1"),
        ("n2", "net@base", "downgrade n2 -> n1 [+n1 n2=c1]; downgrade n1 ->  [-n1]; => c1"),
        ("n2", "net@-1", "downgrade n2 -> n1 [+n1 n2=c1]; => c1 n1"),
        ("b1", "+1", "Relative revision +1 didn't produce 1 migrations"),
        ("b1", "-3", "Relative revision -3 didn't produce 3 migrations"),
        ("b1", "a1-2", "Walked too far"),
        ("b1", "c1", "Destination c1 is not a valid downgrade target from current head(s)"),
    ];
    for (rows, target, expected) in cases {
        assert_eq!(down(rows, target), expected, "downgrade {target} from `{rows}`");
    }
}

#[test]
fn stamps() {
    let cases = [
        ("", "b1", "stamp_revision  -> b1 [+b1]; => b1"),
        ("a1", "b1", "stamp_revision a1 -> b1 [a1=b1]; => b1"),
        ("d1", "a1", "stamp_revision d1 -> a1 [d1=a1]; => a1"),
        ("c1 c2", "a1", "stamp_revision c1, c2 -> a1 [-c1 c2=a1]; => a1"),
        ("c1 c2", "base", "stamp_revision c1 ->  [-c1]; stamp_revision c2 ->  [-c2]; => "),
        ("d1", "d1", "=> d1"),
        ("", "c1 c2", "stamp_revision  -> c1 [+c1]; stamp_revision  -> c2 [+c2]; => c1 c2"),
        ("a1", "head", "Multiple heads are present; please specify a single target revision"),
        ("gone", "heads", "Can't locate revision identified by 'gone'"),
    ];
    for (rows, targets, expected) in cases {
        assert_eq!(stamped(rows, targets), expected, "stamp {targets} from `{rows}`");
    }
}

#[test]
fn partial_identifiers() {
    let history = history(&["abcd1111:", "abcd2222: abcd1111", "abce3333: abcd2222"]);
    let up = |target| shown(upgrade(&history, &heads("abcd2222"), &Target::online(target).unwrap()));
    assert_eq!(up("abce"), "upgrade abcd2222 -> abce3333 [abcd2222=abce3333]; => abce3333");
    assert_eq!(up("abcd"), "Can't locate revision identified by 'abcd'");
    let error = upgrade(&history, &heads(""), &Target::online("abcd").unwrap()).unwrap_err();
    assert!(error.hint().unwrap().contains("multiple revisions start with 'abcd': 'abcd1111', 'abcd2222'..."));
}

#[test]
fn ranges_are_for_sql() {
    assert_eq!(Target::online("a:b"), Err(Error::RangeNotAllowed));
    assert_eq!(Target::offline_downgrade("a"), Err(Error::DowngradeNeedsRange));
    let (start, target) = Target::offline_upgrade("a1:b1").unwrap();
    assert_eq!((start.as_deref(), target.as_str()), (Some("a1"), "b1"));
    let stamps = ["a:b".to_owned(), "c:d".to_owned()];
    assert_eq!(Target::offline_stamp(&stamps), Err(Error::SeveralStarts));
}
