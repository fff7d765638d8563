//! The same walk through the pages must hold over a real connection: here requests of a test's browser go out to a server that runs
//! somewhere else, each over a connection of its own from a chosen loopback address.

use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Response, StatusCode, header};
use toguna_web::testing::Client;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;

/// A browser at `from` that visits the server at `to`.
pub(crate) fn client(to: SocketAddr, from: IpAddr) -> Client {
    let carry = move |request: Request| async move {
        carry(to, from, request).await.unwrap_or_else(|error| {
            let mut lost = Response::new(Body::from(error.to_string()));
            *lost.status_mut() = LOST;
            lost
        })
    };
    Client::new(Router::new().fallback(carry))
}

/// The status of an answer that never came.
pub(crate) const LOST: StatusCode = StatusCode::IM_A_TEAPOT;

async fn carry(to: SocketAddr, from: IpAddr, request: Request) -> std::io::Result<Response<Body>> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(SocketAddr::new(from, 0))?;
    let mut stream = socket.connect(to).await?;
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(std::io::Error::other)?;
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let mut head = format!("{} {path} HTTP/1.1\r\nconnection: close\r\ncontent-length: {}\r\n", parts.method, body.len()).into_bytes();
    for (name, value) in parts.headers.iter().filter(|(name, _)| *name != header::CONTENT_LENGTH) {
        head.extend_from_slice(name.as_str().as_bytes());
        head.extend_from_slice(b": ");
        head.extend_from_slice(value.as_bytes());
        head.extend_from_slice(b"\r\n");
    }
    head.extend_from_slice(b"\r\n");
    head.extend_from_slice(&body);
    stream.write_all(&head).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    understand(&answer).ok_or_else(|| std::io::Error::other("the answer was cut off"))
}

fn understand(answer: &[u8]) -> Option<Response<Body>> {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&answer[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse::<StatusCode>().ok()?;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        response.headers_mut().append(name.parse::<header::HeaderName>().ok()?, HeaderValue::from_str(value).ok()?);
    }
    let rest = &answer[end + 4..];
    let body = if response.headers_mut().remove(header::TRANSFER_ENCODING).is_some() { unchunk(rest)? } else { rest.to_vec() };
    let promised = response.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if promised.is_some_and(|promised| promised != body.len()) {
        return None;
    }
    *response.body_mut() = Body::from(body);
    Some(response)
}

fn unchunk(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|window| window == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?, 16).ok()?;
        rest = &rest[end + 2..];
        if length == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(..length)?);
        rest = rest.get(length + 2..)?;
    }
}
