//! One message, one connection: [`toguna_outside::caller`] opens it where it may go, and of the answer only its status counts.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::{Request, Uri};
use rustls::RootCertStore;
pub use toguna_outside::caller::{CallFailure, Found, Resolver, SystemResolver};
use toguna_outside::caller::{Caller, Line, WHOLE, exchange};
use tokio::io::{AsyncRead, AsyncWrite};

use super::address::{Allowed, Target, target};

/// So long is listened to what comes after "taken".
const COURTESY: Duration = Duration::from_secs(1);
/// So much of the body of an answer is read, in bytes.
const MOST_ANSWER: usize = 16 * 1024;
/// So long a wish to be called again later is heeded.
const LONGEST_WISH: Duration = Duration::from_hours(6);

/// Why a message did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// No answer came.
    #[error(transparent)]
    Call(#[from] CallFailure),
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
            Self::Call(CallFailure::Address) => "address",
            Self::Call(CallFailure::NoName) => "no-name",
            Self::Call(CallFailure::NotPublic) => "not-public",
            Self::Call(CallFailure::NoConnection) => "no-connection",
            Self::Call(CallFailure::NoTrust) => "no-trust",
            Self::Call(CallFailure::TooSlow) => "too-slow",
            Self::Call(CallFailure::NoAnswer) => "no-answer",
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
#[derive(Debug, Clone)]
pub struct Sender(Caller);

impl Sender {
    /// Sends to these hosts, and trusts the certificates that browsers trust.
    ///
    /// # Errors
    /// When the library for encryption cannot be set up.
    pub fn new(allowed: Allowed) -> Result<Self, rustls::Error> {
        Caller::new(allowed).map(Self)
    }

    /// The same with names and certificates from elsewhere: for tests.
    ///
    /// # Errors
    /// When the library for encryption cannot be set up.
    pub fn with(allowed: Allowed, resolver: Arc<dyn Resolver>, roots: RootCertStore) -> Result<Self, rustls::Error> {
        Caller::with(allowed, resolver, roots).map(Self)
    }

    /// Which hosts messages may go to.
    pub fn allowed(&self) -> &Allowed {
        self.0.allowed()
    }

    /// Sends a message. It has arrived when the program there answers 200 to 299.
    ///
    /// # Errors
    /// Why it has not, after ten seconds at the latest.
    pub async fn send(&self, url: &str, letter: &Letter) -> Result<u16, Failure> {
        // What was allowed when the hook was added may not be any more.
        let target = target(url, self.allowed()).map_err(|_| CallFailure::Address)?;
        let sent = async { speak(self.0.open(&target).await?, &target, letter).await };
        tokio::time::timeout(WHOLE, sent).await.unwrap_or(Err(CallFailure::TooSlow.into()))
    }

    /// Sends a message over a connection that is there already, encrypted: where tests stand in for the network.
    ///
    /// # Errors
    /// As [`Sender::send`].
    pub async fn send_over<S>(&self, stream: S, url: &str, letter: &Letter) -> Result<u16, Failure>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let target = target(url, self.allowed()).map_err(|_| CallFailure::Address)?;
        let sent = async { speak(self.0.encrypt(&target, stream).await?, &target, letter).await };
        tokio::time::timeout(WHOLE, sent).await.unwrap_or(Err(CallFailure::TooSlow.into()))
    }
}

/// Says the message over a connection, and hears the answer.
async fn speak(stream: Box<dyn Line>, target: &Target, letter: &Letter) -> Result<u16, Failure> {
    let uri: Uri = target.path.parse().map_err(|_| CallFailure::Address)?;
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
        .map_err(|_| CallFailure::Address)?;
    let (answer, _driven) = exchange(stream, request).await?;
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
