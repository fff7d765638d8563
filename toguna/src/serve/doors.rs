//! Connections come in here: in the clear, or encrypted with a certificate that somebody hands in or that the server asks for itself. When
//! the server is asked to stop, nobody new is let in, and everybody who is in may finish.

use std::future::Future;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use hyper_util::rt::TokioTimer;
use rustls_acme::axum::AxumAcceptor;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::acme;
use super::failure::ServeFailure;
use super::settings::Encryption;

/// How long the head of a request may take: whoever holds connections open without asking anything is let go.
const HEAD_PATIENCE: Duration = Duration::from_secs(20);

/// Takes hold of an address, so that whoever connects from now on waits instead of being refused.
pub fn hold(address: SocketAddr) -> Result<TcpListener, ServeFailure> {
    let failed = |error: std::io::Error| ServeFailure::Listen { address, kind: error.kind(), reason: error.to_string() };
    let listener = TcpListener::bind(address).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    Ok(listener)
}

/// The signals that ask a server to stop: `SIGTERM`, and `SIGINT`, which is Ctrl-C.
#[derive(Debug)]
pub struct StopSignals {
    terminate: Signal,
    interrupt: Signal,
}

impl StopSignals {
    /// From here on these signals no longer end the process by themselves. To be called within the runtime.
    pub fn listen() -> Result<Self, ServeFailure> {
        let failed = |error: std::io::Error| ServeFailure::System { reason: error.to_string() };
        Ok(Self {
            terminate: signal(SignalKind::terminate()).map_err(failed)?,
            interrupt: signal(SignalKind::interrupt()).map_err(failed)?,
        })
    }

    /// Returns once one of them has come.
    pub async fn come(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// How connections are taken: everything about it that can fail has not failed.
pub enum Door {
    /// In the clear.
    Plain,
    /// Encrypted with a certificate that was handed in.
    Certificate(RustlsConfig),
    /// Encrypted with certificates that the server asks for.
    Acme(AxumAcceptor),
}

/// Makes a door ready. To be called within the runtime: certificates are looked after beside the pages.
///
/// Certificates that were handed in are read again at each `SIGHUP`, so that whoever renews them need not stop the server.
pub async fn prepare(encryption: &Encryption, data: &Path) -> Result<Door, ServeFailure> {
    match encryption {
        Encryption::None => Ok(Door::Plain),
        Encryption::Files { certificate, key } => {
            let config = RustlsConfig::from_pem_file(certificate, key).await.map_err(|error| ServeFailure::Certificate {
                paths: format!("{}, {}", certificate.display(), key.display()),
                reason: error.to_string(),
            })?;
            let mut asked = signal(SignalKind::hangup()).map_err(|error| ServeFailure::System { reason: error.to_string() })?;
            let (renewed, certificate, key) = (config.clone(), certificate.clone(), key.clone());
            tokio::spawn(async move {
                while asked.recv().await.is_some() {
                    match renewed.reload_from_pem_file(&certificate, &key).await {
                        Ok(()) => tracing::info!("the certificate was read again"),
                        Err(error) => tracing::error!(%error, "the certificate cannot be read again; the old one stays"),
                    }
                }
            });
            Ok(Door::Certificate(config))
        }
        Encryption::Acme { domains, contacts, directory } => Ok(Door::Acme(acme::acceptor(domains, contacts, directory, data))),
    }
}

/// Answers connections until `stop` is done and everybody who was in has finished, or `patience` has run out.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    door: Door,
    stop: impl Future<Output = ()> + Send + 'static,
    patience: Duration,
) -> Result<(), ServeFailure> {
    let failed = |error: std::io::Error| ServeFailure::System { reason: error.to_string() };
    let mut server = axum_server::from_tcp(listener).map_err(failed)?;
    let mut connections = server.http_builder().clone();
    connections.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_PATIENCE);
    connections.http2().timer(TokioTimer::new()).max_concurrent_streams(64);
    *server.http_builder() = connections;
    let handle = Handle::new();
    let server = server.handle(handle.clone());
    tokio::spawn(async move {
        stop.await;
        handle.graceful_shutdown(Some(patience));
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let outcome = match door {
        Door::Plain => server.serve(service).await,
        Door::Certificate(config) => server.acceptor(RustlsAcceptor::new(config)).serve(service).await,
        Door::Acme(acceptor) => server.acceptor(acceptor).serve(service).await,
    };
    outcome.map_err(failed)
}
