//! The header of any file, from its syntax tree.

use std::collections::HashMap;

use ruff_python_ast::{Expr, ExprAttribute, Operator, Stmt};
use ruff_python_parser::parse_module;
use ruff_text_size::{Ranged, TextSize};

use super::header::{Header, Literal, NAMES, Unreadable};
use super::imported::Modules;

/// Parses the whole file and follows its top-level assignments in order.
pub(super) fn read(source: &str, modules: &Modules) -> Result<Header, Unreadable> {
    Names::read(source, "", modules)?.header(source)
}

/// The value of one name of a module in that package.
pub(super) fn constant(source: &str, package: &str, name: &str, modules: &Modules) -> Option<Literal> {
    Names::read(source, package, modules).ok()?.known(name)
}

fn line(source: &str, at: TextSize) -> usize {
    source.as_bytes()[..at.to_usize()].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// What a top-level name is bound to.
#[derive(Clone)]
enum Bound {
    Literal(Literal),
    /// `shop.branches` or `shop.branches.EXPAND`, and the place of the import.
    Imported(String, TextSize),
    /// Something else, set there.
    Other(TextSize),
}

/// The top-level names so far.
struct Names<'m> {
    docstring: Option<String>,
    values: HashMap<String, Bound>,
    package: &'m str,
    modules: &'m Modules,
}

impl<'m> Names<'m> {
    fn new(package: &'m str, modules: &'m Modules) -> Self {
        Self { docstring: None, values: HashMap::new(), package, modules }
    }

    fn read(source: &str, package: &'m str, modules: &'m Modules) -> Result<Self, Unreadable> {
        let module = parse_module(source)
            .map_err(|error| Unreadable::Syntax(line(source, error.location.start()), error.error.to_string()))?
            .into_syntax();
        let mut names = Names::new(package, modules);
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
        Ok(names)
    }

    fn header(mut self, source: &str) -> Result<Header, Unreadable> {
        let mut header = Header { docstring: self.docstring.take(), ..Header::default() };
        for name in NAMES {
            let value = match self.values.get(name) {
                None => continue,
                Some(Bound::Literal(value)) => value.clone(),
                Some(Bound::Imported(path, at)) => {
                    self.modules.constant(path).ok_or_else(|| Unreadable::NotLiteral(name, line(source, *at)))?
                }
                Some(Bound::Other(at)) => return Err(Unreadable::NotLiteral(name, line(source, *at))),
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
                        self.known(&name.id).zip(self.value(&assign.value)).and_then(|(left, right)| add(left, right))
                    }
                    _ => None,
                };
                self.set(&assign.target, value, at);
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    // `import a.b` binds `a`.
                    let first = alias.name.split('.').next().unwrap_or_default();
                    let (name, module) = match &alias.asname {
                        Some(name) => (name.as_str(), alias.name.as_str()),
                        None => (first, first),
                    };
                    self.values.insert(name.to_owned(), Bound::Imported(module.to_owned(), at));
                }
            }
            Stmt::ImportFrom(import) => {
                let module = self.module(import.level, import.module.as_deref());
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.values.insert(name.to_string(), Bound::Imported(format!("{module}.{}", alias.name), at));
                }
            }
            Stmt::FunctionDef(function) => drop(self.values.insert(function.name.to_string(), Bound::Other(at))),
            Stmt::ClassDef(class) => drop(self.values.insert(class.name.to_string(), Bound::Other(at))),
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
                    let mut names = Names::new(self.package, self.modules);
                    names.follow(inner);
                    for name in names.values.into_keys().chain(before.into_iter().filter(|name| deletes(inner, name))) {
                        self.values.insert(name, Bound::Other(inner.range().start()));
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
            Expr::Name(name) => {
                self.values.insert(name.id.to_string(), value.map_or(Bound::Other(at), Bound::Literal));
            }
            target => {
                for target in elements(target).into_iter().flatten() {
                    self.set(target, None, at);
                }
            }
        }
    }

    fn known(&self, name: &str) -> Option<Literal> {
        match self.values.get(name)? {
            Bound::Literal(value) => Some(value.clone()),
            Bound::Imported(path, _) => self.modules.constant(path),
            Bound::Other(_) => None,
        }
    }

    /// `branches.EXPAND` after `from shop import branches`: `shop.branches.EXPAND`
    fn path(&self, attribute: &ExprAttribute) -> Option<String> {
        let before = match &*attribute.value {
            Expr::Name(name) => match self.values.get(name.id.as_str())? {
                Bound::Imported(path, _) => path.clone(),
                _ => return None,
            },
            Expr::Attribute(attribute) => self.path(attribute)?,
            _ => return None,
        };
        Some(format!("{before}.{}", attribute.attr))
    }

    /// `from ..shop import x`: the module's full name.
    fn module(&self, level: u32, name: Option<&str>) -> String {
        let mut parts: Vec<&str> = if level > 0 { self.package.split('.').collect() } else { Vec::new() };
        parts.truncate((parts.len() + 1).saturating_sub(level as usize));
        parts.extend(name);
        parts.join(".")
    }

    fn value(&self, expression: &Expr) -> Option<Literal> {
        match expression {
            Expr::NoneLiteral(_) => Some(Literal::None),
            Expr::StringLiteral(text) => Some(Literal::Text(text.value.to_str().to_owned())),
            Expr::Name(name) => self.known(&name.id),
            Expr::Attribute(attribute) => self.modules.constant(&self.path(attribute)?),
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
