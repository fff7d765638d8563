//! Handing an export to a browser or a program: made first, one at a time, then sent in pieces as fast as the other side takes them.

use std::fs::File;
use std::io::{self, Read as _, Seek as _};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::Response;
use futures_core::Stream;
use toguna_store::Tx;
use toguna_tongues::Language;
use toguna_web::{PageError, Visit};
use tokio::sync::{Semaphore, mpsc};

use crate::export::{ExportError, Format, Order, spool};

/// Bytes that are sent at a time.
const PIECE_BYTES: usize = 1 << 16;

/// Who may make an export: one at a time, so that the store stays free for voices. Clones share the turn.
#[derive(Debug, Clone)]
pub struct Turn(Arc<Semaphore>);

impl Default for Turn {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(1)))
    }
}

/// Makes an export and answers with it.
///
/// # Errors
/// The store's, and those of the disk.
pub(crate) async fn hand_out(visit: &Visit, turn: &Turn, order: Order, format: Format, language: Language) -> Result<Response, PageError> {
    let failed = |error: &dyn std::fmt::Display| PageError::Internal(format!("an export could not be made: {error}"));
    let name = spool::file_name(&order.dialogue.draft.slug, format, &order);
    let file = {
        let _turn = turn.0.acquire().await.map_err(|error| failed(&error))?;
        let file = tempfile::tempfile().map_err(|error| failed(&error))?;
        let copy = file.try_clone().map_err(|error| failed(&error))?;
        let site = visit.site.clone();
        let write = move |tx: &mut Tx<'_>| spool::write(tx, &order, format, site.words(language), &copy, &mut |_, _| {});
        let made = visit.site.store.read(write).await;
        made.map_err(|error| match error {
            ExportError::Store(error) => PageError::from(error),
            ExportError::Io(error) => failed(&error),
        })?;
        file
    };
    let bytes = file.metadata().map_err(|error| failed(&error))?.len();
    let mut response = Response::new(Body::from_stream(pieces(file)));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(format.file().1));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// The file in pieces. No thread waits for the network, and nothing is read before the piece before it was taken.
fn pieces(mut file: File) -> Pieces {
    let (give, take) = mpsc::channel(2);
    tokio::spawn(async move {
        let mut begun = false;
        loop {
            let read = tokio::task::spawn_blocking(move || {
                let mut piece = vec![0; PIECE_BYTES];
                let read = (if begun { Ok(()) } else { file.rewind() }).and_then(|()| file.read(&mut piece));
                (
                    file,
                    read.map(|bytes| {
                        piece.truncate(bytes);
                        Bytes::from(piece)
                    }),
                )
            });
            let Ok((back, read)) = read.await else { return };
            (file, begun) = (back, true);
            if read.as_ref().is_ok_and(Bytes::is_empty) {
                return;
            }
            let is_last = read.is_err();
            if give.send(read).await.is_err() || is_last {
                return;
            }
        }
    });
    Pieces(take)
}

struct Pieces(mpsc::Receiver<io::Result<Bytes>>);

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}
