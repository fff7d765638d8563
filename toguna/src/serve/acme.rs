//! A small organisation should not have to look after certificates: the server asks an authority such as Let's Encrypt for its own, proves
//! over the same port that the name is its (TLS-ALPN-01, RFC 8737), and asks again in time.

use std::path::Path;
use std::sync::Arc;

use rustls::crypto::ring;
use rustls_acme::axum::AxumAcceptor;
use rustls_acme::caches::DirCache;
use rustls_acme::{AcmeConfig, EventOk};

/// Folder of certificates and of the account with the authority, within the data folder.
const CACHE: &str = "certificates";

/// Accepts encrypted connections for these names, and keeps their certificates up for as long as the runtime runs.
pub(super) fn acceptor(domains: &[String], contacts: &[String], directory: &str, data: &Path) -> AxumAcceptor {
    let provider = Arc::new(ring::default_provider());
    let mut state = AcmeConfig::new_with_provider(domains, provider.clone())
        .contact(contacts)
        .directory(directory)
        .cache(DirCache::new(data.join(CACHE)))
        .state();
    let mut config = Arc::unwrap_or_clone(state.default_rustls_config_with_provider(provider));
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let acceptor = state.axum_acceptor(Arc::new(config));
    tokio::spawn(async move {
        while let Some(event) =
            std::future::poll_fn(|context| futures_core::Stream::poll_next(std::pin::Pin::new(&mut state), context)).await
        {
            match event {
                Ok(EventOk::DeployedCachedCert) => tracing::info!("the kept certificate is in use"),
                Ok(EventOk::DeployedNewCert) => tracing::info!("a new certificate is in use"),
                Ok(event) => tracing::debug!(?event, "certificates"),
                Err(error) => tracing::error!(?error, "no certificate yet; the server asks again"),
            }
        }
    });
    acceptor
}
