use super::{ConfigError, DatabaseUrl, Secret, TlsMode, TlsSettings, Variables, parameter, password_file};
use std::path::PathBuf;
use std::time::Duration;

/// Where and how to connect: what is left of a database URL once drivers, spellings and defaults are settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Tried in this order.
    pub hosts: Vec<Host>,
    /// Without one the operating system's user is meant, as in libpq.
    pub user: Option<String>,
    /// Never part of any text for people.
    pub password: Option<Secret>,
    /// Without one the server takes the database named as the user.
    pub database: Option<String>,
    /// `sslmode=` and the certificate files.
    pub tls: TlsSettings,
    /// `application_name=`, shown in `pg_stat_activity`.
    pub application_name: String,
    /// `options=`, e.g. `-c search_path=tenant`.
    pub options: Option<String>,
    /// `connect_timeout=`, for each host.
    pub connect_timeout: Option<Duration>,
    /// `keepalives=`, `keepalives_idle=`, ...
    pub keepalives: Keepalives,
    /// `tcp_user_timeout=` (milliseconds in libpq).
    pub tcp_user_timeout: Option<Duration>,
    /// `target_session_attrs=`.
    pub session: SessionKind,
    /// `channel_binding=`.
    pub channel_binding: ChannelBinding,
}

/// One server of `host1:5432,host2:5433`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// A name or an address.
    Tcp {
        /// e.g. `db`, `127.0.0.1`, `::1`
        name: String,
        /// e.g. 5432
        port: u16,
    },
    /// A folder that holds `.s.PGSQL.<port>`.
    Unix {
        /// e.g. `/var/run/postgresql`
        directory: PathBuf,
        /// Part of the socket's name.
        port: u16,
    },
}

impl Host {
    /// `host:port` for messages; IPv6 in brackets, a socket as its path.
    pub fn address(&self) -> String {
        match self {
            Self::Tcp { name, port } if name.contains(':') => format!("[{name}]:{port}"),
            Self::Tcp { name, port } => format!("{name}:{port}"),
            Self::Unix { directory, port } => directory.join(format!(".s.PGSQL.{port}")).display().to_string(),
        }
    }
}

/// libpq's `keepalives*` family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keepalives {
    /// `keepalives=0` turns them off.
    pub enabled: bool,
    /// `keepalives_idle`: a migration may be silent for as long as its slowest statement, and a NAT forgets a silent
    /// connection within minutes, so the default is one minute and not the kernel's two hours.
    pub idle: Duration,
    /// `keepalives_interval`
    pub interval: Option<Duration>,
    /// `keepalives_count`
    pub count: Option<u32>,
}

impl Default for Keepalives {
    fn default() -> Self {
        Self { enabled: true, idle: Duration::from_secs(60), interval: None, count: None }
    }
}

/// `target_session_attrs`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SessionKind {
    /// `any`
    #[default]
    Any,
    /// `read-write`, `primary`
    ReadWrite,
    /// `read-only`, `standby`
    ReadOnly,
}

/// `channel_binding`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChannelBinding {
    /// `disable`
    Disable,
    /// `prefer`
    #[default]
    Prefer,
    /// `require`
    Require,
}

impl Default for Target {
    fn default() -> Self {
        Self {
            hosts: Vec::new(),
            user: None,
            password: None,
            database: None,
            tls: TlsSettings::default(),
            application_name: "migrate".to_owned(),
            options: None,
            connect_timeout: None,
            keepalives: Keepalives::default(),
            tcp_user_timeout: None,
            session: SessionKind::default(),
            channel_binding: ChannelBinding::default(),
        }
    }
}

