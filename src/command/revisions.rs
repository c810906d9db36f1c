//! `context.script.get_revision("ab12")`: the history as scripts are told of it.

use crate::history::{History, Node};
use crate::plan::{self, Heads, HistoryRange};
use serde_json::{Value, json};

/// All revisions, the newest first; none where they have no order.
pub(super) fn revisions(history: &History) -> Value {
    let nodes = plan::history(history, &HistoryRange::default(), &Heads::default()).unwrap_or_default();
    nodes.into_iter().map(described).collect()
}

fn described(node: Node<'_>) -> Value {
    let revision = node.revision();
    json!({
        "revision": revision.id,
        "down_revision": revision.down_revisions,
        "dependencies": revision.dependencies.0,
        "branch_labels": node.labels().collect::<Vec<_>>(),
        "path": revision.path.display().to_string(),
        "doc": revision.message(),
        "longdoc": revision.documentation,
        "is_head": node.is_head(),
    })
}
