use crate::config::{RootCertificate, TlsMode, TlsSettings};
use native_tls::{Certificate, Identity, Protocol};
use std::error::Error;
use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use tokio_postgres::Socket;
use tokio_postgres::tls::{MakeTlsConnect, TlsConnect};

/// `sslmode=` put to work; certificates are read only when a server takes the offer, so that a server without TLS costs
/// nothing more than the question.
#[derive(Clone)]
pub(super) struct Tls(pub(super) Arc<TlsSettings>);

/// One handshake that may come.
pub(super) struct Handshake {
    settings: Arc<TlsSettings>,
    host: String,
}

type BoxError = Box<dyn Error + Send + Sync>;

impl MakeTlsConnect<Socket> for Tls {
    type Stream = postgres_native_tls::TlsStream<Socket>;
    type TlsConnect = Handshake;
    type Error = std::convert::Infallible;

    fn make_tls_connect(&mut self, host: &str) -> Result<Handshake, Self::Error> {
        Ok(Handshake { settings: Arc::clone(&self.0), host: host.to_owned() })
    }
}

impl TlsConnect<Socket> for Handshake {
    type Stream = postgres_native_tls::TlsStream<Socket>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Stream, BoxError>> + Send>>;

    fn connect(self, stream: Socket) -> Self::Future {
        Box::pin(async move {
            let connector = postgres_native_tls::TlsConnector::new(connector(&self.settings)?, &self.host);
            connector.connect(stream).await.map_err(|error| reason(&error).into())
        })
    }
}

/// native-tls hides the interesting half of its errors in their source.
fn reason(error: &native_tls::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        source = inner.source();
    }
    // OpenSSL's own line names a source file of its; what is wrong with the certificate stands in brackets at the end.
    match text.rsplit_once('(').and_then(|(_, tail)| tail.strip_suffix(')')) {
        Some(why) if text.contains("certificate verify failed") => {
            format!("the server's certificate is not accepted: {why}")
        }
        _ => text,
    }
}

fn connector(settings: &TlsSettings) -> Result<native_tls::TlsConnector, BoxError> {
    let mut builder = native_tls::TlsConnector::builder();
    builder.min_protocol_version(Some(if settings.only_newest { Protocol::Tlsv13 } else { Protocol::Tlsv12 }));
    builder.use_sni(!settings.hide_name);
    if settings.direct {
        postgres_native_tls::set_postgresql_alpn(&mut builder);
    }
    if !settings.mode.verifies() {
        builder.danger_accept_invalid_certs(true);
    }
    if settings.mode != TlsMode::VerifyFull {
        builder.danger_accept_invalid_hostnames(true);
    }
    if let Some(RootCertificate::File(path)) = &settings.root_certificate {
        // Only this authority is meant, as in libpq; the system's may not vouch for the database.
        builder.disable_built_in_roots(true);
        let authorities = Certificate::stack_from_pem(&read(path)?).map_err(|error| in_file(path, &error))?;
        for authority in authorities {
            builder.add_root_certificate(authority);
        }
    }
    match (&settings.certificate, &settings.key) {
        (None, None) => {}
        (Some(certificate), Some(key)) => {
            let identity = Identity::from_pkcs8(&read(certificate)?, &read(key)?);
            builder.identity(identity.map_err(|error| in_file(key, &error))?);
        }
        (Some(_), None) => return Err("`sslcert` needs `sslkey`".into()),
        (None, Some(_)) => return Err("`sslkey` needs `sslcert`".into()),
    }
    Ok(builder.build()?)
}

fn read(path: &Path) -> Result<Vec<u8>, BoxError> {
    std::fs::read(path).map_err(|error| format!("can't read `{}`: {error}", path.display()).into())
}

fn in_file(path: &Path, error: &native_tls::Error) -> BoxError {
    format!("`{}` is not usable: {error}", path.display()).into()
}
