//! What a script asks of its host, one request at a time: the payload of `_retort.request(...)`.

use super::draft::{Draft, Hook};
use super::inspection::Inspection;
use crate::operation::Operation;
use crate::schema::Statement;
use serde::{Deserialize, Serialize};

/// `_retort.request({"kind": "apply", "operation": {...}})`
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Request {
    /// `op.create_table(...)`: its SQL is run (online) or printed (offline). Replies null.
    Apply {
        /// Which connection; the first one that is opened is 0. Without one: what `--sql` prints.
        #[serde(default)]
        connection: Option<usize>,
        /// What is asked for.
        operation: Box<Operation>,
    },
    /// `connection.execute(...)`. Replies a [`ResultSet`].
    Execute {
        /// Which connection.
        #[serde(default)]
        connection: usize,
        /// One statement, or one for each set of parameters of an `executemany`.
        statements: Vec<Statement>,
    },
    /// `cursor.copy_expert("COPY t FROM STDIN", file)`. Replies the number of rows, and of `COPY ... TO STDOUT` the text.
    Copy {
        /// Which connection.
        connection: usize,
        /// The statement.
        sql: String,
        /// What is read; none where the server writes.
        data: Option<super::copied::Copied>,
    },
    /// `engine.connect()`. Replies the connection's number.
    Connect {
        /// The engine's URL, with its password; none means the configured one.
        #[serde(default)]
        url: Option<String>,
    },
    /// `connection.close()`
    Close {
        /// Which connection.
        #[serde(default)]
        connection: usize,
    },
    /// `BEGIN`, `COMMIT`, `SAVEPOINT sa_savepoint_1`, ... Replies null.
    Transaction {
        /// Which connection. Without one: what `--sql` prints.
        #[serde(default)]
        connection: Option<usize>,
        /// What.
        action: TransactionAction,
        /// The savepoint's name.
        #[serde(default)]
        savepoint: Option<String>,
    },
    /// `context.configure(...)`. Replies null.
    Configure(Box<Configure>),
    /// `context.run_migrations()`: reads the version table (or takes the range of `--sql`) and plans. Replies a list of [`StepHeader`].
    Steps,
    /// `context.get_context().stamp(script, "head")`. Replies null.
    Stamp {
        /// The revisions.
        revisions: Vec<String>,
    },
    /// A step starts: it is logged, and offline its comment printed. Replies null.
    StepBegin {
        /// Its place in the list that `Steps` replied.
        index: usize,
        /// The `__name__` of its function, where that is not the direction's.
        function: Option<String>,
    },
    /// A step's script has returned: the version row changes. Replies null.
    StepEnd {
        /// Its place in the list.
        index: usize,
    },
    /// `context.get_current_heads()`. Replies a list of revision identifiers.
    CurrentHeads,
    /// `context.script.walk_revisions()`, `get_revision("ab12")`. Replies the revisions, the newest first.
    Revisions,
    /// `@compiles(CreateTable)`: how the version table is created. Replies null.
    VersionTable {
        /// `CREATE TABLE alembic_version (...)`
        create: String,
    },
    /// `sa.inspect(bind).get_columns("users")`. Replies what the question says.
    Inspect(Box<Inspection>),
    /// `str(statement)`, `statement.compile(...)`. Replies the SQL text.
    Compile {
        /// What.
        compiled: Compiled,
        /// How its values are written.
        #[serde(default)]
        style: CompileStyle,
    },
    /// `print(...)`, `sys.stderr.write(...)`, `context.static_output(...)`, a record of `logging`. Replies null.
    Output {
        /// Where to.
        stream: Stream,
        /// What, with its newline.
        text: String,
    },
    /// `context.configure(output_buffer=file)`: replies what `--sql` has printed since the last time.
    Printed,
    /// `INFO  [alembic.autogenerate.compare.tables] Detected added table 't'`. Replies null.
    Log {
        /// `alembic.autogenerate.compare.tables`
        logger: String,
        /// The rest of the line.
        text: String,
    },
    /// A new revision. Replies a [`super::draft::Drafted`].
    Draft(Box<Draft>),
    /// The text of the revision that was drafted last: its file is written. Replies the file's path.
    Write {
        /// The text, or with another `output_encoding` than UTF-8 a character for each byte.
        text: String,
        /// Whether it is bytes.
        #[serde(default)]
        bytes: bool,
    },
    /// A post-write hook. Replies null.
    Hook(Box<Hook>),
    /// All hooks have had the file that was written last: whether it is still a revision. Replies null.
    Hooked,
}

