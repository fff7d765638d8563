//! A client that costs little, so that what is measured is the server: one connection, one request at a time, no library.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::Outcome;

/// A connection that stays open.
pub(crate) struct Client {
    stream: TcpStream,
    inbox: Vec<u8>,
    /// Bytes of `inbox` that have come.
    filled: usize,
}

impl Client {
    pub(crate) async fn connect(host: &str) -> Outcome<Self> {
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, inbox: vec![0; 16 * 1024], filled: 0 })
    }

    /// Sends a request and waits for the whole answer: status and body.
    pub(crate) async fn send(&mut self, request: &[u8]) -> Outcome<(u16, &[u8])> {
        self.stream.write_all(request).await?;
        self.filled = 0;
        loop {
            let read = self.stream.read(&mut self.inbox[self.filled..]).await?;
            if read == 0 {
                return Err("the server hung up, or sent more than fits".into());
            }
            self.filled += read;
            if let Some((status, start, end)) = measure(&self.inbox[..self.filled])? {
                if end < self.filled {
                    return Err("the server sent more than one answer".into());
                }
                if end == self.filled {
                    return Ok((status, &self.inbox[start..end]));
                }
            }
        }
    }
}

/// Status, and where the body begins and ends; nothing until the head is whole.
fn measure(answer: &[u8]) -> Outcome<Option<(u16, usize, usize)>> {
    let Some(end) = answer.windows(4).position(|window| window == b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(&answer[..end])?;
    let status = head.get(9..12).unwrap_or_default().parse()?;
    let length = head.split_once("content-length: ").map_or("", |(_, rest)| rest.split('\r').next().unwrap_or_default());
    let length: usize = length.parse().map_err(|_| format!("an answer without length:\n{head}"))?;
    Ok(Some((status, end + 4, end + 4 + length)))
}
