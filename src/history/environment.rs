//! env.py, as far as its syntax tree tells how it configures Alembic.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, ExprCall, ModModule, Stmt};
use std::collections::{HashMap, HashSet};

/// `context.configure(version_table=..., version_table_schema=...)`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// `version_table=`
    pub version_table: Option<String>,
    /// `version_table_schema=`
    pub version_table_schema: Option<String>,
    /// env.py makes its database URL itself, and one from alembic.ini may not be the one that counts.
    pub computes_url: bool,
}

/// What can be known of env.py without running it; none if only running it tells where its version table is.
pub fn read(source: &str) -> Option<Settings> {
    let module = ruff_python_parser::parse_module(source).ok()?.into_syntax();
    let mut reader = Reader { constants: constants(&module), ..Reader::default() };
    reader.visit_body(&module.body);
    let repeats = reader.repeats();
    let mut tables = reader.tables;
    tables.dedup();
    match (tables.as_slice(), reader.unknown || repeats) {
        ([(version_table, version_table_schema)], false) => Some(Settings {
            version_table: version_table.clone(),
            version_table_schema: version_table_schema.clone(),
            computes_url: reader.computes_url,
        }),
        _ => None,
    }
}

/// Calls that change what an unqualified table name means, or that may call `configure` with anything.
const OPAQUE_CALLS: &[&str] =
    &["execute", "exec_driver_sql", "execution_options", "listens_for", "listen", "exec", "eval", "runpy"];

/// Calls that make an engine of a URL of env.py's own.
const URL_CALLS: &[&str] = &["create_engine", "create_async_engine", "set_main_option", "set_section_option"];

#[derive(Default)]
struct Reader {
    constants: HashMap<String, String>,
    tables: Vec<(Option<String>, Option<String>)>,
    unknown: bool,
    computes_url: bool,
    loops: usize,
    /// The function whose body this is.
    function: Option<String>,
    /// The functions that call `configure` themselves.
    configuring: HashSet<String>,
    /// Calls by name, of which some are of functions here.
    calls: Vec<Call>,
}

/// `run_migrations(connection)`
struct Call {
    caller: Option<String>,
    callee: String,
    in_loop: bool,
    /// Its literal arguments.
    literals: Vec<String>,
}

impl Reader {
    /// Whether `configure` is reached in a loop, or with different literals: once for each of several databases or schemas.
    fn repeats(&self) -> bool {
        let mut reaching = self.configuring.clone();
        loop {
            let callers = self.calls.iter().filter(|call| reaching.contains(&call.callee));
            let new: Vec<_> = callers.filter_map(|call| call.caller.clone()).collect();
            let before = reaching.len();
            reaching.extend(new);
            if reaching.len() == before {
                break;
            }
        }
        let calls: Vec<_> = self.calls.iter().filter(|call| reaching.contains(&call.callee)).collect();
        calls.iter().any(|call| {
            let differs = |other: &&&Call| other.callee == call.callee && other.literals != call.literals;
            call.in_loop || calls.iter().any(|other| differs(&other))
        })
    }

    fn call(&mut self, call: &ExprCall) {
        let passed = || call.arguments.args.iter().chain(call.arguments.keywords.iter().map(|keyword| &keyword.value));
        let literals = passed().filter_map(|argument| match constant(argument, &self.constants) {
            Constant::Text(text) => Some(text),
            _ => None,
        });
        let literals: Vec<_> = literals.collect();
        let names = passed().filter_map(|argument| match argument {
            Expr::Name(name) => Some(name.id.to_string()),
            _ => None,
        });
        // `connection.run_sync(do_run_migrations)` calls it once, `pool.map(migrate, tenants)` for each.
        let is_map = called(&call.func).is_some_and(|name| name != "run_sync");
        let passed: Vec<_> = names.map(|name| (name, is_map)).collect();
        let called = match call.func.as_ref() {
            Expr::Name(name) => Some((name.id.to_string(), false)),
            _ => None,
        };
        for (callee, is_map) in called.into_iter().chain(passed) {
            let caller = self.function.clone();
            let literals = literals.clone();
            self.calls.push(Call { caller, callee, in_loop: is_map || self.loops > 0, literals });
        }
    }

