//! What only shows on a real connection: forms that come slowly, break off, or never end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::*;

/// A server on a port of its own, and how many forms it has taken.
async fn serve() -> (SocketAddr, Arc<AtomicU32>) {
    let (site, _) = site_with(Arc::new(crate::routes::Shut), |settings| {
        settings.body_pause = Duration::from_millis(150);
        settings.body_timeout = Duration::from_millis(600);
        settings.most_requests = 1;
    });
    let taken = Arc::new(AtomicU32::new(0));
    let count = taken.clone();
    let take = move |_: Form| {
        count.fetch_add(1, Ordering::Relaxed);
        async { "taken" }
    };
    let router = Routes::new(&site).post("/say", Access::Anyone, take).get("/hello", Access::Anyone, hello).into_router();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await });
    (address, taken)
}

async fn begin(address: SocketAddr, length: usize) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /say HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream
}

async fn answer(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(Ok(read @ 1..)) = tokio::time::timeout(Duration::from_secs(20), stream.read(&mut chunk)).await {
        bytes.extend_from_slice(&chunk[..read]);
        if String::from_utf8_lossy(&bytes).contains("</html>") {
            break;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn a_form_that_stops_in_the_middle_is_not_waited_for() {
    let (address, taken) = serve().await;
    let mut stream = begin(address, 500).await;
    stream.write_all(b"text=half").await.unwrap();
    let said = answer(stream).await;
    assert!(said.starts_with("HTTP/1.1 408 ") && said.to_lowercase().contains("connection: close"), "{said}");
    assert!(said.contains("La connexion") || said.contains("The connection was too slow"), "{said}");
    assert_eq!(taken.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn a_form_that_trickles_is_given_up_in_the_end() {
    let (address, taken) = serve().await;
    let mut stream = begin(address, 500).await;
    for _ in 0..20 {
        if stream.write_all(b"a").await.is_err() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(answer(stream).await.starts_with("HTTP/1.1 408 "));
    assert_eq!(taken.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn who_sends_slowly_keeps_nobody_waiting() {
    let (address, _) = serve().await;
    let mut slow = begin(address, 500).await;
    slow.write_all(b"text=half").await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let mut other = TcpStream::connect(address).await.unwrap();
    other.write_all(b"GET /hello HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n").await.unwrap();
    let said = answer(other).await;
    assert!(said.starts_with("HTTP/1.1 200 "), "there is one place, and it is free: {said}");
    drop(slow);
}

#[tokio::test]
async fn a_client_that_hangs_up_leaves_nothing() {
    let (address, taken) = serve().await;
    let mut stream = begin(address, 500).await;
    stream.write_all(b"text=half").await.unwrap();
    drop(stream);
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(taken.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn whoever_sends_a_megabyte_gets_to_read_why_it_is_not_taken() {
    let (address, taken) = serve().await;
    let mut stream = begin(address, 1_000_000).await;
    stream.write_all(&vec![b'x'; 1_000_000]).await.unwrap();
    let said = answer(stream).await;
    assert!(said.starts_with("HTTP/1.1 413 ") && said.contains("</html>"), "{said}");
    assert_eq!(taken.load(Ordering::Relaxed), 0);
}
