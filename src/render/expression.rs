//! `lower(users.email) = 'x'`: expressions. What needs parentheses comes with them.

use super::compiler::{Compiler, Scope};
use super::error::Error;
use super::type_name::type_name;
use crate::schema::expression::{Bind, ColumnTable};
use crate::schema::{Expression, Identifier, Type};

impl Compiler {
    pub(super) fn expression(&mut self, expression: &Expression, scope: Scope) -> Result<String, Error> {
        Ok(match expression {
            Expression::Column { name, table } => self.column_reference(name, table.as_deref(), scope),
            Expression::LiteralColumn { text } => self.text_of(text),
            Expression::Text { text, binds } => self.text(text, binds)?,
            Expression::Bind(bind) => self.bind(bind, None)?,
            Expression::Null => "NULL".to_owned(),
            Expression::True => "true".to_owned(),
            Expression::False => "false".to_owned(),
            Expression::Binary { left, operator, right, escape } => {
                self.binary(left, operator, right, escape.as_deref(), scope)?
            }
            Expression::Unary { operator, modifier, operand } => {
                self.unary(operator.as_deref(), modifier.as_deref(), operand, scope)?
            }
            Expression::List { operator, items } => {
                let separator = if operator == "," { ", ".to_owned() } else { format!(" {} ", self.text_of(operator)) };
                self.list(items, &separator, scope)?
            }
            Expression::Grouping { inner } => format!("({})", self.expression(inner, scope)?),
            Expression::Function { name, arguments, parentheses } => {
                self.function(name, arguments, *parentheses, scope)?
            }
            Expression::Filter { function, criterion } => {
                let function = self.expression(function, scope)?;
                format!("{function} FILTER (WHERE {})", self.expression(criterion, scope)?)
            }
            Expression::Over { function, partition_by, order_by, frame } => {
                self.over(function, partition_by.as_deref(), order_by.as_deref(), frame.as_ref(), scope)?
            }
            Expression::WithinGroup { function, order_by } => {
                let function = self.expression(function, scope)?;
                format!("{function} WITHIN GROUP (ORDER BY {})", self.expression(order_by, scope)?)
            }
            Expression::AggregateOrderBy { target, order_by } => {
                let target = self.expression(target, scope)?;
                format!("{target} ORDER BY {}", self.expression(order_by, scope)?)
            }
            Expression::Cast { expression, to } => self.cast(expression, to, scope)?,
            Expression::TypeCast { expression, to } => {
                let to = type_name(to, self.doubled)?;
                format!("{}::{to}", self.expression(expression, scope)?)
            }
            Expression::Extract { field, expression } => {
                format!("EXTRACT({field} FROM {})", self.expression(expression, scope)?)
            }
            Expression::Case { value, whens, else_ } => self.case(value.as_deref(), whens, else_.as_deref(), scope)?,
            Expression::Label { name, reference: true, .. } => {
                let name = self.column_name(name);
                self.quote(&name)
            }
            Expression::Label { element, .. } => self.expression(element, scope)?,
            Expression::Collate { expression, collation } => {
                let expression = self.expression(expression, scope)?;
                format!("{expression} COLLATE {}", self.quote(collation))
            }
            Expression::Tuple { items } => format!("({})", self.list(items, ", ", scope)?),
            Expression::Array { items, type_: Some(type_) } if items.is_empty() => {
                format!("ARRAY[]::{}", type_name(type_, self.doubled)?)
            }
            Expression::Array { items, .. } => format!("ARRAY[{}]", self.list(items, ", ", scope)?),
            Expression::Subscript { expression, start, stop, slice } => {
                let expression = self.expression(expression, scope)?;
                let mut bounds = Vec::new();
                for bound in [Some(start), slice.then_some(stop)].into_iter().flatten() {
                    bounds.push(bound.as_ref().map_or(Ok(String::new()), |bound| self.expression(bound, scope))?);
                }
                format!("{expression}[{}]", bounds.join(":"))
            }
            Expression::Any { operator, operand } => match operand.as_ref() {
                operand @ (Expression::Grouping { .. } | Expression::ScalarSubquery { .. }) => {
                    format!("{operator} {}", self.expression(operand, scope)?)
                }
                operand => format!("{operator} ({})", self.expression(operand, scope)?),
            },
            Expression::ScalarSubquery { query } => format!("({})", self.query(query, scope)?),
            Expression::Exists { query } => format!("EXISTS ({})", self.query(query, scope)?),
            Expression::NextValue { sequence } => self.next_value(sequence),
            Expression::TableValue { table } => self.table_value(table),
            Expression::Raw { sql } => self.raw(sql),
        })
    }

    /// `a, b`; what renders to nothing is left out.
    pub(super) fn list(&mut self, items: &[Expression], separator: &str, scope: Scope) -> Result<String, Error> {
        let mut written = Vec::new();
        for item in items {
            written.push(self.expression(item, scope)?);
        }
        written.retain(|item| !item.is_empty());
        Ok(written.join(separator))
    }

    fn column_reference(&mut self, name: &Identifier, table: Option<&ColumnTable>, scope: Scope) -> String {
        let name = self.column_name(name);
        let column = self.quote(&name);
        match table.filter(|_| scope.tables) {
            Some(ColumnTable::Table(table)) => format!("{}.{column}", self.qualified(table)),
            Some(ColumnTable::Alias { alias }) => {
                let alias = self.alias(alias);
                format!("{}.{column}", self.quote(&alias))
            }
            None => column,
        }
    }