impl Target {
    /// Reads `url` in full: its own parts, its query, then libpq's `PG*` variables for what it leaves open.
    ///
    /// # Errors
    /// An option that does not exist, or a value that makes no sense; never with the password in it.
    pub fn new(url: &DatabaseUrl, variables: &Variables) -> Result<Self, ConfigError> {
        let mut target = Self::default();
        let mut names: Vec<(String, Option<u16>)> = url.hosts.clone();
        let mut ports: Vec<u16> = Vec::new();
        target.user = url.username.clone().filter(|name| !name.is_empty());
        target.password = url.password.clone().filter(|password| !password.is_empty());
        target.database = url.database.clone().filter(|name| !name.is_empty());

        let from_query = parameter::apply(&mut target, &url.query)?;
        if !from_query.hosts.is_empty() {
            // As in libpq, `?host=` replaces what stands before the path.
            names = from_query.hosts;
        }
        ports.extend(from_query.ports);
        parameter::apply_variables(&mut target, variables, &mut names, &mut ports, &from_query.named)?;

        target.hosts = resolve_hosts(names, &ports)?;
        if target.password.is_none() {
            target.password = password_file::find(&target, from_query.password_file, variables);
        }
        if target.tls.mode.verifies() {
            target.tls.find_default_files(variables);
        }
        if target.tls.mode == TlsMode::Require && target.tls.root_certificate.is_some() {
            // libpq: with a root certificate at hand `require` means `verify-ca`.
            target.tls.mode = TlsMode::VerifyCa;
        }
        Ok(target)
    }
}

/// Pairs hosts with ports as libpq does: one port serves all hosts, else there are as many as hosts.
fn resolve_hosts(mut names: Vec<(String, Option<u16>)>, ports: &[u16]) -> Result<Vec<Host>, ConfigError> {
    if names.is_empty() {
        names.push((String::new(), None));
    }
    if ports.len() > 1 && ports.len() != names.len() {
        return Err(ConfigError::PortCount { hosts: names.len(), ports: ports.len() });
    }
    let hosts = names.into_iter().enumerate().map(|(index, (name, own))| {
        let port = own.or_else(|| ports.get(index).or(ports.first()).copied()).unwrap_or(5432);
        if name.is_empty() {
            Host::Unix { directory: default_socket_directory(port), port }
        } else if name.starts_with('/') || name.starts_with('@') {
            Host::Unix { directory: PathBuf::from(name), port }
        } else {
            Host::Tcp { name, port }
        }
    });
    Ok(hosts.collect())
}

/// libpq's compiled-in folder differs by distribution: Debian's unless only the other one has a socket.
fn default_socket_directory(port: u16) -> PathBuf {
    let usual = PathBuf::from("/var/run/postgresql");
    let other = PathBuf::from("/tmp");
    let socket = format!(".s.PGSQL.{port}");
    if !usual.join(&socket).exists() && other.join(&socket).exists() { other } else { usual }
}

#[cfg(test)]
mod tests {
    use super::super::RootCertificate;
    use super::*;

    fn read(text: &str, variables: &[(&str, &str)]) -> Result<Target, ConfigError> {
        let variables = Variables::from_pairs(variables.iter().copied());
        Target::new(&DatabaseUrl::parse(text, &variables)?, &variables)
    }