impl Request {
    /// Whether its answer tells the script nothing, so that the script need not wait for it.
    pub fn may_be_deferred(&self) -> bool {
        matches!(
            self,
            Self::Apply { .. } | Self::StepBegin { .. } | Self::StepEnd { .. } | Self::Output { .. } | Self::Log { .. }
        )
    }
}

impl Request {
    /// The connection whose answers tell how a deferrable request went; `context` is that of the version table, if any.
    pub fn connection(&self, context: Option<usize>) -> Option<usize> {
        match self {
            Self::Apply { connection, .. } => *connection,
            Self::StepEnd { .. } => context,
            _ => None,
        }
    }
}

/// What `str()` is called on.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compiled {
    /// `str(sa.select(...))`
    Statement(Statement),
    /// `str(sa.schema.CreateTable(...))`
    Operation(Box<Operation>),
    /// `str(column > 5)`
    Expression(crate::schema::Expression),
    /// `str(sa.String(5))`
    Type(crate::schema::Type),
    /// `compiler.visit_foreign_key_constraint(element)`
    Constraint(crate::schema::Constraint),
    /// `compiler.visit_create_column(element)`
    Column(Box<crate::schema::Column>),
}

/// The way in which `str()` and `compile()` write values.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CompileStyle {
    /// `str(statement)`: `:name`
    #[default]
    Default,
    /// `statement.compile(dialect=postgresql.dialect())`: `%(name)s`
    Postgresql,
    /// `compile_kwargs={"literal_binds": True}`
    Literal,
    /// What a function of `@compiles` makes its text of: literals, and each `%` as often as the session's statements have it.
    Written,
    /// What such a function makes its text of where it writes a statement: values as the session's statements have them.
    Statement,
    /// What autogenerate writes into a directive: literals, columns without their table, each `%` twice.
    Directive,
    /// `cursor.mogrify(statement, values)`: as it is sent.
    Driver,
}

/// Where text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stream {
    /// `sys.stdout`
    Stdout,
    /// `sys.stderr`
    Stderr,
}

/// `BEGIN`, `COMMIT`, ...
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransactionAction {
    /// `BEGIN`
    Begin,
    /// `COMMIT`
    Commit,
    /// `ROLLBACK`
    Rollback,
    /// `SAVEPOINT name`
    Savepoint,
    /// `RELEASE SAVEPOINT name`
    Release,
    /// `ROLLBACK TO SAVEPOINT name`
    RollbackTo,
}

/// The keywords of `context.configure(...)` that decide how steps are run.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Configure {
    /// The connection that was handed over; none offline.
    #[serde(default)]
    pub connection: Option<usize>,
    /// `version_table=`
    #[serde(default)]
    pub version_table: Option<String>,
    /// `version_table_schema=`
    #[serde(default)]
    pub version_table_schema: Option<String>,
    /// `version_table_pk=`
    #[serde(default)]
    pub version_table_pk: Option<bool>,
    /// `transaction_per_migration=`
    #[serde(default)]
    pub transaction_per_migration: bool,
    /// `transactional_ddl=`
    #[serde(default)]
    pub transactional_ddl: Option<bool>,
    /// `dialect_opts={"paramstyle": "named"}`: without it `--sql` prints each `%` twice, as psycopg2's placeholders ask for.
    #[serde(default)]
    pub paramstyle: Option<String>,
    /// `literal_binds=True`: without it `--sql` prints placeholders for values.
    #[serde(default)]
    pub literal_binds: bool,
    /// `output_buffer=`: a file in place of standard output.
    #[serde(default)]
    pub buffered: bool,
    /// `starting_rev=`
    #[serde(default)]
    pub starting_rev: Option<String>,
}

/// One step of `context.run_migrations()`, for the side that runs scripts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepHeader {
    /// The revision.
    pub revision: String,
    /// The script's file.
    pub path: String,
    /// `upgrade`, `downgrade` or `stamp`: which function is called, if any.
    pub direction: String,
    /// Whether it goes up, as a stamp may too.
    pub is_upgrade: bool,
    /// The rows of the version table that it takes away,
    pub from: Vec<String>,
    /// and those it puts there.
    pub to: Vec<String>,
    /// `up_revision_ids` of `on_version_apply`
    pub upper: Vec<String>,
    /// `down_revision_ids` of `on_version_apply`
    pub lower: Vec<String>,
}

/// What a statement gave.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ResultSet {
    /// Whether it returns rows at all.
    pub returns_rows: bool,
    /// Name and type (`int4`, `timestamptz`, `_text`) of each column.
    pub columns: Vec<(String, String)>,
    /// The rows: PostgreSQL's text form of each value, null for NULL.
    pub rows: Vec<Vec<Option<String>>>,
    /// The count of the command tag; -1 where there is none.
    pub rowcount: i64,
}
