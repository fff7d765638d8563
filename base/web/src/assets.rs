//! The stylesheet and the script go with every page: they are compressed once, as well as it can be done, and kept by browsers for good
//! under a name that changes with their content.

use std::io::Write;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::base64;
use crate::error::PageError;
use crate::site::Site;

/// One file.
#[derive(Debug)]
pub struct Asset {
    path: String,
    kind: &'static str,
    plain: &'static [u8],
    gzip: Vec<u8>,
    brotli: Vec<u8>,
}

impl Asset {
    fn new(stem: &str, extension: &str, kind: &'static str, plain: &'static [u8]) -> Self {
        let hash = base64::encode(&Sha256::digest(plain)[..9]);
        Self { path: format!("/assets/{stem}.{hash}.{extension}"), kind, plain, gzip: gzip(plain), brotli: brotli(plain) }
    }

    /// Where it is: `/assets/name.hash.css`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// How many bytes it takes on the way: plain, gzip, brotli.
    pub fn sizes(&self) -> [usize; 3] {
        [self.plain.len(), self.gzip.len(), self.brotli.len()]
    }
}

/// The files that go with every page.
#[derive(Debug)]
pub struct Assets {
    /// The one stylesheet.
    pub style: Asset,
    /// The one script; nothing needs it.
    pub script: Asset,
    /// The small picture of a tab.
    pub icon: Asset,
    /// What the desk of the team needs besides: pages for phones do not carry it.
    pub desk_style: Asset,
    /// Keys for those who decide on hundreds of statements; nothing needs them.
    pub desk_script: Asset,
    /// Passkeys, on the pages that offer them; these say how to get in without.
    pub passkey_script: Asset,
    /// Records a voice on pages on which people speak; without it they send a file.
    pub voice_script: Asset,
    /// Makes and opens the vault, on those two pages alone.
    pub vault_script: Asset,
}

impl Assets {
    pub(crate) fn new() -> Self {
        Self {
            style: Asset::new("toguna", "css", "text/css; charset=utf-8", include_bytes!("../assets/toguna.css")),
            script: Asset::new("toguna", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/toguna.js")),
            icon: Asset::new("toguna", "svg", "image/svg+xml", include_bytes!("../assets/toguna.svg")),
            desk_style: Asset::new("desk", "css", "text/css; charset=utf-8", include_bytes!("../assets/desk.css")),
            desk_script: Asset::new("desk", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/desk.js")),
            passkey_script: Asset::new("passkey", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/passkey.js")),
            voice_script: Asset::new("voice", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/voice.js")),
            vault_script: Asset::new("vault", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/vault.js")),
        }
    }

    fn find(&self, name: &str) -> Option<&Asset> {
        let all = [
            &self.style,
            &self.script,
            &self.icon,
            &self.desk_style,
            &self.desk_script,
            &self.passkey_script,
            &self.voice_script,
            &self.vault_script,
        ];
        all.into_iter().find(|asset| asset.path.strip_prefix("/assets/") == Some(name))
    }
}

/// Marks an answer as one of these files.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OwnFile;

pub(crate) async fn serve(State(site): State<Site>, Path(name): Path<String>, headers: HeaderMap) -> Result<Response, PageError> {
    let asset = site.assets().find(&name).ok_or(PageError::NotFound)?;
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |coding: &str| {
        accepted.split(',').any(|part| {
            let mut pieces = part.split(';').map(str::trim);
            pieces.next() == Some(coding) && !pieces.any(|piece| matches!(piece, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
    };
    let (coding, bytes) = if takes("br") {
        (Some("br"), asset.brotli.clone())
    } else if takes("gzip") {
        (Some("gzip"), asset.gzip.clone())
    } else {
        (None, asset.plain.to_vec())
    };
    let mut response = (StatusCode::OK, bytes).into_response();
    response.extensions_mut().insert(OwnFile);
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    Ok(response)
}

/// As small as gzip gets.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// As small as brotli gets.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    let _ = encoder.write_all(bytes);
    drop(encoder);
    out
}
