//! The query of a database URL: what each option means, whichever driver's spelling it is in.

use super::tls::MODES;
use super::{ChannelBinding, ConfigError, RootCertificate, Secret, SessionKind, Target, TlsMode, Variables};
use std::path::PathBuf;
use std::time::Duration;

/// Options that change something here: libpq's names first, other drivers' spellings after.
const UNDERSTOOD: &[&str] = &[
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "sslnegotiation",
    "sslsni",
    "ssl_min_protocol_version",
    "application_name",
    "options",
    "connect_timeout",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
    "target_session_attrs",
    "channel_binding",
    "fallback_application_name",
    "ssl",
    "database",
    "timeout",
    "gssencmode",
    "client_encoding",
    "passfile",
];

/// Options that tune a driver's caches, pools or encodings, and so mean nothing to a migration.
const WITHOUT_EFFECT: &[&str] = &[
    "prepared_statement_cache_size",
    "prepared_statement_name_func",
    "statement_cache_size",
    "max_cached_statement_lifetime",
    "max_cacheable_statement_size",
    "command_timeout",
    "server_settings",
    "async_fallback",
    "prepare_threshold",
    "executemany_mode",
    "load_balance_hosts",
    "sslcompression",
    "krbsrvname",
    "gsslib",
    "gssdelegation",
    "tcp_keepalive",
    "ssl_max_protocol_version",
    "plugin",
    "charset",
];

/// Options of libpq that protect something and are not kept here: to ignore them would be worse than to refuse.
const REFUSED: &[&str] =
    &["sslcrl", "sslcrldir", "sslpassword", "requirepeer", "require_auth", "service", "servicefile", "replication"];

/// libpq's environment variables and the option that each stands for.
pub(super) const VARIABLES: &[(&str, &str)] = &[
    ("PGUSER", "user"),
    ("PGPASSWORD", "password"),
    ("PGDATABASE", "dbname"),
    ("PGSSLMODE", "sslmode"),
    ("PGSSLROOTCERT", "sslrootcert"),
    ("PGSSLCERT", "sslcert"),
    ("PGSSLKEY", "sslkey"),
    ("PGSSLNEGOTIATION", "sslnegotiation"),
    ("PGSSLSNI", "sslsni"),
    ("PGAPPNAME", "application_name"),
    ("PGOPTIONS", "options"),
    ("PGCONNECT_TIMEOUT", "connect_timeout"),
    ("PGTARGETSESSIONATTRS", "target_session_attrs"),
    ("PGCHANNELBINDING", "channel_binding"),
];

/// What of a query can't be written into a `Target` directly.
#[derive(Debug, Default)]
pub(super) struct Applied {
    pub(super) hosts: Vec<(String, Option<u16>)>,
    pub(super) ports: Vec<u16>,
    pub(super) password_file: Option<PathBuf>,
    /// Options named in the query: no environment variable overrides them.
    pub(super) named: Vec<String>,
}

/// True for options whose value is not for eyes.
pub(super) fn is_secret(key: &str) -> bool {
    matches!(key, "password" | "sslpassword")
}

/// True for every option that has a meaning here, even if it is to be refused.
pub(super) fn is_known(key: &str) -> bool {
    [UNDERSTOOD, WITHOUT_EFFECT, REFUSED].iter().any(|names| names.contains(&key))
}

/// Applies every `key=value` of a query.
pub(super) fn apply(target: &mut Target, query: &[(String, String)]) -> Result<Applied, ConfigError> {
    let mut applied = Applied::default();
    for (key, value) in query {
        let key = canonical(key);
        if WITHOUT_EFFECT.contains(&key) || value.is_empty() && UNDERSTOOD.contains(&key) {
            continue;
        }
        if REFUSED.contains(&key) {
            return Err(ConfigError::RefusedParameter { name: key.to_owned() });
        }
        if !UNDERSTOOD.contains(&key) {
            return Err(ConfigError::UnknownParameter { name: key.to_owned(), suggestion: suggestion(key) });
        }
        match key {
            "host" | "hostaddr" => add_hosts(&mut applied.hosts, value)?,
            "passfile" => applied.password_file = Some(PathBuf::from(value)),
            "port" => add_ports(&mut applied.ports, value)?,
            _ => set(target, key, value)?,
        }
        applied.named.push(key.to_owned());
    }
    Ok(applied)
}

/// libpq's variables fill what the URL leaves open.
pub(super) fn apply_variables(
    target: &mut Target,
    variables: &Variables,
    hosts: &mut Vec<(String, Option<u16>)>,
    ports: &mut Vec<u16>,
    named: &[String],
) -> Result<(), ConfigError> {
    for (variable, key) in VARIABLES {
        let given = named.iter().any(|name| name == key)
            || match *key {
                "user" => target.user.is_some(),
                "password" => target.password.is_some(),
                "dbname" => target.database.is_some(),
                _ => false,
            };
        if given {
            continue;
        }
        if let Some(value) = variables.get_or_file(variable)? {
            set(target, key, &value)?;
        }
    }
    for variable in ["PGHOST", "PGHOSTADDR"] {
        if let (true, Some(value)) = (hosts.is_empty(), variables.get_or_file(variable)?) {
            add_hosts(hosts, &value)?;
        }
    }
    if let (true, Some(value)) = (ports.is_empty(), variables.get_or_file("PGPORT")?) {
        add_ports(ports, &value)?;
    }
    Ok(())
}

/// libpq's name for an option of another driver.
pub(super) fn canonical(key: &str) -> &str {
    match key {
        "ssl" => "sslmode",
        "database" => "dbname",
        "timeout" => "connect_timeout",
        _ => key,
    }
}

