//! One call, one connection: the name is looked up once, what it leads to is checked, and that very address is called, so that no second
//! answer of the name can lead elsewhere. Nothing is followed, no cookie is kept, and no setting of the environment is asked.

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;

use crate::address::{Allowed, Target, target};

/// So long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(3);
/// So long everything together may take.
pub const WHOLE: Duration = Duration::from_secs(10);
/// So much of the head of an answer is read, in bytes.
const MOST_HEAD: usize = 16 * 1024;
/// So much of the body of an answer is read, in bytes.
pub const MOST_BODY: usize = 128 * 1024;

/// The addresses that a name leads to.
pub type Found<'a> = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send + 'a>>;

/// Looks up names.
pub trait Resolver: Send + Sync + 'static {
    /// The addresses of a host.
    fn addresses<'a>(&'a self, host: &'a str) -> Found<'a>;
}

/// Asks the system.
#[derive(Debug, Clone, Copy)]
pub struct SystemResolver;

impl Resolver for SystemResolver {
    fn addresses<'a>(&'a self, host: &'a str) -> Found<'a> {
        Box::pin(async move {
            let host = host.trim_start_matches('[').trim_end_matches(']');
            Ok(tokio::net::lookup_host((host, 0)).await?.map(|found| found.ip()).collect())
        })
    }
}

/// Why nothing came of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CallFailure {
    /// The address is not allowed, or not any more.
    #[error("the address is not allowed")]
    Address,
    /// The name leads nowhere.
    #[error("the name leads nowhere")]
    NoName,
    /// The name leads to an address that is not public.
    #[error("the name leads to an address that is not public")]
    NotPublic,
    /// No connection came about.
    #[error("no connection")]
    NoConnection,
    /// The program there could not show that it is who it is called.
    #[error("no trust in the certificate")]
    NoTrust,
    /// It took too long.
    #[error("too slow")]
    TooSlow,
    /// What came back was no answer, or too much of one.
    #[error("no answer")]
    NoAnswer,
}

/// A connection in both directions.
pub trait Line: AsyncRead + AsyncWrite + Unpin + Send {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send> Line for T {}

/// What is asked.
#[derive(Clone, PartialEq, Eq)]
pub enum Question {
    /// What is there.
    Get,
    /// A form, written as forms are. The second is what stands in `Authorization`, if anything.
    Form(String, Option<String>),
}

/// A form may hold a code, and what authorizes it is a secret: neither belongs into a log.
impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Get => "Get",
            Self::Form(_, None) => "Form(…)",
            Self::Form(_, Some(_)) => "Form(…), authorized",
        })
    }
}

/// What was answered.
#[derive(Clone, PartialEq, Eq)]
pub struct Answered {
    /// As in HTTP.
    pub status: u16,
    /// At most [`MOST_BODY`] bytes.
    pub body: Vec<u8>,
}

/// Somebody's tokens may stand in the body.
impl std::fmt::Debug for Answered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answered").field("status", &self.status).field("bytes", &self.body.len()).finish()
    }
}

/// Calls hosts that may be called. Cheap to clone.
#[derive(Clone)]
pub struct Caller {
    allowed: Arc<Allowed>,
    resolver: Arc<dyn Resolver>,
    tls: TlsConnector,
}

impl std::fmt::Debug for Caller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Caller").field("allowed", &self.allowed).finish_non_exhaustive()
    }
}

impl Caller {
    /// Calls these hosts, and trusts the certificates that browsers trust.
    ///
    /// # Errors
    /// When the library for encryption cannot be set up.
    pub fn new(allowed: Allowed) -> Result<Self, rustls::Error> {
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        Self::with(allowed, Arc::new(SystemResolver), roots)
    }