    fn target(text: &str, variables: &[(&str, &str)]) -> Target {
        read(text, variables).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn hosts(text: &str, variables: &[(&str, &str)]) -> String {
        target(text, variables).hosts.iter().map(Host::address).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn hosts_and_ports() {
        let table = [
            ("postgresql://db/x", "db:5432"),
            ("postgresql://a:1,b:2/x", "a:1 b:2"),
            ("postgresql://a,b/x?port=7", "a:7 b:7"),
            ("postgresql:///x?host=a:1&host=b:2", "a:1 b:2"),
            ("postgresql:///x?host=a,b&port=1,2", "a:1 b:2"),
            ("postgresql:///x?host=/run/pg&port=6543", "/run/pg/.s.PGSQL.6543"),
            ("postgresql://%2Frun%2Fpg:6543/x", "/run/pg/.s.PGSQL.6543"),
            ("postgresql://[::1]/x", "[::1]:5432"),
            ("postgresql:///x?host=::1", "[::1]:5432"),
        ];
        for (text, expected) in table {
            assert_eq!(hosts(text, &[]), expected, "{text}");
        }
        assert_eq!(hosts("postgresql:///x", &[("PGHOST", "h1,h2"), ("PGPORT", "1,2")]), "h1:1 h2:2");
        assert_eq!(hosts("postgresql://db/x", &[("PGHOST", "other"), ("PGPORT", "6000")]), "db:6000");
        assert!(matches!(
            read("postgresql://a,b,c/x?port=1,2", &[]),
            Err(ConfigError::PortCount { hosts: 3, ports: 2 })
        ));
    }

    #[test]
    fn every_spelling_of_tls() {
        let table = [
            ("", TlsMode::Prefer),
            ("?sslmode=disable", TlsMode::Disable),
            ("?ssl=disable", TlsMode::Disable),
            ("?ssl=false", TlsMode::Disable),
            ("?sslmode=allow", TlsMode::Allow),
            ("?ssl=prefer", TlsMode::Prefer),
            ("?ssl=require", TlsMode::Require),
            ("?ssl=True", TlsMode::Require),
            ("?sslmode=require&sslrootcert=/ca.pem", TlsMode::VerifyCa),
            ("?sslmode=verify-ca", TlsMode::VerifyCa),
            ("?ssl=verify-full", TlsMode::VerifyFull),
        ];
        for (query, expected) in table {
            assert_eq!(target(&format!("postgresql://db/x{query}"), &[]).tls.mode, expected, "{query}");
        }
        let tls = target("postgresql://db/x?sslmode=verify-full&sslrootcert=/ca&sslcert=/c&sslkey=/k", &[]).tls;
        assert_eq!(tls.root_certificate, Some(RootCertificate::File("/ca".into())));
        assert_eq!((tls.certificate, tls.key), (Some("/c".into()), Some("/k".into())));
        assert_eq!(target("postgresql://db/x", &[("PGSSLMODE", "require")]).tls.mode, TlsMode::Require);
        assert_eq!(target("postgresql://db/x?ssl=disable", &[("PGSSLMODE", "require")]).tls.mode, TlsMode::Disable);
    }

    #[test]
    fn options_of_other_drivers_pass() {
        let quiet = "postgresql+asyncpg://db/x?prepared_statement_cache_size=0&statement_cache_size=0&command_timeout=5\
                     &prepared_statement_name_func=f&server_settings=x&client_encoding=utf8&gssencmode=disable";
        assert_eq!(target(quiet, &[]), target("postgresql://db/x", &[]));
    }

    #[test]
    fn options_that_count() {
        let all = target(
            "postgresql://db/x?application_name=app&connect_timeout=3&options=-c%20a%3Db&keepalives_idle=9\
             &target_session_attrs=primary&user=u&password=p&dbname=d",
            &[("PGUSER", "other"), ("PGPASSWORD", "other")],
        );
        assert_eq!(all.application_name, "app");
        assert_eq!(all.connect_timeout, Some(Duration::from_secs(3)));
        assert_eq!(all.options.as_deref(), Some("-c a=b"));
        assert_eq!(all.keepalives.idle, Duration::from_secs(9));
        assert_eq!(all.session, SessionKind::ReadWrite);
        assert_eq!((all.user.as_deref(), all.database.as_deref()), (Some("u"), Some("d")));
        assert_eq!(all.password, Some(Secret::new("p")));
    }

    #[test]
    fn unknown_options_are_named() {
        let Err(error) = read("postgresql://app:hunter2@db/x?sslmod=require", &[]) else { panic!("accepted") };
        assert_eq!(error.to_string(), "the database URL has an unknown option `sslmod`");
        assert_eq!(error.hint().as_deref(), Some("did you mean `sslmode`?"));
        let Err(error) = read("postgresql://db/x?schema=public", &[]) else { panic!("accepted") };
        assert_eq!(
            (error.to_string().as_str(), error.hint()),
            ("the database URL has an unknown option `schema`", None)
        );
        let Err(error) = read("postgresql://db/x?sslmode=maybe", &[]) else { panic!("accepted") };
        assert_eq!(
            error.to_string(),
            "the option `sslmode` of the database URL can't be `maybe`: expected disable, allow, prefer, require, verify-ca \
             or verify-full"
        );
        let Err(error) = read("postgresql://db/x?sslcrl=/crl", &[]) else { panic!("accepted") };
        assert_eq!(error.to_string(), "the option `sslcrl` of the database URL is not supported");
    }

    #[test]
    fn variables_fill_what_is_open() {
        let found = target("postgresql://db/x", &[("PGUSER", "u"), ("PGPASSWORD", "p"), ("PGAPPNAME", "a")]);
        assert_eq!((found.user.as_deref(), found.application_name.as_str()), (Some("u"), "a"));
        assert_eq!(found.password, Some(Secret::new("p")));
    }
}
