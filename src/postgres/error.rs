use std::path::PathBuf;
use thiserror::Error;
use tokio_postgres::error::{DbError, ErrorPosition};

/// What the server said: the fields of an `ErrorResponse` or a `NoticeResponse`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{message}")]
#[allow(missing_docs, reason = "the names are those of the protocol")]
pub struct ServerError {
    pub severity: String,
    /// e.g. `42P07`
    pub sqlstate: String,
    pub message: String,
    pub detail: Option<String>,
    pub hint: Option<String>,
    pub position: Option<Position>,
    /// The protocol's `where`: the call stack of functions.
    pub context: Option<String>,
    pub schema: Option<String>,
    pub table: Option<String>,
    pub column: Option<String>,
    pub data_type: Option<String>,
    pub constraint: Option<String>,
    /// The server's own function, which tells apart what shares a SQLSTATE, in any language.
    pub routine: Option<String>,
}

/// Something the server remarks without failing, e.g. `NOTICE: relation "t" already exists, skipping`.
pub type Notice = ServerError;

/// The character that an error is about, counted from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Position {
    /// In the text that was sent.
    Statement(u32),
    /// In a text that the server made itself, as in a function.
    Internal {
        /// Counted from one.
        position: u32,
        /// That text.
        query: String,
    },
}

/// A statement or a connection that failed.
#[derive(Debug, Error)]
pub enum PostgresError {
    /// The server refused the statement.
    #[error(transparent)]
    Server(Box<ServerError>),
    /// The connection ended while it was needed.
    #[error("lost the connection to `{address}`")]
    Lost {
        /// `host:port`
        address: String,
        /// Why, where that is known.
        #[source]
        cause: Option<Box<Cause>>,
    },
    /// There is no connection.
    #[error(transparent)]
    Connect(#[from] ConnectError),
}

impl PostgresError {
    /// The server's facts, if it was the server.
    pub fn server(&self) -> Option<&ServerError> {
        match self {
            Self::Server(error) => Some(error),
            Self::Lost { cause: Some(cause), .. } => cause.server(),
            Self::Connect(error) => error.cause.server(),
            Self::Lost { .. } => None,
        }
    }

    /// The same of a statement that was sent for another one, in whose text no character is meant.
    pub(super) fn without_position(self) -> Self {
        match self {
            Self::Server(error) => Self::Server(Box::new(ServerError { position: None, ..*error })),
            other => other,
        }
    }

    /// e.g. `42P01`
    pub fn sqlstate(&self) -> Option<&str> {
        self.server().map(|error| error.sqlstate.as_str())
    }
}

/// No server of the target could be used.
#[derive(Debug, Error)]
#[error("can't connect to `{address}`")]
pub struct ConnectError {
    /// `host:port` of the last one that was tried.
    pub address: String,
    /// What happened there.
    #[source]
    pub cause: Cause,
}

/// Why a connection did not come about, or ended.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[allow(missing_docs, reason = "each text says it")]
pub enum Cause {
    #[error("the host name is not known: {reason}")]
    Resolve { reason: String },
    #[error("connection refused")]
    Refused,
    #[error("there is no socket `{path}`")]
    NoSocket { path: PathBuf },
    #[error("the connection was reset")]
    Reset,
    #[error("no answer in time")]
    TimedOut,
    #[error("network: {reason}")]
    Network { reason: String },
    #[error("the server does not offer TLS")]
    NoTls,
    #[error("TLS failed: {reason}")]
    Tls { reason: String },
    #[error("the server asks for a password and none is configured")]
    PasswordMissing,
    #[error("authentication failed: {reason}")]
    Authentication { reason: String },
    #[error("the server is read-only, but `target_session_attrs` asks for one that accepts writes")]
    ReadOnly,
    #[error("the server accepts writes, but `target_session_attrs` asks for a read-only one")]
    ReadWrite,
    #[error(transparent)]
    Server(Box<ServerError>),
    #[error("the conversation with the server broke: {reason}")]
    Protocol { reason: String },
}

impl Cause {
    /// The server's facts, if it was the server.
    pub fn server(&self) -> Option<&ServerError> {
        if let Self::Server(error) = self { Some(error) } else { None }
    }

    pub(super) fn from_io(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::ConnectionRefused => Self::Refused,
            Kind::ConnectionReset
            | Kind::ConnectionAborted
            | Kind::BrokenPipe
            | Kind::UnexpectedEof
            | Kind::NotConnected => Self::Reset,
            Kind::TimedOut => Self::TimedOut,
            _ => Self::Network { reason: error.to_string() },
        }
    }

    /// tokio-postgres keeps the kind of its errors to itself, so it is read from their cause and their text.
    pub(super) fn from_driver(error: tokio_postgres::Error) -> Self {
        if let Some(server) = error.as_db_error() {
            return Self::Server(Box::new(ServerError::from(server)));
        }
        if error.is_closed() {
            return Self::Reset;
        }
        let kind = error.to_string();
        let Some(source) = error.into_source() else { return Self::Protocol { reason: kind } };
        if let Some(io) = source.downcast_ref::<std::io::Error>() {
            return Self::from_io(io);
        }
        let reason = source.to_string();
        match kind.as_str() {
            "error performing TLS handshake" if reason == "server does not support TLS" => Self::NoTls,
            "error performing TLS handshake" => Self::Tls { reason },
            "invalid configuration" if reason == "password missing" => Self::PasswordMissing,
            "authentication error" => Self::Authentication { reason },
            _ => Self::Protocol { reason },
        }
    }
}

impl From<&DbError> for ServerError {
    fn from(error: &DbError) -> Self {
        let text = |value: Option<&str>| value.map(str::to_owned);
        Self {
            severity: error.severity().to_owned(),
            sqlstate: error.code().code().to_owned(),
            message: error.message().to_owned(),
            detail: text(error.detail()),
            hint: text(error.hint()),
            position: error.position().map(|position| match position {
                ErrorPosition::Original(position) => Position::Statement(*position),
                ErrorPosition::Internal { position, query } => {
                    Position::Internal { position: *position, query: query.clone() }
                }
            }),
            context: text(error.where_()),
            schema: text(error.schema()),
            table: text(error.table()),
            column: text(error.column()),
            data_type: text(error.datatype()),
            constraint: text(error.constraint()),
            routine: text(error.routine()),
        }
    }
}