/// `host=a,b`, and SQLAlchemy's `host=a:5432&host=b:5433`.
fn add_hosts(hosts: &mut Vec<(String, Option<u16>)>, value: &str) -> Result<(), ConfigError> {
    for text in value.split(',') {
        let (name, port) = match text.rsplit_once(':') {
            // More than one colon without brackets: an IPv6 address.
            Some((name, port)) if !text.starts_with('/') && (!name.contains(':') || name.ends_with(']')) => {
                (name, Some(port))
            }
            _ => (text, None),
        };
        let name = name.trim_start_matches('[').trim_end_matches(']').to_owned();
        let port = match port {
            None | Some("") => None,
            Some(digits) => Some(digits.parse().ok().filter(|port| *port != 0).ok_or(ConfigError::Port)?),
        };
        hosts.push((name, port));
    }
    Ok(())
}

fn add_ports(ports: &mut Vec<u16>, value: &str) -> Result<(), ConfigError> {
    for digits in value.split(',') {
        ports.push(if digits.is_empty() {
            5432
        } else {
            digits.parse().ok().filter(|p| *p != 0).ok_or(ConfigError::Port)?
        });
    }
    Ok(())
}

fn set(target: &mut Target, key: &str, value: &str) -> Result<(), ConfigError> {
    let wrong = |expected: &str| ConfigError::ParameterValue {
        name: key.to_owned(),
        value: value.to_owned(),
        expected: expected.to_owned(),
    };
    let seconds = || value.parse::<u64>().map(Duration::from_secs).map_err(|_| wrong("a number of seconds"));
    match key {
        "user" => target.user = Some(value.to_owned()),
        "password" => target.password = Some(Secret::new(value)),
        "dbname" => target.database = Some(value.to_owned()),
        "sslmode" => target.tls.mode = TlsMode::parse(value).ok_or_else(|| wrong(MODES))?,
        "sslrootcert" if value == "system" => target.tls.root_certificate = Some(RootCertificate::System),
        "sslrootcert" => target.tls.root_certificate = Some(RootCertificate::File(PathBuf::from(value))),
        "sslcert" => target.tls.certificate = Some(PathBuf::from(value)),
        "sslkey" => target.tls.key = Some(PathBuf::from(value)),
        "sslnegotiation" => target.tls.direct = choice(value, &[("postgres", false), ("direct", true)], wrong)?,
        "sslsni" => target.tls.hide_name = choice(value, &[("0", true), ("1", false)], wrong)?,
        // 1.2 is the least in any case.
        "ssl_min_protocol_version" => {
            target.tls.only_newest =
                choice(value, &[("TLSv1", false), ("TLSv1.1", false), ("TLSv1.2", false), ("TLSv1.3", true)], wrong)?;
        }
        "application_name" => value.clone_into(&mut target.application_name),
        "fallback_application_name" if target.application_name == "migrate" => {
            value.clone_into(&mut target.application_name)
        }
        "options" => target.options = Some(value.to_owned()),
        // As in libpq, zero and negative mean no limit.
        "connect_timeout" => {
            let limit: f64 = value.trim().parse().map_err(|_| wrong("a number of seconds"))?;
            target.connect_timeout = (limit > 0.0 && limit < 1e9).then(|| Duration::from_secs_f64(limit));
        }
        "keepalives" => target.keepalives.enabled = choice(value, &[("0", false), ("1", true)], wrong)?,
        "keepalives_idle" => target.keepalives.idle = seconds()?,
        "keepalives_interval" => target.keepalives.interval = Some(seconds()?),
        "keepalives_count" => target.keepalives.count = Some(value.parse().map_err(|_| wrong("a number"))?),
        "tcp_user_timeout" => {
            let milliseconds = value.parse().map_err(|_| wrong("a number of milliseconds"))?;
            target.tcp_user_timeout = (milliseconds > 0).then(|| Duration::from_millis(milliseconds));
        }
        "target_session_attrs" => {
            let kinds = [
                ("any", SessionKind::Any),
                ("read-write", SessionKind::ReadWrite),
                ("primary", SessionKind::ReadWrite),
                ("read-only", SessionKind::ReadOnly),
                ("standby", SessionKind::ReadOnly),
                ("prefer-standby", SessionKind::Any),
            ];
            target.session = choice(value, &kinds, wrong)?;
        }
        "channel_binding" => {
            let kinds = [
                ("disable", ChannelBinding::Disable),
                ("prefer", ChannelBinding::Prefer),
                ("require", ChannelBinding::Require),
            ];
            target.channel_binding = choice(value, &kinds, wrong)?;
        }
        // There is no GSSAPI here, so only the demand for it matters.
        "gssencmode" => choice(value, &[("disable", ()), ("prefer", ())], wrong)?,
        // The connection speaks UTF-8; another encoding would only be translated twice.
        _ => {}
    }
    Ok(())
}

fn choice<T: Copy>(value: &str, kinds: &[(&str, T)], wrong: impl Fn(&str) -> ConfigError) -> Result<T, ConfigError> {
    let found = kinds.iter().find(|(name, _)| *name == value).map(|(_, kind)| *kind);
    found.ok_or_else(|| wrong(&kinds.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")))
}

/// The known option that differs in the fewest letters, if they are few.
fn suggestion(key: &str) -> Option<String> {
    let nearest = UNDERSTOOD.iter().chain(WITHOUT_EFFECT).map(|name| (distance(key, name), *name)).min()?;
    (nearest.0 <= 2 && nearest.0 * 2 < key.len()).then(|| nearest.1.to_owned())
}

/// Letters to add, drop or change.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let changed = diagonal + usize::from(!x.eq_ignore_ascii_case(&y));
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