    fn configure(&mut self, call: &ExprCall) {
        let mut table = None;
        let mut schema = None;
        for keyword in &call.arguments.keywords {
            let slot = match keyword.arg.as_ref().map(ruff_python_ast::Identifier::as_str) {
                Some("version_table") => &mut table,
                Some("version_table_schema") => &mut schema,
                Some(_) => continue,
                None => {
                    self.unknown = true;
                    continue;
                }
            };
            match constant(&keyword.value, &self.constants) {
                Constant::Text(text) => *slot = Some(text),
                Constant::None => {}
                Constant::Unknown => self.unknown = true,
            }
        }
        self.unknown |= self.loops > 0;
        self.configuring.extend(self.function.clone());
        self.tables.push((table, schema));
    }
}

impl<'a> Visitor<'a> for Reader {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        let is_loop = matches!(statement, Stmt::For(_) | Stmt::While(_));
        self.loops += usize::from(is_loop);
        if let Stmt::Assign(assign) = statement {
            let to_key = |target: &Expr| matches!(target, Expr::Subscript(key) if constant(&key.slice, &self.constants).is("sqlalchemy.url"));
            self.computes_url |= assign.targets.iter().any(to_key);
        }
        if let Stmt::FunctionDef(function) = statement {
            // A function that is made in a loop is called where it is called.
            let loops = std::mem::take(&mut self.loops);
            let outer = self.function.replace(function.name.to_string());
            walk_stmt(self, statement);
            (self.function, self.loops) = (outer, loops);
        } else {
            walk_stmt(self, statement);
        }
        self.loops -= usize::from(is_loop);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        let is_loop =
            matches!(expression, Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_));
        self.loops += usize::from(is_loop);
        if let Expr::Call(call) = expression {
            self.call(call);
        }
        match expression {
            Expr::Call(call) => match called(&call.func) {
                Some("configure") => self.configure(call),
                Some(name) if OPAQUE_CALLS.contains(&name) && !is_context(&call.func) => self.unknown = true,
                Some(name) if URL_CALLS.contains(&name) => self.computes_url = true,
                _ => {}
            },
            Expr::StringLiteral(text) if text.value.to_str().contains("search_path") => self.unknown = true,
            // `engine_from_config({"sqlalchemy.url": url})`
            Expr::Dict(dict) => {
                let is_url = |key: &Expr| constant(key, &self.constants).is("sqlalchemy.url");
                self.computes_url |= dict.items.iter().filter_map(|item| item.key.as_ref()).any(is_url);
            }
            _ => {}
        }
        walk_expr(self, expression);
        self.loops -= usize::from(is_loop);
    }
}

enum Constant {
    Text(String),
    None,
    Unknown,
}

impl Constant {
    fn is(&self, expected: &str) -> bool {
        matches!(self, Self::Text(text) if text == expected)
    }
}

fn constant(expression: &Expr, constants: &HashMap<String, String>) -> Constant {
    match expression {
        Expr::StringLiteral(text) => Constant::Text(text.value.to_str().to_owned()),
        Expr::NoneLiteral(_) => Constant::None,
        Expr::Name(name) => constants.get(name.id.as_str()).cloned().map_or(Constant::Unknown, Constant::Text),
        _ => Constant::Unknown,
    }
}

/// `VERSION_TABLE = "x"`: names of the module that are assigned one literal, once.
fn constants(module: &ModModule) -> HashMap<String, String> {
    let mut found = HashMap::new();
    let mut twice = Vec::new();
    for statement in &module.body {
        let Stmt::Assign(assign) = statement else { continue };
        let [Expr::Name(name)] = assign.targets.as_slice() else { continue };
        match assign.value.as_ref() {
            Expr::StringLiteral(text) if !found.contains_key(name.id.as_str()) => {
                found.insert(name.id.to_string(), text.value.to_str().to_owned());
            }
            _ => twice.push(name.id.to_string()),
        }
    }
    found.retain(|name, _| !twice.contains(name));
    found
}

