//! The header of any file, from its syntax tree.

use std::collections::HashMap;

use ruff_python_ast::{Expr, Operator, Stmt};
use ruff_python_parser::parse_module;
use ruff_text_size::{Ranged, TextSize};

use super::header::{Header, Literal, NAMES, Unreadable};

/// Parses the whole file and follows its top-level assignments in order.
pub(super) fn read(source: &str) -> Result<Header, Unreadable> {
    let module = parse_module(source)
        .map_err(|error| Unreadable::Syntax(line(source, error.location.start()), error.error.to_string()))?
        .into_syntax();
    let mut names = Names::default();
    for (position, statement) in module.body.iter().enumerate() {
        match statement {
            Stmt::Expr(expression) if position == 0 => {
                if let Expr::StringLiteral(text) = &*expression.value {
                    names.docstring = Some(text.value.to_str().to_owned());
                }
            }
            statement => names.follow(statement),
        }
    }
    names.header(source)
}

fn line(source: &str, at: TextSize) -> usize {
    source.as_bytes()[..at.to_usize()].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// The top-level names so far: a literal, or the place that set something else.
#[derive(Default)]
struct Names {
    docstring: Option<String>,
    values: HashMap<String, Result<Literal, TextSize>>,
}

impl Names {
    fn header(mut self, source: &str) -> Result<Header, Unreadable> {
        let mut header = Header { docstring: self.docstring.take(), ..Header::default() };
        for name in NAMES {
            let value = match self.values.remove(name) {
                None => continue,
                Some(Err(at)) => return Err(Unreadable::NotLiteral(name, line(source, at))),
                Some(Ok(value)) => value,
            };
            if let Some(field) = header.field(name) {
                *field = Some(value);
            }
        }
        Ok(header)
    }

    fn follow(&mut self, statement: &Stmt) {
        let at = statement.range().start();
        match statement {
            Stmt::Assign(assign) => {
                for target in &assign.targets {
                    self.bind(target, &assign.value, at);
                }
            }
            Stmt::AnnAssign(assign) => {
                if let Some(value) = &assign.value {
                    self.bind(&assign.target, value, at);
                }
            }
            Stmt::AugAssign(assign) => {
                let value = match (&*assign.target, assign.op) {
                    (Expr::Name(name), Operator::Add) => {
                        let left = self.values.get(name.id.as_str()).and_then(|value| value.clone().ok());
                        left.zip(self.value(&assign.value)).and_then(|(left, right)| add(left, right))
                    }
                    _ => None,
                };
                self.set(&assign.target, value, at);
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.values.insert(name.to_string(), Err(at));
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.values.insert(name.to_string(), Err(at));
                }
            }
            Stmt::FunctionDef(function) => drop(self.values.insert(function.name.to_string(), Err(at))),
            Stmt::ClassDef(class) => drop(self.values.insert(class.name.to_string(), Err(at))),
            Stmt::Delete(delete) => {
                for target in &delete.targets {
                    if let Expr::Name(name) = target {
                        self.values.remove(name.id.as_str());
                    }
                }
            }
            statement => {
                let mut blocks = Vec::new();
                nested(statement, &mut blocks);
                // Which branch runs is not known, so what it sets is not either.
                for inner in blocks.into_iter().flatten() {
                    let before = self.values.keys().cloned().collect::<Vec<_>>();
                    let mut names = Names::default();
                    names.follow(inner);
                    for name in names.values.into_keys().chain(before.into_iter().filter(|name| deletes(inner, name))) {
                        self.values.insert(name, Err(inner.range().start()));
                    }
                }
            }
        }
    }

    fn bind(&mut self, target: &Expr, value: &Expr, at: TextSize) {
        match (elements(target), elements(value)) {
            (Some(targets), Some(values)) if targets.len() == values.len() => {
                for (target, value) in targets.iter().zip(values) {
                    self.bind(target, value, at);
                }
            }
            _ => {
                let value = self.value(value);
                self.set(target, value, at);
            }
        }
    }

    fn set(&mut self, target: &Expr, value: Option<Literal>, at: TextSize) {
        match target {
            Expr::Name(name) if name.id.as_str() == "__doc__" => {
                self.docstring = match value {
                    Some(Literal::Text(text)) => Some(text),
                    _ => None,
                }
            }
            Expr::Name(name) => drop(self.values.insert(name.id.to_string(), value.ok_or(at))),
            target => {
                for target in elements(target).into_iter().flatten() {
                    self.set(target, None, at);
                }
            }
        }
    }

    fn value(&self, expression: &Expr) -> Option<Literal> {
        match expression {
            Expr::NoneLiteral(_) => Some(Literal::None),
            Expr::StringLiteral(text) => Some(Literal::Text(text.value.to_str().to_owned())),
            Expr::Name(name) => self.values.get(name.id.as_str())?.clone().ok(),
            Expr::Set(set) => self.list(&set.elts),
            Expr::BinOp(sum) if sum.op == Operator::Add => add(self.value(&sum.left)?, self.value(&sum.right)?),
            Expr::Call(call) if call.arguments.keywords.is_empty() => match (&*call.func, &*call.arguments.args) {
                (Expr::Name(name), arguments) if matches!(name.id.as_str(), "tuple" | "list" | "set" | "frozenset") => {
                    match arguments {
                        [] => Some(Literal::List(Vec::new())),
                        [argument] => match self.value(argument)? {
                            list @ Literal::List(_) => Some(list),
                            _ => None,
                        },
                        _ => None,
                    }
                }
                _ => None,
            },
            expression => self.list(elements(expression)?),
        }
    }

    fn list(&self, elements: &[Expr]) -> Option<Literal> {
        elements.iter().map(|element| self.value(element)).collect::<Option<_>>().map(Literal::List)
    }
}

fn add(left: Literal, right: Literal) -> Option<Literal> {
    match (left, right) {
        (Literal::Text(left), Literal::Text(right)) => Some(Literal::Text(left + &right)),
        (Literal::List(mut left), Literal::List(right)) => {
            left.extend(right);
            Some(Literal::List(left))
        }
        _ => None,
    }
}

fn elements(expression: &Expr) -> Option<&[Expr]> {
    match expression {
        Expr::Tuple(tuple) => Some(&tuple.elts),
        Expr::List(list) => Some(&list.elts),
        _ => None,
    }
}

fn deletes(statement: &Stmt, name: &str) -> bool {
    matches!(statement, Stmt::Delete(delete)
        if delete.targets.iter().any(|target| matches!(target, Expr::Name(target) if target.id.as_str() == name)))
}

/// The blocks of `if`, `for`, `while`, `with`, `try` and `match`.
fn nested<'s>(statement: &'s Stmt, blocks: &mut Vec<&'s [Stmt]>) {
    match statement {
        Stmt::If(statement) => {
            blocks.push(&statement.body);
            blocks.extend(statement.elif_else_clauses.iter().map(|clause| &*clause.body));
        }
        Stmt::For(statement) => blocks.extend([&*statement.body, &*statement.orelse]),
        Stmt::While(statement) => blocks.extend([&*statement.body, &*statement.orelse]),
        Stmt::With(statement) => blocks.push(&statement.body),
        Stmt::Try(statement) => {
            blocks.extend([&*statement.body, &*statement.orelse, &*statement.finalbody]);
            for handler in &statement.handlers {
                let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                blocks.push(&handler.body);
            }
        }
        Stmt::Match(statement) => blocks.extend(statement.cases.iter().map(|case| &*case.body)),
        _ => {}
    }
}