    fn binary(
        &mut self,
        left: &Expression,
        operator: &str,
        right: &Expression,
        escape: Option<&str>,
        scope: Scope,
    ) -> Result<String, Error> {
        let left = self.expression(left, scope)?;
        let right = match right {
            Expression::Bind(bind @ Bind { value: Some(value), expanding: true, .. })
                if self.placeholders.is_none() =>
            {
                let literal = bind.literal_value.as_ref().filter(|_| !self.driver);
                format!("({})", self.expanded(literal.unwrap_or(value), bind, operator)?)
            }
            right => self.expression(right, scope)?,
        };
        let mut sql = format!("{left} {} {right}", self.text_of(operator));
        if let Some(escape) = escape {
            sql.push_str(&format!(" ESCAPE {}", self.string(escape)));
        }
        Ok(sql)
    }

    fn unary(
        &mut self,
        operator: Option<&str>,
        modifier: Option<&str>,
        operand: &Expression,
        scope: Scope,
    ) -> Result<String, Error> {
        let mut sql = operator.map(|operator| self.text_of(operator)).unwrap_or_default();
        if sql.ends_with(|last: char| last.is_alphanumeric()) {
            sql.push(' ');
        }
        sql.push_str(&self.expression(operand, scope)?);
        if let Some(modifier) = modifier {
            sql.push_str(&format!(" {}", self.text_of(modifier.trim())));
        }
        Ok(sql)
    }

    /// `CAST(x AS TEXT) COLLATE "C"`: a collation is no part of the type here.
    fn cast(&mut self, expression: &Expression, to: &Type, scope: Scope) -> Result<String, Error> {
        let name = type_name(to, self.doubled)?;
        let (name, collation) = name.split_at(name.find(" COLLATE ").unwrap_or(name.len()));
        Ok(format!("CAST({} AS {name}){collation}", self.expression(expression, scope)?))
    }

    fn case(
        &mut self,
        value: Option<&Expression>,
        whens: &[(Expression, Expression)],
        else_: Option<&Expression>,
        scope: Scope,
    ) -> Result<String, Error> {
        let mut sql = String::from("CASE ");
        if let Some(value) = value {
            sql.push_str(&format!("{} ", self.expression(value, scope)?));
        }
        for (when, then) in whens {
            let when = self.expression(when, scope)?;
            sql.push_str(&format!("WHEN {when} THEN {} ", self.expression(then, scope)?));
        }
        if let Some(else_) = else_ {
            sql.push_str(&format!("ELSE {} ", self.expression(else_, scope)?));
        }
        Ok(sql + "END")
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Mode, expression};

    fn sql(payload: &str, mode: Mode) -> String {
        expression(&serde_json::from_str(payload).unwrap(), mode).unwrap()
    }

    #[test]
    fn operators() {
        let column = r#"{"kind": "column", "name": "a", "table": {"schema": "s", "name": "t"}}"#;
        let bind =
            r#"{"kind": "bind", "key": "k", "type": {"kind": "varchar"}, "value": {"kind": "str", "value": "5%"}}"#;
        let like =
            format!(r#"{{"kind": "binary", "left": {column}, "operator": "LIKE", "right": {bind}, "escape": "/"}}"#);
        assert_eq!(sql(&like, Mode::Online), "s.t.a LIKE '5%' ESCAPE '/'");
        assert_eq!(sql(&like, Mode::OfflineDoubled), "s.t.a LIKE '5%%' ESCAPE '/'");
        assert_eq!(sql(&like, Mode::Placeholders), "s.t.a LIKE :k ESCAPE '/'");
        let modulo = format!(r#"{{"kind": "binary", "left": {column}, "operator": "%", "right": {{"kind": "null"}}}}"#);
        assert_eq!(sql(&modulo, Mode::OfflineDoubled), "s.t.a %% NULL");
        let not = format!(r#"{{"kind": "unary", "operator": "NOT", "operand": {column}}}"#);
        assert_eq!(sql(&not, Mode::Online), "NOT s.t.a");
    }

    #[test]
    fn forms() {
        let cast = r#"{"kind": "cast", "expression": {"kind": "null"}, "to": {"kind": "text", "collation": "C"}}"#;
        assert_eq!(sql(cast, Mode::Online), "CAST(NULL AS TEXT) COLLATE \"C\"");
        let case = r#"{"kind": "case", "whens": [[{"kind": "true"}, {"kind": "null"}]], "else": {"kind": "false"}}"#;
        assert_eq!(sql(case, Mode::Online), "CASE WHEN true THEN NULL ELSE false END");
        let slice = r#"{"kind": "subscript", "expression": {"kind": "column", "name": "a"}, "slice": true,
            "start": {"kind": "literal_column", "text": "1"}, "stop": {"kind": "literal_column", "text": "2"}}"#;
        assert_eq!(sql(slice, Mode::Online), "a[1:2]");
        let over = r#"{"kind": "over", "function": {"kind": "function", "name": ["rank"], "arguments": []},
            "order_by": {"kind": "column", "name": "a"}, "frame": "ROWS BETWEEN 1 PRECEDING AND CURRENT ROW"}"#;
        assert_eq!(sql(over, Mode::Online), "rank() OVER (ORDER BY a ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)");
        let now = r#"{"kind": "function", "name": ["current_timestamp"], "arguments": [], "parentheses": false}"#;
        assert_eq!(sql(now, Mode::Online), "CURRENT_TIMESTAMP");
        let empty = r#"{"kind": "array", "items": [], "type": {"kind": "array", "item": {"kind": "integer"}}}"#;
        assert_eq!(sql(empty, Mode::Online), "ARRAY[]::INTEGER[]");
    }
}
