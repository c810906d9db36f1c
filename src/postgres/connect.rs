use super::tls::Tls;
use super::{Cause, ConnectError, Connection, Notice};
use crate::config::{ChannelBinding, Host, SessionKind, Target, TlsMode};
use std::net::IpAddr;
use std::sync::Arc;
use tokio::sync::mpsc::UnboundedSender;
use tokio_postgres::config::{ChannelBinding as DriverBinding, SslMode, SslNegotiation};

/// Where notices go; a closed channel is no error.
pub type Notices = UnboundedSender<Notice>;

/// `psql "$DATABASE_URL"`: the first server of `target` that can be used.
///
/// Costs one connection and its authentication; what a session needs goes along as startup parameters.
///
/// # Errors
/// The last server's, or at once the first one's that looked at us and said no: a wrong password is wrong everywhere.
pub async fn connect(target: &Target, notices: &Notices) -> Result<Connection, ConnectError> {
    let mut last = None;
    for host in &target.hosts {
        match connect_host(target, host, notices).await {
            Ok(connection) => return Ok(connection),
            Err(cause) => {
                let decided = is_decided(&cause);
                let error = ConnectError { address: host.address(), cause };
                if decided {
                    return Err(error);
                }
                last = Some(error);
            }
        }
    }
    let nowhere = || ConnectError { address: String::new(), cause: Cause::Resolve { reason: "no host".to_owned() } };
    Err(last.unwrap_or_else(nowhere))
}

/// libpq goes on to the next host only if this one can't take anybody now.
fn is_decided(cause: &Cause) -> bool {
    match cause {
        Cause::Server(error) => !matches!(error.sqlstate.as_str(), "57P03" | "53300"),
        Cause::PasswordMissing | Cause::Authentication { .. } => true,
        _ => false,
    }
}

async fn connect_host(target: &Target, host: &Host, notices: &Notices) -> Result<Connection, Cause> {
    match host {
        Host::Unix { directory, port } => {
            let path = directory.join(format!(".s.PGSQL.{port}"));
            let mut config = driver_config(target);
            config.host_path(directory).port(*port).ssl_mode(SslMode::Disable);
            open(&config, target, host, notices).await.map_err(|cause| match cause {
                Cause::Network { .. } if !path.exists() => Cause::NoSocket { path },
                other => other,
            })
        }
        Host::Tcp { name, port } => {
            let mut last = Cause::Resolve { reason: "it has no address".to_owned() };
            for address in resolve(name, *port).await? {
                match connect_address(target, host, name, *port, address, notices).await {
                    Ok(connection) => return Ok(connection),
                    Err(cause) if is_decided(&cause) => return Err(cause),
                    Err(cause) => last = cause,
                }
            }
            Err(last)
        }
    }
}

async fn resolve(name: &str, port: u16) -> Result<Vec<IpAddr>, Cause> {
    let found = tokio::net::lookup_host((name, port)).await.map_err(|error| {
        let text = error.to_string();
        let reason = text.strip_prefix("failed to lookup address information: ").unwrap_or(&text);
        Cause::Resolve { reason: reason.to_owned() }
    })?;
    let mut addresses: Vec<IpAddr> = Vec::new();
    for address in found.map(|address| address.ip()) {
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    Ok(addresses)
}

/// `prefer` and `allow` have a second try with the opposite, as in libpq.
async fn connect_address(
    target: &Target,
    host: &Host,
    name: &str,
    port: u16,
    address: IpAddr,
    notices: &Notices,
) -> Result<Connection, Cause> {
    let tries: &[SslMode] = match target.tls.mode {
        TlsMode::Disable => &[SslMode::Disable],
        TlsMode::Allow => &[SslMode::Disable, SslMode::Require],
        TlsMode::Prefer => &[SslMode::Prefer, SslMode::Disable],
        TlsMode::Require | TlsMode::VerifyCa | TlsMode::VerifyFull => &[SslMode::Require],
    };
    let mut first = None;
    for mode in tries {
        let mut config = driver_config(target);
        config.host(name).hostaddr(address).port(port).ssl_mode(*mode);
        match open(&config, target, host, notices).await {
            Ok(connection) => return Ok(connection),
            Err(cause) if may_differ_without(&cause) && first.is_none() => first = Some(cause),
            // That the server has no TLS is no news when TLS was only the second choice.
            Err(Cause::NoTls) if first.is_some() => break,
            Err(cause) => return Err(cause),
        }
    }
    Err(first.unwrap_or(Cause::NoTls))
}

/// A failed handshake, or `pg_hba.conf` has no line for this user with (or without) encryption.
fn may_differ_without(cause: &Cause) -> bool {
    match cause {
        Cause::Tls { .. } => true,
        Cause::Server(error) => error.sqlstate == "28000",
        _ => false,
    }
}

fn driver_config(target: &Target) -> tokio_postgres::Config {
    let mut config = tokio_postgres::Config::new();
    config.application_name(&target.application_name);
    if let Some(user) = &target.user {
        config.user(user);
    }
    if let Some(password) = &target.password {
        config.password(password.expose());
    }
    if let Some(database) = &target.database {
        config.dbname(database);
    }
    if let Some(options) = &target.options {
        config.options(options);
    }
    if let Some(limit) = target.connect_timeout {
        config.connect_timeout(limit);
    }
    if let Some(limit) = target.tcp_user_timeout {
        config.tcp_user_timeout(limit);
    }
    if target.tls.direct {
        config.ssl_negotiation(SslNegotiation::Direct);
    }
    config.keepalives(target.keepalives.enabled).keepalives_idle(target.keepalives.idle);
    if let Some(interval) = target.keepalives.interval {
        config.keepalives_interval(interval);
    }
    if let Some(count) = target.keepalives.count {
        config.keepalives_retries(count);
    }
    config.channel_binding(match target.channel_binding {
        ChannelBinding::Disable => DriverBinding::Disable,
        ChannelBinding::Prefer => DriverBinding::Prefer,
        ChannelBinding::Require => DriverBinding::Require,
    });
    config
}

async fn open(
    config: &tokio_postgres::Config,
    target: &Target,
    host: &Host,
    notices: &Notices,
) -> Result<Connection, Cause> {
    let tls = Tls(Arc::new(target.tls.clone()));
    let (client, driver) = config.connect(tls.clone()).await.map_err(Cause::from_driver)?;
    let connection = Connection::start(client, driver, tls, host.address(), notices.clone());
    check_session(&connection, target.session).await?;
    Ok(connection)
}

async fn check_session(connection: &Connection, wanted: SessionKind) -> Result<(), Cause> {
    if wanted == SessionKind::Any {
        return Ok(());
    }
    let answer = connection.simple("SHOW transaction_read_only").await;
    let answer = answer.map_err(|error| Cause::Protocol { reason: error.to_string() })?;
    match (wanted, answer.scalar() == Some("on")) {
        (SessionKind::ReadWrite, true) => Err(Cause::ReadOnly),
        (SessionKind::ReadOnly, false) => Err(Cause::ReadWrite),
        _ => Ok(()),
    }
}
