//! Names of things in the database.

use serde::Deserialize;

/// `users`, `"Users"`: an identifier as the script gave it, before quoting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(from = "Form")]
pub struct Identifier {
    /// The name itself, unquoted.
    pub text: String,
    /// `quoted_name(text, quote)`: always, never, or where PostgreSQL needs it (`None`).
    pub quote: Option<bool>,
    /// Made by a naming convention: shortened with a hash past 63 bytes, where a name of the script's own is an error.
    pub truncate: bool,
    /// `anon_1`: numbered by its first appearance in the statement. The key tells two anonymous names apart.
    pub anonymous: Option<u64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Form {
    Plain(String),
    Full {
        text: String,
        #[serde(default)]
        quote: Option<bool>,
        #[serde(default)]
        truncate: bool,
        #[serde(default)]
        anonymous: Option<u64>,
    },
}

impl From<Form> for Identifier {
    fn from(form: Form) -> Self {
        match form {
            Form::Plain(text) => Self { text, quote: None, truncate: false, anonymous: None },
            Form::Full { text, quote, truncate, anonymous } => Self { text, quote, truncate, anonymous },
        }
    }
}

impl From<&str> for Identifier {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), quote: None, truncate: false, anonymous: None }
    }
}

/// `schema.name`
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
pub struct QualifiedName {
    /// The schema; without one the search path decides.
    #[serde(default)]
    pub schema: Option<Identifier>,
    /// The name within the schema.
    pub name: Identifier,
}
