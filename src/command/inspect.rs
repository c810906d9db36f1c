//! `sa.inspect(bind)`: a script's questions about the database, answered within its open transaction.

use super::answer::Done;
use super::host::Host;
use crate::evaluate::Fault;
use crate::evaluate::inspection::{Inspection, Question, RelationKind};
use crate::execute;
use crate::operation::Origin;
use crate::postgres::Connection;
use crate::reflect::{self, Error, Kind, ReferredSchema, Scope};
use serde_json::{Value, json};
use std::rc::Rc;

impl Host<'_, '_> {
    /// Reflects, after all that the connection was sent before.
    pub(super) async fn inspect(&mut self, inspection: &Inspection, origin: Option<Origin>) -> Done {
        let settled = self.online.settle(inspection.connection).await;
        let connection = match settled.and_then(|()| self.online.connection(inspection.connection).map(Rc::clone)) {
            Ok(connection) => connection,
            Err(error) => return Done::Fault(self.fault(error)),
        };
        let mut foreseen = self.foreseen.take(&connection, inspection).await;
        if foreseen.is_none() && !inspection.then.is_empty() {
            self.foreseen.ask_all(&connection, inspection);
            foreseen = self.foreseen.take(&connection, inspection).await;
        }
        let answered = match foreseen {
            Some(answered) => answered,
            None => answer(&connection, inspection).await,
        };
        match answered {
            Ok(value) => value.into(),
            Err(Error::Database { source, statement }) => {
                Done::Fault(self.fault(execute::Error::Database { source, statement, origin }))
            }
            Err(error @ Error::Row(_)) => {
                let exception = "sqlalchemy.exc.UnreflectableTableError".to_owned();
                Done::Fault(Fault::Compile { exception, message: error.to_string() })
            }
        }
    }
}

pub(super) async fn answer(connection: &Connection, inspection: &Inspection) -> Result<Value, Error> {
    let scope = scope(inspection);
    let schema = inspection.schema.as_deref();
    Ok(match inspection.question {
        Question::DefaultSchema => json!(reflect::default_schema(connection).await?),
        Question::Schemas => json!(reflect::schemas(connection, &scope).await?),
        Question::Types => json!(reflect::type_names(connection, &scope).await?),
        Question::Enums => json!(reflect::enums(connection, schema).await?),
        Question::Domains => json!(reflect::domains(connection, schema).await?),
        Question::Relations => {
            let relations = reflect::relations(connection, &scope).await?;
            relations.into_iter().map(|relation| json!([relation.name, relation.oid])).collect()
        }
        Question::ViewDefinitions => json!(reflect::view_definitions(connection, &scope).await?),
        Question::Columns => json!(reflect::columns(connection, &scope).await?),
        Question::PrimaryKeys => json!(reflect::primary_keys(connection, &scope).await?),
        Question::ForeignKeys => foreign_keys(connection, &scope, inspection.ignore_search_path).await?,
        Question::Indexes => json!(reflect::indexes(connection, &scope).await?),
        Question::Uniques => json!(reflect::uniques(connection, &scope).await?),
        Question::Checks => json!(reflect::checks(connection, &scope).await?),
        Question::Comments => json!(reflect::comments(connection, &scope).await?),
    })
}

async fn foreign_keys(connection: &Connection, scope: &Scope, ignore_search_path: bool) -> Result<Value, Error> {
    let default = if ignore_search_path { reflect::default_schema(connection).await? } else { None };
    let referred = match ignore_search_path {
        true => ReferredSchema::Always { default: default.as_deref() },
        false => ReferredSchema::BySearchPath,
    };
    Ok(json!(reflect::foreign_keys(connection, scope, referred).await?))
}

fn scope(inspection: &Inspection) -> Scope {
    let kinds = match inspection.kinds.as_slice() {
        [] => Kind::WITH_COLUMNS.to_vec(),
        kinds => kinds.iter().copied().map(kind).collect(),
    };
    Scope { schema: inspection.schema.clone(), names: inspection.names.clone(), kinds, temporary: inspection.temporary }
}

fn kind(kind: RelationKind) -> Kind {
    match kind {
        RelationKind::Table => Kind::Table,
        RelationKind::ForeignTable => Kind::ForeignTable,
        RelationKind::View => Kind::View,
        RelationKind::MaterializedView => Kind::MaterializedView,
        RelationKind::Sequence => Kind::Sequence,
    }
}
