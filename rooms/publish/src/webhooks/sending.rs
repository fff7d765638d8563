//! One message, one connection: the name is looked up once, what it leads to is checked, and that very address is called, so that no
//! second answer of the name can lead elsewhere. Nothing is followed, no cookie is kept, no setting of the environment is asked, and of the
//! answer only its status counts.

use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::address::{Allowed, Target, target};

/// So long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(3);
/// So long everything together may take.
const WHOLE: Duration = Duration::from_secs(10);
/// So long is listened to what comes after "taken".
const COURTESY: Duration = Duration::from_secs(1);
/// So much of an answer is read, its head and its body each.
const MOST_ANSWER: usize = 16 * 1024;
/// So long a wish to be called again later is heeded.
const LONGEST_WISH: Duration = Duration::from_hours(6);

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

/// Why a message did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
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
    /// What came back was no answer.
    #[error("no answer")]
    NoAnswer,
    /// The answer was another one than "taken".
    #[error("answered {status}")]
    Refused {
        /// As in HTTP.
        status: u16,
        /// When the program there wants to be called again, if it said so.
        after: Option<Duration>,
    },
}

impl Failure {
    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::NoName => "no-name",
            Self::NotPublic => "not-public",
            Self::NoConnection => "no-connection",
            Self::NoTrust => "no-trust",
            Self::TooSlow => "too-slow",
            Self::NoAnswer => "no-answer",
            Self::Refused { .. } => "refused",
        }
    }

    /// The message that says what happened, by the stored word.
    pub fn message(word: &str) -> &'static str {
        match word {
            "address" => "publish-hook-failed-address",
            "no-name" => "publish-hook-failed-no-name",
            "not-public" => "publish-hook-failed-not-public",
            "no-connection" => "publish-hook-failed-no-connection",
            "no-trust" => "publish-hook-failed-no-trust",
            "too-slow" => "publish-hook-failed-too-slow",
            "refused" => "publish-hook-failed-refused",
            _ => "publish-hook-failed-no-answer",
        }
    }

    /// What the program there answered; 0 where it did not.
    pub fn status(self) -> u16 {
        if let Self::Refused { status, .. } = self { status } else { 0 }
    }
}

/// A signed message on its way.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its identifier.
    pub id: String,
    /// When it is sent, in seconds since 1970.
    pub timestamp: i64,
    /// The signature.
    pub signature: String,
    /// What it says.
    pub body: String,
}

/// Sends messages.
#[derive(Clone)]
pub struct Sender {
    allowed: Arc<Allowed>,
    resolver: Arc<dyn Resolver>,
    tls: TlsConnector,
}

impl std::fmt::Debug for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").field("allowed", &self.allowed).finish_non_exhaustive()
    }
}

impl Sender {
    /// Sends to these hosts, and trusts the certificates that browsers trust.
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

    /// Which hosts messages may go to.
    pub fn allowed(&self) -> &Allowed {
        &self.allowed
    }

    /// Sends a message. It has arrived when the program there answers 200 to 299.
    ///
    /// # Errors
    /// Why it has not, after ten seconds at the latest.
    pub async fn send(&self, url: &str, letter: &Letter) -> Result<u16, Failure> {
        // What was allowed when the hook was added may not be any more.
        let target = target(url, &self.allowed).map_err(|_| Failure::Address)?;
        tokio::time::timeout(WHOLE, self.send_to(&target, letter)).await.unwrap_or(Err(Failure::TooSlow))
    }

    async fn send_to(&self, target: &Target, letter: &Letter) -> Result<u16, Failure> {
        let found = self.resolver.addresses(&target.host).await.map_err(|_| Failure::NoName)?;
        // One address that is not public makes the name suspect, whatever the others are.
        if let Some(address) = found.iter().find(|address| !self.allowed.admits(target, **address)) {
            tracing::debug!(%address, "a webhook leads to an address that is not public");
            return Err(Failure::NotPublic);
        }
        let connected = async {
            let mut last = Failure::NoName;
            for address in found {
                match TcpStream::connect(SocketAddr::new(address, target.port)).await {
                    Ok(stream) => return Ok(stream),
                    Err(_) => last = Failure::NoConnection,
                }
            }
            Err(last)
        };
        let stream = tokio::time::timeout(CONNECT, connected).await.unwrap_or(Err(Failure::NoConnection))?;
        if target.is_loopback {
            return speak(stream, target, letter).await;
        }
        self.speak_encrypted(stream, target, letter).await
    }

    async fn speak_encrypted<S>(&self, stream: S, target: &Target, letter: &Letter) -> Result<u16, Failure>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let name = ServerName::try_from(target.host.clone()).map_err(|_| Failure::Address)?;
        let stream = self.tls.connect(name, stream).await.map_err(|_| Failure::NoTrust)?;
        speak(stream, target, letter).await
    }

    /// Sends a message over a connection that is there already, encrypted: where tests stand in for the network.
    ///
    /// # Errors
    /// As [`Sender::send`].
    pub async fn send_over<S>(&self, stream: S, url: &str, letter: &Letter) -> Result<u16, Failure>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let target = target(url, &self.allowed).map_err(|_| Failure::Address)?;
        tokio::time::timeout(WHOLE, self.speak_encrypted(stream, &target, letter)).await.unwrap_or(Err(Failure::TooSlow))
    }
}

/// Says the message over a connection, and hears the answer.
async fn speak<S>(stream: S, target: &Target, letter: &Letter) -> Result<u16, Failure>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut builder = http1::Builder::new();
    builder.max_buf_size(MOST_ANSWER).max_headers(64);
    let (mut sender, connection) = builder.handshake(TokioIo::new(stream)).await.map_err(|_| Failure::NoAnswer)?;
    let uri: Uri = target.path.parse().map_err(|_| Failure::Address)?;
    let request = Request::post(uri)
        .header("host", target.authority())
        .header("user-agent", concat!("Toguna/", env!("CARGO_PKG_VERSION")))
        .header("content-type", "application/json")
        .header("accept", "*/*")
        .header("connection", "close")
        .header("webhook-id", &letter.id)
        .header("webhook-timestamp", letter.timestamp)
        .header("webhook-signature", &letter.signature)
        .body(Full::new(Bytes::from(letter.body.clone())))
        .map_err(|_| Failure::Address)?;
    // The connection lives as long as this exchange, also when it is given up.
    let mut driven = tokio::task::JoinSet::new();
    driven.spawn(connection);
    let answer = sender.send_request(request).await.map_err(|_| Failure::NoAnswer)?;
    let (head, body) = answer.into_parts();
    let status = head.status.as_u16();
    if head.status.is_success() {
        // It is taken whatever else is said; a little is listened to, so that the program there need not see a broken connection.
        let _ = tokio::time::timeout(COURTESY, Limited::new(body, MOST_ANSWER).collect()).await;
        return Ok(status);
    }
    let seconds = head.headers.get("retry-after").and_then(|value| value.to_str().ok()?.trim().parse().ok());
    Err(Failure::Refused { status, after: seconds.map(|seconds| Duration::from_secs(seconds).min(LONGEST_WISH)) })
}
