//! The ceiling: a server of the same make that answers everybody with the same few words and keeps nothing.

use axum::Router;
use axum::body::Bytes;
use axum::routing::post;

use super::Outcome;

/// `hello`: prints its address and answers `POST /hello` until it is ended.
pub(crate) fn hello() -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("http://{} ready", listener.local_addr()?);
        let router = Router::new().route("/hello", post(async |_: Bytes| "Hello, world!"));
        Ok(axum::serve(listener, router).await?)
    })
}