    /// The same with names and certificates from elsewhere: for tests.
    ///
    /// # Errors
    /// When the library for encryption cannot be set up.
    pub fn with(allowed: Allowed, resolver: Arc<dyn Resolver>, roots: RootCertStore) -> Result<Self, rustls::Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        let mut config = builder.with_root_certificates(roots).with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { allowed: Arc::new(allowed), resolver, tls: TlsConnector::from(Arc::new(config)) })
    }

    /// Which hosts may be called.
    pub fn allowed(&self) -> &Allowed {
        &self.allowed
    }

    /// Opens a connection to a program elsewhere, encrypted but on this very machine. Whoever calls holds the time.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn open(&self, target: &Target) -> Result<Box<dyn Line>, CallFailure> {
        let found = self.resolver.addresses(&target.host).await.map_err(|_| CallFailure::NoName)?;
        // One address that is not public makes the name suspect, whatever the others are.
        if let Some(address) = found.iter().find(|address| !self.allowed.admits(target, **address)) {
            tracing::debug!(%address, "a name leads to an address that is not public");
            return Err(CallFailure::NotPublic);
        }
        let connected = async {
            let mut last = CallFailure::NoName;
            for address in found {
                match TcpStream::connect(SocketAddr::new(address, target.port)).await {
                    Ok(stream) => return Ok(stream),
                    Err(_) => last = CallFailure::NoConnection,
                }
            }
            Err(last)
        };
        let stream = tokio::time::timeout(CONNECT, connected).await.unwrap_or(Err(CallFailure::NoConnection))?;
        if target.is_loopback { Ok(Box::new(stream)) } else { self.encrypt(target, stream).await }
    }

    /// Encrypts a connection that is there already.
    ///
    /// # Errors
    /// [`CallFailure::NoTrust`] where the program there cannot show that it is who it is called.
    pub async fn encrypt<S>(&self, target: &Target, stream: S) -> Result<Box<dyn Line>, CallFailure>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let name = ServerName::try_from(target.host.clone()).map_err(|_| CallFailure::Address)?;
        let stream = self.tls.connect(name, stream).await.map_err(|_| CallFailure::NoTrust)?;
        Ok(Box::new(stream))
    }

    /// Asks a program elsewhere and hears it out.
    ///
    /// # Errors
    /// Why there is no answer, after [`WHOLE`] at the latest.
    pub async fn call(&self, url: &str, question: Question) -> Result<Answered, CallFailure> {
        let target = target(url, &self.allowed).map_err(|_| CallFailure::Address)?;
        let asked = async {
            let stream = self.open(&target).await?;
            let (builder, body) = match question {
                Question::Get => (Request::get(&target.path), String::new()),
                Question::Form(form, authorization) => {
                    let builder = Request::post(&target.path).header("content-type", "application/x-www-form-urlencoded");
                    (authorization.into_iter().fold(builder, |builder, value| builder.header("authorization", value)), form)
                }
            };
            let request = builder
                .header("host", target.authority())
                .header("user-agent", concat!("Toguna/", env!("CARGO_PKG_VERSION")))
                .header("accept", "application/json")
                .header("connection", "close")
                .body(Full::new(Bytes::from(body)))
                .map_err(|_| CallFailure::Address)?;
            let (answer, _driven) = exchange(stream, request).await?;
            let status = answer.status().as_u16();
            let body = Limited::new(answer.into_body(), MOST_BODY).collect().await.map_err(|_| CallFailure::NoAnswer)?;
            Ok(Answered { status, body: body.to_bytes().to_vec() })
        };
        tokio::time::timeout(WHOLE, asked).await.unwrap_or(Err(CallFailure::TooSlow))
    }
}

/// Says a request over a connection, and hears the head of the answer. The connection lives as long as what is given back beside it, also when
/// the exchange is given up.
///
/// # Errors
/// [`CallFailure::NoAnswer`].
pub async fn exchange(
    stream: Box<dyn Line>,
    request: Request<Full<Bytes>>,
) -> Result<(Response<Incoming>, JoinSet<hyper::Result<()>>), CallFailure> {
    let mut builder = http1::Builder::new();
    builder.max_buf_size(MOST_HEAD).max_headers(64);
    let (mut sender, connection) = builder.handshake(TokioIo::new(stream)).await.map_err(|_| CallFailure::NoAnswer)?;
    let mut driven = JoinSet::new();
    driven.spawn(connection);
    let answer = sender.send_request(request).await.map_err(|_| CallFailure::NoAnswer)?;
    Ok((answer, driven))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_and_answered_does_not_get_into_a_log() {
        let form = Question::Form("code=canary".to_owned(), Some("Basic canary".to_owned()));
        let answered = Answered { status: 200, body: b"canary".to_vec() };
        let shown = format!("{form:?} {:?} {answered:?} {answered:#?}", Question::Get);
        assert!(!shown.contains("canary") && !shown.contains("99, 97"), "{shown}");
        assert!(shown.starts_with("Form(…), authorized Get Answered { status: 200, bytes: 6 }"), "{shown}");
    }
}
