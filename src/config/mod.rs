//! Stage `config`: flags, environment, `.env`, alembic.ini and pyproject.toml become one validated [`Config`].

mod alembic_files;
mod command;
mod database;
mod database_url;
mod dotenv;
mod duration;
mod error;
mod expand;
mod flags;
mod ini;
mod layers;
mod load;
mod locations;
mod parameter;
mod password_file;
mod script_location;
mod secret;
mod target;
mod tls;
mod toml_options;
mod variables;

pub use alembic_files::AlembicFiles;
pub use command::Command;
pub use database::Database;
pub use database_url::DatabaseUrl;
pub use error::ConfigError;
pub use flags::Flags;
pub use ini::Ini;
pub use load::Config;
pub use script_location::ScriptLocation;
pub use secret::Secret;
pub use target::{ChannelBinding, Host, Keepalives, SessionKind, Target};
pub use tls::{RootCertificate, TlsMode, TlsSettings};
pub use toml_options::TomlOptions;
pub use variables::Variables;
