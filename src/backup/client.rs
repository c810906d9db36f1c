//! A database URL as libpq's own programs read it: all of it in their environment, nothing on their command line.

use crate::config::{ChannelBinding, Host, RootCertificate, Target, TlsMode};
use std::ffi::OsString;
use std::path::Path;
use tokio::process::Command;

/// Where a program connects to: the server that is in use already, of all that the URL names.
pub struct Client<'a> {
    /// What the URL says.
    pub target: &'a Target,
    /// `host:port` of the server in use.
    pub address: &'a str,
    /// The database's name, as the server has it.
    pub database: &'a str,
}

/// As long as this program tries one host itself.
const CONNECT_TIMEOUT: &str = "10";

impl Client<'_> {
    /// `PGHOST=db PGUSER=app ... program`, with no other `PG...` variable.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        // A service, another user's key: what holds for the run is in the URL, which has taken them into account.
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"PG")) {
            command.env_remove(name);
        }
        command.envs(self.variables()).arg("--no-password").kill_on_drop(true);
        command
    }

    fn variables(&self) -> Vec<(&'static str, OsString)> {
        let target = self.target;
        let mut found: Vec<(&'static str, OsString)> = Vec::new();
        let mut set = |name, value: OsString| found.push((name, value));
        let host = target.hosts.iter().find(|host| host.address() == self.address).or(target.hosts.first());
        match host {
            Some(Host::Tcp { name, port }) => {
                set("PGHOST", name.into());
                set("PGPORT", port.to_string().into());
            }
            Some(Host::Unix { directory, port }) => {
                set("PGHOST", directory.into());
                set("PGPORT", port.to_string().into());
            }
            None => {}
        }
        set("PGDATABASE", self.database.into());
        if let Some(user) = &target.user {
            set("PGUSER", user.into());
        }
        if let Some(password) = &target.password {
            set("PGPASSWORD", password.expose().into());
        }
        if let Some(options) = &target.options {
            set("PGOPTIONS", options.into());
        }
        set("PGAPPNAME", (&target.application_name).into());
        let limit = target.connect_timeout.map(|limit| limit.as_secs().max(1).to_string());
        set("PGCONNECT_TIMEOUT", limit.unwrap_or_else(|| CONNECT_TIMEOUT.to_owned()).into());
        set("PGGSSENCMODE", "disable".into());
        let binding = match target.channel_binding {
            ChannelBinding::Disable => "disable",
            ChannelBinding::Prefer => "prefer",
            ChannelBinding::Require => "require",
        };
        set("PGCHANNELBINDING", binding.into());
        self.tls(&mut set);
        found
    }

    fn tls(&self, set: &mut impl FnMut(&'static str, OsString)) {
        let tls = &self.target.tls;
        let mode = match tls.mode {
            TlsMode::Disable => "disable",
            TlsMode::Allow => "allow",
            TlsMode::Prefer => "prefer",
            TlsMode::Require => "require",
            TlsMode::VerifyCa => "verify-ca",
            TlsMode::VerifyFull => "verify-full",
        };
        set("PGSSLMODE", mode.into());
        match &tls.root_certificate {
            Some(RootCertificate::File(path)) => set("PGSSLROOTCERT", path.into()),
            // libpq knows `system` from version 16 on, and only with `verify-full`: the file behind it does for all.
            Some(RootCertificate::System) if tls.mode.verifies() => {
                let file = openssl_probe::probe().cert_file;
                set("PGSSLROOTCERT", file.map_or_else(|| "system".into(), Into::into));
            }
            _ => {}
        }
        if let Some(path) = &tls.certificate {
            set("PGSSLCERT", path.into());
        }
        if let Some(path) = &tls.key {
            set("PGSSLKEY", path.into());
        }
        if tls.direct {
            set("PGSSLNEGOTIATION", "direct".into());
        }
        if tls.only_newest {
            set("PGSSLMINPROTOCOLVERSION", "TLSv1.3".into());
        }
        if tls.hide_name {
            set("PGSSLSNI", "0".into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{DatabaseUrl, Variables};
    use std::fmt::Write;

    fn variables(url: &str, address: &str) -> String {
        let none = Variables::default();
        let target = Target::new(&DatabaseUrl::parse(url, &none).expect("a URL"), &none).expect("a target");
        let mut text = String::new();
        for (name, value) in (Client { target: &target, address, database: "a 'b' = c" }).variables() {
            writeln!(text, "{name}={}", value.to_string_lossy()).expect("a String");
        }
        text
    }

    #[test]
    fn the_server_in_use_and_all_that_the_url_says() {
        let url = "postgresql://app:s%40c@one:1,two:2/x?sslmode=verify-full&sslrootcert=/ca.pem&sslcert=/c&sslkey=/k\
                   &options=-c%20role%3Dr&application_name=deploy&connect_timeout=3&sslnegotiation=direct&sslsni=0\
                   &ssl_min_protocol_version=TLSv1.3&channel_binding=require";
        insta::assert_snapshot!(variables(url, "two:2"), @r"
        PGHOST=two
        PGPORT=2
        PGDATABASE=a 'b' = c
        PGUSER=app
        PGPASSWORD=s@c
        PGOPTIONS=-c role=r
        PGAPPNAME=deploy
        PGCONNECT_TIMEOUT=3
        PGGSSENCMODE=disable
        PGCHANNELBINDING=require
        PGSSLMODE=verify-full
        PGSSLROOTCERT=/ca.pem
        PGSSLCERT=/c
        PGSSLKEY=/k
        PGSSLNEGOTIATION=direct
        PGSSLMINPROTOCOLVERSION=TLSv1.3
        PGSSLSNI=0
        ");
        insta::assert_snapshot!(variables("postgresql:///x?host=/run/pg", "/run/pg/.s.PGSQL.5432"), @r"
        PGHOST=/run/pg
        PGPORT=5432
        PGDATABASE=a 'b' = c
        PGAPPNAME=migrate
        PGCONNECT_TIMEOUT=10
        PGGSSENCMODE=disable
        PGCHANNELBINDING=prefer
        PGSSLMODE=prefer
        ");
    }
}
