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
            Expression::Bind(bind) => self.bind(bind, "param_1")?,
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
                let mut bounds = Vec::new();
                for bound in [Some(start), slice.then_some(stop)].into_iter().flatten() {
                    bounds.push(bound.as_ref().map_or(Ok(String::new()), |bound| self.expression(bound, scope))?);
                }
                format!("{}[{}]", self.expression(expression, scope)?, bounds.join(":"))
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
            Expression::Raw { sql } => sql.clone(),
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
            Expression::Bind(Bind { value: Some(value), type_, expanding: true, .. }) => {
                format!("({})", self.expanded(value, type_, operator)?)
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