/// The last name of `a.b.c(...)`.
fn called(function: &Expr) -> Option<&str> {
    match function {
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}

/// `context.execute(...)`, which runs no SQL of its own before the migrations.
fn is_context(function: &Expr) -> bool {
    matches!(function, Expr::Attribute(attribute) if matches!(attribute.value.as_ref(), Expr::Name(name) if name.id.as_str() == "context"))
}

#[cfg(test)]
mod tests {
    use super::{Settings, read};

    const ONLINE: &str = "from alembic import context\nwith engine.connect() as connection:\n    context.configure(";

    fn configured(arguments: &str) -> Option<Settings> {
        read(&format!("{ONLINE}{arguments})\n"))
    }

    #[test]
    fn a_plain_env_py_uses_the_default_table() {
        assert_eq!(configured("connection=connection, target_metadata=Base.metadata"), Some(Settings::default()));
    }

    #[test]
    fn literal_names_are_read() {
        let settings = configured("version_table=\"v\", version_table_schema='ops'");
        let expected = Settings {
            version_table: Some("v".to_owned()),
            version_table_schema: Some("ops".to_owned()),
            computes_url: false,
        };
        assert_eq!(settings, Some(expected));
    }

    #[test]
    fn a_constant_of_the_module_is_a_literal() {
        let settings = read(&format!("TABLE = 'v'\n{ONLINE}version_table=TABLE)\n"));
        assert_eq!(settings.and_then(|settings| settings.version_table).as_deref(), Some("v"));
    }

    #[test]
    fn what_is_computed_is_unknown() {
        assert_eq!(configured("version_table=table()"), None);
        assert_eq!(configured("connection=connection, **options"), None);
    }

    #[test]
    fn a_search_path_makes_the_table_unknown() {
        assert_eq!(read("connection.execute(text('SET x'))\ncontext.configure(connection=connection)\n"), None);
    }

    #[test]
    fn schemas_in_a_loop_are_unknown() {
        assert_eq!(read("for schema in schemas:\n    context.configure(connection=c)\n"), None);
    }

    #[test]
    fn a_function_called_for_each_is_unknown() {
        let with = |rest: &str| read(&format!("def run(name=None):\n    context.configure(connection=c)\n{rest}"));
        assert_eq!(with("for name in names:\n    run(name)\n"), None);
        assert_eq!(with("def all(name):\n    run(name)\nfor name in names:\n    all(name)\n"), None);
        assert_eq!(with("asyncio.run(asyncio.gather(*[run(name) for name in names]))\n"), None);
        assert_eq!(with("pool.map(run, names)\n"), None);
        assert_eq!(with("run('a')\nrun('b')\n"), None);
        let once = Some(Settings::default());
        assert_eq!(with("if offline:\n    run(connection)\nelse:\n    run(connectable)\n"), once);
        assert_eq!(with("connection.run_sync(run)\n"), once);
        assert_eq!(with("for name in names:\n    log(name)\nrun()\n"), once);
    }

    #[test]
    fn a_url_of_its_own_is_noticed() {
        let computes = |source: &str| read(source).map(|settings| settings.computes_url);
        let configure = "context.configure(connection=c)\n";
        assert_eq!(computes(configure), Some(false));
        assert_eq!(computes(&format!("config.set_main_option('sqlalchemy.url', url)\n{configure}")), Some(true));
        assert_eq!(computes(&format!("section['sqlalchemy.url'] = url\n{configure}")), Some(true));
        assert_eq!(computes(&format!("engine = create_engine(url)\n{configure}")), Some(true));
    }
}
