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

/// Answers connections until `stop` is done and everybody who was in has finished, or `patience` has run out.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    encryption: &Encryption,
    data: &Path,
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
    let outcome = match encryption {
        Encryption::None => server.serve(service).await,
        Encryption::Files { certificate, key } => {
            let config = certificate_files(certificate, key).await?;
            server.acceptor(RustlsAcceptor::new(config)).serve(service).await
        }
        Encryption::Acme { domains, contacts, directory } => {
            let acceptor = acme::acceptor(domains, contacts, directory, data);
            server.acceptor(acceptor).serve(service).await
        }
    };
    outcome.map_err(failed)
}

async fn certificate_files(certificate: &Path, key: &Path) -> Result<RustlsConfig, ServeFailure> {
    RustlsConfig::from_pem_file(certificate, key).await.map_err(|error| ServeFailure::Certificate {
        paths: format!("{}, {}", certificate.display(), key.display()),
        reason: error.to_string(),
    })
}
