use super::Variables;
use std::path::PathBuf;

/// `sslmode=`, with libpq's meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TlsMode {
    /// Never.
    Disable,
    /// Plain first, TLS if the server refuses plain.
    Allow,
    /// TLS first, plain if the server has none.
    #[default]
    Prefer,
    /// TLS, whoever the server is.
    Require,
    /// TLS, and the certificate is signed by a known authority.
    VerifyCa,
    /// TLS, and the certificate is also for this host name.
    VerifyFull,
}

/// The values of `sslmode=` in libpq's order.
pub(super) const MODES: &str = "disable, allow, prefer, require, verify-ca or verify-full";

impl TlsMode {
    /// Reads `sslmode=` and the `ssl=` of asyncpg and others, which also knows booleans.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.to_ascii_lowercase().replace('_', "-").as_str() {
            "disable" | "false" | "0" | "off" | "no" => Self::Disable,
            "allow" => Self::Allow,
            "prefer" => Self::Prefer,
            "require" | "true" | "1" | "on" | "yes" | "no-verify" => Self::Require,
            "verify-ca" => Self::VerifyCa,
            "verify-full" => Self::VerifyFull,
            _ => return None,
        })
    }

    /// True where the server has to prove who it is.
    pub fn verifies(self) -> bool {
        matches!(self, Self::VerifyCa | Self::VerifyFull)
    }
}

/// Whose signature is trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RootCertificate {
    /// `sslrootcert=system`: the machine's own store.
    System,
    /// `sslrootcert=/path/root.crt`
    File(PathBuf),
}

/// All that concerns TLS in a database URL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TlsSettings {
    /// `sslmode=`
    pub mode: TlsMode,
    /// `sslrootcert=`
    pub root_certificate: Option<RootCertificate>,
    /// `sslcert=`, the client's own.
    pub certificate: Option<PathBuf>,
    /// `sslkey=`, in PKCS#8.
    pub key: Option<PathBuf>,
    /// `sslnegotiation=direct` (PostgreSQL 17)
    pub direct: bool,
    /// `ssl_min_protocol_version=TLSv1.3`
    pub only_newest: bool,
    /// `sslsni=0` hides the host name from the handshake.
    pub hide_name: bool,
}

impl TlsSettings {
    /// libpq looks for `~/.postgresql/root.crt`; in a container there is no such file, and the system's store is meant.
    pub(super) fn find_default_files(&mut self, variables: &Variables) {
        if self.root_certificate.is_none() {
            let home = variables.get("HOME").map(|home| PathBuf::from(home).join(".postgresql/root.crt"));
            self.root_certificate = Some(match home {
                Some(file) if file.is_file() => RootCertificate::File(file),
                _ => RootCertificate::System,
            });
        }
    }
}
