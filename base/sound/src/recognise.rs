//! What a file is, is written in its first bytes; its name and what the browser says of it are only claims.

use std::fmt;

use crate::Refused;

/// The kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// WebM or Matroska: what Chromium and Firefox record.
    WebM,
    /// Ogg: what messengers send.
    Ogg,
    /// MP4: what Safari and most phones record.
    Mp4,
    /// Bare AAC frames.
    Aac,
    /// MP3.
    Mp3,
    /// Uncompressed sound.
    Wav,
}

/// What came instead of sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stranger {
    /// A zip, gzip, rar or another archive. It is not opened.
    Archive,
    /// A picture, or a PDF.
    Picture,
    /// A text: a script, a page, a note.
    Text,
    /// A program.
    Program,
    /// Something that is not known.
    Unknown,
}

impl fmt::Display for Stranger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Archive => "an archive",
            Self::Picture => "a picture",
            Self::Text => "a text",
            Self::Program => "a program",
            Self::Unknown => "something unknown",
        })
    }
}

/// What the bytes are.
///
/// # Errors
/// [`Refused::Empty`], [`Refused::NotSound`], and [`Refused::Unreadable`] for sound of other kinds, such as AMR.
///
/// ```
/// use toguna_sound::{Container, Refused, Stranger, recognise};
/// assert_eq!(recognise(b"OggS\0\x02"), Ok(Container::Ogg));
/// assert_eq!(recognise(b"PK\x03\x04..."), Err(Refused::NotSound(Stranger::Archive)));
/// assert_eq!(recognise(b"<script>alert(1)</script>"), Err(Refused::NotSound(Stranger::Text)));
/// ```
pub fn recognise(bytes: &[u8]) -> Result<Container, Refused> {
    let at = |place: usize, what: &[u8]| bytes.get(place..).is_some_and(|rest| rest.starts_with(what));
    let any = |whats: &[&[u8]]| whats.iter().any(|what| bytes.starts_with(what));
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if at(0, b"\x1a\x45\xdf\xa3") {
        return Ok(Container::WebM);
    }
    if at(0, b"OggS") {
        return Ok(Container::Ogg);
    }
    if at(0, b"RIFF") && at(8, b"WAVE") {
        return Ok(Container::Wav);
    }
    if at(4, b"ftyp") {
        let picture = [b"avif" as &[u8], b"heic", b"heix", b"mif1"].iter().any(|brand| at(8, brand));
        return if picture { Err(Refused::NotSound(Stranger::Picture)) } else { Ok(Container::Mp4) };
    }
    if at(0, b"ID3") {
        return Ok(Container::Mp3);
    }
    if let [0xff, second, ..] = *bytes {
        // Eleven bits are set in the first two bytes of a frame; the layer tells AAC (0) from MP3 (1).
        match second & 0b1111_0110 {
            0b1111_0000 => return Ok(Container::Aac),
            0b1111_0010 | 0b1110_0010 => return Ok(Container::Mp3),
            _ => {}
        }
    }
    if any(&[b"#!AMR", b"fLaC", b".snd", b"FORM", b"caff", b"MThd", b"\x30\x26\xb2\x75"]) {
        return Err(Refused::Unreadable);
    }
    if any(&[b"PK", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\xfd7zXZ", b"BZh", b"\x28\xb5\x2f\xfd"]) || at(257, b"ustar") {
        return Err(Refused::NotSound(Stranger::Archive));
    }
    if any(&[b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"BM"]) || at(0, b"RIFF") && at(8, b"WEBP") {
        return Err(Refused::NotSound(Stranger::Picture));
    }
    if any(&[b"\x7fELF", b"MZ", b"\0asm", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe"]) {
        return Err(Refused::NotSound(Stranger::Program));
    }
    let head = &bytes[..bytes.len().min(512)];
    let is_text = head.iter().all(|&byte| byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)) && !head.contains(&0x7f);
    Err(Refused::NotSound(if is_text { Stranger::Text } else { Stranger::Unknown }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_known_by_its_first_bytes() {
        let kinds: [(&[u8], Container); 8] = [
            (b"\x1a\x45\xdf\xa3\x9f", Container::WebM),
            (b"OggS\0\x02", Container::Ogg),
            (b"\0\0\0\x1cftypiso5", Container::Mp4),
            (b"\0\0\0\x18ftyp3gp4", Container::Mp4),
            (b"\xff\xf1\x50\x80", Container::Aac),
            (b"\xff\xfb\x90\x64", Container::Mp3),
            (b"ID3\x04\0", Container::Mp3),
            (b"RIFF\0\0\0\0WAVEfmt ", Container::Wav),
        ];
        for (bytes, kind) in kinds {
            assert_eq!(recognise(bytes), Ok(kind), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_sound_is_called_by_its_name() {
        let strangers: [(&[u8], Stranger); 10] = [
            (b"#!/bin/sh\nrm -rf /\n", Stranger::Text),
            (b"<!doctype html><script>", Stranger::Text),
            ("Écoute !".as_bytes(), Stranger::Text),
            (b"PK\x03\x04\x14\0", Stranger::Archive),
            (b"\x1f\x8b\x08\0", Stranger::Archive),
            (b"\x89PNG\r\n\x1a\n", Stranger::Picture),
            (b"\xff\xd8\xff\xe0", Stranger::Picture),
            (b"RIFF\0\0\0\0WEBPVP8 ", Stranger::Picture),
            (b"\x7fELF\x02", Stranger::Program),
            (b"\0\0\0\0\0\0", Stranger::Unknown),
        ];
        for (bytes, stranger) in strangers {
            assert_eq!(recognise(bytes), Err(Refused::NotSound(stranger)), "{bytes:?}");
        }
        assert_eq!(recognise(b""), Err(Refused::Empty));
        assert_eq!(recognise(b"#!AMR\n\x3c"), Err(Refused::Unreadable));
    }
}
