//! The bytes of one file: hashed as they are stored, unpacked on the way, and stopped when they unpack to more than any export does.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use sha2::{Digest as _, Sha256};

use super::Progress;
use super::error::{InputError, InputErrorKind, reason};

/// A packed file may unpack to this much whatever its size.
const ALWAYS_UNPACKED_BYTES: u64 = 64 << 20;
/// Beyond that, to this many times its size.
const RATIO_LIMIT: u64 = 250;
/// And all packed files together to this much.
const TOTAL_UNPACKED_BYTES: u64 = 16 << 30;

/// How the bytes were stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stored {
    /// As they are.
    Plain,
    /// In an archive.
    Zipped,
}

/// One file, opened.
pub(crate) struct Opened<'a> {
    /// Its bytes as they are stored.
    pub(crate) bytes: Box<dyn Read + 'a>,
    /// How many bytes it has unpacked from the archive, if that is known.
    pub(crate) length: Option<u64>,
    /// How many bytes it takes where it is stored; `None` where only reading will tell, as from a pipe.
    pub(crate) stored_bytes: Option<u64>,
    pub(crate) stored: Stored,
}

impl Opened<'_> {
    /// A file or a pipe from which the bytes `begun` were already taken.
    pub(crate) fn file(begun: Vec<u8>, file: File) -> io::Result<Self> {
        let metadata = file.metadata()?;
        let length = metadata.is_file().then(|| metadata.len());
        let bytes = Box::new(io::Cursor::new(begun).chain(file));
        Ok(Self { bytes, length, stored_bytes: length, stored: Stored::Plain })
    }
}

/// The unpacked bytes of a file.
pub(crate) struct Source<'a> {
    stream: Stream<'a>,
    packed: bool,
    /// How many bytes it takes where it is stored, if that is known.
    stored_bytes: Option<u64>,
    delivered: u64,
    unpacked_in_all: &'a mut u64,
}

enum Stream<'a> {
    Plain(Hashed<'a>),
    Gzip(Box<MultiGzDecoder<BufReader<Hashed<'a>>>>),
}

struct Hashed<'a> {
    bytes: Box<dyn Read + 'a>,
    stored: Stored,
    name: String,
    digest: Sha256,
    read: u64,
    of: Option<u64>,
    progress: &'a mut dyn FnMut(Progress<'_>),
}

impl<'a> Source<'a> {
    /// The unpacked bytes of `opened`. A file whose name ends in `.gz`, or that begins as gzip does, is unpacked.
    pub(crate) fn new(
        name: &str,
        mut opened: Opened<'a>,
        unpacked_in_all: &'a mut u64,
        progress: &'a mut dyn FnMut(Progress<'_>),
    ) -> Result<Self, InputError> {
        let mut magic = Vec::with_capacity(2);
        let stored = opened.stored;
        opened.bytes.by_ref().take(2).read_to_end(&mut magic).map_err(|e| InputError::of_file(name, broken(stored, &e)))?;
        let gzip = magic == [0x1f, 0x8b];
        if !gzip && !magic.is_empty() && name.to_ascii_lowercase().ends_with(".gz") {
            let kind = if magic[0] == 0x1f { InputErrorKind::TruncatedGzip } else { InputErrorKind::NotGzip };
            return Err(InputError::of_file(name, kind));
        }
        let hashed = Hashed {
            bytes: Box::new(io::Cursor::new(magic).chain(opened.bytes)),
            stored,
            name: name.to_owned(),
            digest: Sha256::new(),
            read: 0,
            of: opened.length,
            progress,
        };
        let packed = gzip || stored == Stored::Zipped;
        let stream = if gzip {
            Stream::Gzip(Box::new(MultiGzDecoder::new(BufReader::with_capacity(64 << 10, hashed))))
        } else {
            Stream::Plain(hashed)
        };
        Ok(Self { stream, packed, stored_bytes: opened.stored_bytes, delivered: 0, unpacked_in_all })
    }

    /// How far it may unpack, by its size or by as much of it as was read.
    fn limit(&self) -> u64 {
        let read = match &self.stream {
            Stream::Plain(hashed) => hashed.read,
            Stream::Gzip(decoder) => decoder.get_ref().get_ref().read,
        };
        self.stored_bytes.unwrap_or(read).saturating_mul(RATIO_LIMIT).max(ALWAYS_UNPACKED_BYTES)
    }

    /// Reads what is left, and returns the SHA-256 of the whole file as it is stored, in hexadecimal.
    pub(crate) fn finish(mut self, name: &str) -> Result<String, InputError> {
        io::copy(&mut self, &mut io::sink()).map_err(|error| InputError::of_file(name, reason(error)))?;
        let hashed = match self.stream {
            Stream::Plain(hashed) => hashed,
            Stream::Gzip(decoder) => decoder.into_inner().into_inner(),
        };
        let mut hexadecimal = String::with_capacity(64);
        for byte in hashed.digest.finalize() {
            let _ = write!(hexadecimal, "{byte:02x}");
        }
        Ok(hexadecimal)
    }
}

impl Read for Source<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = match &mut self.stream {
            Stream::Plain(hashed) => hashed.read(buffer)?,
            Stream::Gzip(decoder) => decoder.read(buffer).map_err(gzip_fault)?,
        };
        self.delivered += bytes as u64;
        if self.packed {
            *self.unpacked_in_all += bytes as u64;
            if self.delivered > self.limit() || *self.unpacked_in_all > TOTAL_UNPACKED_BYTES {
                return Err(io::Error::other(InputErrorKind::UnpacksTooLarge { unpacked_bytes: self.delivered }));
            }
        }
        Ok(bytes)
    }
}

impl Read for Hashed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.bytes.read(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => error,
            _ => io::Error::other(broken(self.stored, &error)),
        })?;
        self.digest.update(&buffer[..bytes]);
        self.read += bytes as u64;
        (self.progress)(Progress { file: &self.name, read_bytes: self.read, of_bytes: self.of });
        Ok(bytes)
    }
}

fn broken(stored: Stored, error: &io::Error) -> InputErrorKind {
    match stored {
        Stored::Plain => InputErrorKind::Unreadable(error.to_string()),
        Stored::Zipped => InputErrorKind::CorruptZip(error.to_string()),
    }
}

fn gzip_fault(error: io::Error) -> io::Error {
    let kind = match error.kind() {
        io::ErrorKind::Interrupted => return error,
        io::ErrorKind::UnexpectedEof => InputErrorKind::TruncatedGzip,
        _ => match error.downcast::<InputErrorKind>() {
            Ok(kind) => kind,
            Err(error) => InputErrorKind::CorruptGzip(error.to_string()),
        },
    };
    io::Error::other(kind)
}
