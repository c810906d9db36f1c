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

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> DatabaseUrl {
        DatabaseUrl::parse(text, &Variables::from_pairs([("DB_HOST", "db"), ("EMPTY", "")]))
            .unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn refuse(text: &str) -> ConfigError {
        DatabaseUrl::parse(text, &Variables::default()).err().unwrap_or_else(|| panic!("{text} is accepted"))
    }

    /// `user password hosts database`, absent parts as `-`.
    fn parts(text: &str) -> String {
        let url = parse(text);
        let or_dash = |text: Option<&str>| text.map_or("-".to_owned(), str::to_owned);
        let hosts =
            url.hosts.iter().map(|(name, port)| format!("{name}:{}", port.map_or("-".into(), |p| p.to_string())));
        let hosts = hosts.collect::<Vec<_>>().join(",");
        let user = or_dash(url.username.as_deref());
        let password = or_dash(url.password.as_ref().map(Secret::expose));
        format!(
            "{user} {password} {} {}",
            if hosts.is_empty() { "-" } else { &hosts },
            or_dash(url.database.as_deref())
        )
    }

    #[test]
    fn every_shape_that_people_write() {
        let table = [
            ("postgresql://app:secret@db:5432/shop", "app secret db:5432 shop"),
            ("postgres://app:secret@db/shop", "app secret db:- shop"),
            ("postgresql+asyncpg://app:secret@db/shop?ssl=require", "app secret db:- shop"),
            ("postgresql+psycopg2://app@db", "app - db:- -"),
            ("  postgresql+psycopg_async://app:secret@db/shop\n", "app secret db:- shop"),
            ("postgresql://", "- - - -"),
            ("postgresql:///shop", "- - - shop"),
            ("postgresql:///shop?host=/var/run/postgresql", "- - - shop"),
            ("postgresql://app@%2Fvar%2Frun/shop", "app - /var/run:- shop"),
            ("postgresql://db1:5432,db2:5433/shop", "- - db1:5432,db2:5433 shop"),
            ("postgresql://app:x@[::1]:5433/shop", "app x ::1:5433 shop"),
            ("postgresql://app:x@[fe80::1%25eth0]/shop", "app x fe80::1%25eth0:- shop"),
            // Special characters, encoded and raw.
            ("postgresql://app:p%40ss%3Aw%2Frd%25%23%3F@db/shop", "app p@ss:w/rd%#? db:- shop"),
            ("postgresql://app:p@ss:w/rd%#?@db/shop", "app p@ss:w/rd%#? db:- shop"),
            ("postgresql://app:p@ss/word@db/shop", "app p@ss/word db:- shop"),
            ("postgresql://app:12/34@db:5432/shop", "app 12/34 db:5432 shop"),
            ("postgresql://app:1?x=y@db/shop", "app 1?x=y db:- shop"),
            ("postgresql://app:p@ss?w=rd@db/shop?sslmode=require", "app p@ss?w=rd db:- shop"),
            ("postgresql://app:100%@db/shop", "app 100% db:- shop"),
            ("postgresql://app:50%zz@db/shop", "app 50%zz db:- shop"),
            ("postgresql://app:a+b c&d=e@db/shop", "app a+b c&d=e db:- shop"),
            ("postgresql://app:[x]{y}@db/shop", "app [x]{y} db:- shop"),
            ("postgresql://app@server:secret@db/shop", "app@server secret db:- shop"),
            ("postgresql://app:secret@db/shop?options=-c%20a@b", "app secret db:- shop"),
            ("postgresql://app:secret@db/shop?application_name=a@b", "app secret db:- shop"),
            ("postgresql://user_name:secret@my_db.internal/shop", "user_name secret my_db.internal:- shop"),
            ("postgresql://app:secret@${DB_HOST}/shop", "app secret db:- shop"),
            ("postgresql://app:secret@${NO_HOST:-other}/${EMPTY:-shop}", "app secret other:- shop"),
        ];
        for (text, expected) in table {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn mistakes_are_named_and_passwords_are_not() {
        let table = [
            ("localhost/shop", "the database URL has no `scheme://`"),
            (
                "mysql+pymysql://app:hunter2@db/shop",
                "`mysql` is not PostgreSQL: the database URL must begin with `postgresql://`",
            ),
            ("postgresql://app:hunter2", "the port of the database URL is not a number from 1 to 65535"),
            ("postgresql://app:hunter2@db:54a/shop", "the port of the database URL is not a number from 1 to 65535"),
            ("postgresql://app:hunter2@db:0/shop", "the port of the database URL is not a number from 1 to 65535"),
            ("postgresql://app:hunter2@d b/shop", "the host of the database URL is not readable"),
            (
                "postgresql://app:hunter2@db/shop?sslmode",
                "the options after `?` in the database URL are not `name=value` joined by `&`",
            ),
            ("postgresql://app:hunter2@${DB_HOST}/shop", "the database URL refers to `${DB_HOST}`, which is not set"),
        ];
        for (text, expected) in table {
            let error = refuse(text);
            assert_eq!(error.to_string(), expected, "{text}");
            assert!(!format!("{error:?} {:?}", error.hint()).contains("hunter2"), "{text}");
        }
    }

    #[test]
    fn shown_as_sqlalchemy_shows_it() {
        // Each right side is what `make_url(left).render_as_string()` of SQLAlchemy 2.0.58 gives.
        let table = [
            (
                "postgresql+asyncpg://app:secret@db:5432/shop?ssl=require",
                "postgresql+asyncpg://app:***@db:5432/shop?ssl=require",
            ),
            ("postgresql://app@db/shop", "postgresql://app@db/shop"),
            ("postgresql://app:@db/shop", "postgresql://app:***@db/shop"),
            ("postgresql://a%20b+c%40d:x@[::1]:5433/shop", "postgresql://a b+c%40d:***@[::1]:5433/shop"),
            ("postgresql:///shop?port=1&host=/var/run", "postgresql:///shop?host=%2Fvar%2Frun&port=1"),
            ("postgresql://db/shop?options=-c%20a%3Db", "postgresql://db/shop?options=-c+a%3Db"),
            ("postgresql://db/", "postgresql://db/"),
        ];
        for (text, expected) in table {
            assert_eq!(parse(text).render_hidden(), expected, "{text}");
        }
        let hidden = parse("postgresql://db/shop?password=hunter2").render_hidden();
        assert_eq!(hidden, "postgresql://db/shop?password=***");
    }

    #[test]
    fn debug_hides_the_password() {
        let text = format!("{:?}", parse("postgresql://app:hunter2@db/shop"));
        assert!(!text.contains("hunter2"), "{text}");
    }
}
