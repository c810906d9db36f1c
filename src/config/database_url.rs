use super::{ConfigError, Secret, Variables, expand, parameter};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// A database URL taken apart, e.g. `postgresql+asyncpg://app:secret@db:5432/app?ssl=require`.
///
/// The driver's name is kept as it was given: `env.py` may rewrite it (`url.replace("+asyncpg", "")`) before use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseUrl {
    /// e.g. `postgresql+asyncpg`
    pub drivername: String,
    /// Decoded.
    pub username: Option<String>,
    /// Decoded.
    pub password: Option<Secret>,
    /// As written before the path: names and their own ports.
    pub hosts: Vec<(String, Option<u16>)>,
    /// Decoded.
    pub database: Option<String>,
    /// Decoded, in the order given.
    pub query: Vec<(String, String)>,
}

/// What Python's `quote(text, safe=" +")` leaves alone.
const QUOTE: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'_').remove(b'.').remove(b'-').remove(b'~').remove(b' ').remove(b'+');
const QUOTE_PLUS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'_').remove(b'.').remove(b'-').remove(b'~').remove(b' ');

impl DatabaseUrl {
    /// Reads `text`, forgiving what people do write: raw `@ : / % # ?` in a password, several hosts, `postgres://`.
    ///
    /// # Errors
    /// Not a PostgreSQL URL, an unset `${VARIABLE}`, or a port that is none. No error quotes any part of the URL that could
    /// be a password.
    pub fn parse(text: &str, variables: &Variables) -> Result<Self, ConfigError> {
        let text = expand::variables(text.trim(), variables)?;
        let (drivername, rest) = text.split_once("://").ok_or(ConfigError::NoScheme)?;
        check_scheme(drivername)?;
        let (userinfo, location) = split_userinfo(rest)?;
        let (username, password) = match userinfo {
            None => (None, None),
            Some(userinfo) => match userinfo.split_once(':') {
                None => (Some(decode(userinfo)), None),
                Some((name, password)) => (Some(decode(name)), Some(Secret::new(decode(password)))),
            },
        };
        Ok(Self {
            drivername: drivername.to_owned(),
            username,
            password,
            hosts: location.hosts,
            database: location.database,
            query: location.query,
        })
    }

    /// `URL.render_as_string(hide_password=True)` of SQLAlchemy, which `current -v` prints.
    pub fn render_hidden(&self) -> String {
        let mut text = format!("{}://", self.drivername);
        if let Some(name) = &self.username {
            text.push_str(&quote(name));
            if self.password.is_some() {
                text.push_str(":***");
            }
            text.push('@');
        }
        let hosts = self.hosts.iter().map(|(name, port)| {
            let name = if name.contains(':') { format!("[{name}]") } else { name.clone() };
            port.map_or(name.clone(), |port| format!("{name}:{port}"))
        });
        text.push_str(&hosts.collect::<Vec<_>>().join(","));
        if let Some(database) = &self.database {
            text.push('/');
            text.push_str(database);
        }
        let mut query: Vec<_> = self.query.iter().collect();
        query.sort_by(|a, b| a.0.cmp(&b.0));
        for (index, (key, value)) in query.into_iter().enumerate() {
            let value = if parameter::is_secret(key) { "***".to_owned() } else { quote_plus(value) };
            text.push(if index == 0 { '?' } else { '&' });
            text.push_str(&format!("{}={value}", quote_plus(key)));
        }
        text
    }
}

fn quote(text: &str) -> String {
    utf8_percent_encode(text, QUOTE).to_string()
}

fn quote_plus(text: &str) -> String {
    utf8_percent_encode(text, QUOTE_PLUS).to_string().replace(' ', "+")
}

/// `%40` becomes `@`; a `%` that no two hexadecimal digits follow stays, which is also what Python's `unquote` does.
fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn check_scheme(drivername: &str) -> Result<(), ConfigError> {
    let dialect = drivername.split('+').next().unwrap_or_default();
    if matches!(dialect, "postgresql" | "postgres") {
        return Ok(());
    }
    let readable = dialect.len() <= 20 && dialect.chars().all(|c| c.is_ascii_alphanumeric());
    Err(ConfigError::Scheme { name: if readable { dialect.to_owned() } else { "?".to_owned() } })
}

/// All that follows the user and the password.
#[derive(Debug)]
struct Location {
    hosts: Vec<(String, Option<u16>)>,
    database: Option<String>,
    query: Vec<(String, String)>,
}

/// Finds the `@` that ends the user and password: the first after which a proper host, path and query follow.
///
/// In `u:p@ss:w/rd%#?@db/app` that is the last one (`ss:w` has no port), in `u:p@db/app?options=a@b` the first.
fn split_userinfo(rest: &str) -> Result<(Option<&str>, Location), ConfigError> {
    let mut last = None;
    for (index, _) in rest.match_indices('@') {
        let after = &rest[index + 1..];
        last = Some(after);
        if let Ok(location) = parse_location(after) {
            return Ok((Some(&rest[..index]), location));
        }
    }
    let location = parse_location(last.unwrap_or(rest))?;
    Ok((None, location))
}

fn parse_location(text: &str) -> Result<Location, ConfigError> {
    let (before_query, query) = match text.split_once('?') {
        Some((before, query)) => (before, Some(query)),
        None => (text, None),
    };
    let (authority, path) = match before_query.split_once('/') {
        Some((authority, path)) => (authority, Some(path)),
        None => (before_query, None),
    };
    let hosts = parse_hosts(authority)?;
    if path.is_some_and(|path| path.contains('@')) {
        return Err(ConfigError::Host);
    }
    let query = parse_query(query.unwrap_or_default())?;
    let database = path.map(decode);
    Ok(Location { hosts, database, query })
}

fn parse_hosts(authority: &str) -> Result<Vec<(String, Option<u16>)>, ConfigError> {
    if authority.is_empty() {
        return Ok(Vec::new());
    }
    authority.split(',').map(parse_host).collect()
}

fn parse_host(text: &str) -> Result<(String, Option<u16>), ConfigError> {
    let (name, port) = if let Some(bracketed) = text.strip_prefix('[') {
        let (name, after) = bracketed.split_once(']').ok_or(ConfigError::Host)?;
        if !name.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, ':' | '.' | '%') || c.is_ascii_alphanumeric()) {
            return Err(ConfigError::Host);
        }
        (name.to_owned(), if after.is_empty() { None } else { Some(after.strip_prefix(':').ok_or(ConfigError::Host)?) })
    } else {
        let (name, port) = match text.split_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (text, None),
        };
        if !name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '%' | '~')) {
            return Err(ConfigError::Host);
        }
        (decode(name), port)
    };
    let port = match port {
        None | Some("") => None,
        Some(digits) => Some(digits.parse().ok().filter(|port| *port != 0).ok_or(ConfigError::Port)?),
    };
    Ok((name, port))
}

/// `parse_qsl`: `+` is a space, pairs without `=` are refused, and so is a key that cannot be one.
fn parse_query(text: &str) -> Result<Vec<(String, String)>, ConfigError> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').ok_or(ConfigError::Query)?;
        let key = decode(key);
        if key.is_empty() || !key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')) {
            return Err(ConfigError::Query);
        }
        if text.contains('@') && !parameter::is_known(&key) {
            // More likely the tail of a password than a query.
            return Err(ConfigError::Query);
        }
        Ok((key, decode(&value.replace('+', " "))))
    });
    pairs.collect()
}
