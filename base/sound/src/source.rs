//! A damaged file can send its reader back and forth without end. Here every byte that is read and every step costs, and when the purse is
//! empty there is nothing more to read.

use std::io::{Cursor, Error, Read, Result, Seek, SeekFrom};

use symphonia::core::io::MediaSource;

/// Steps to another place that one file may ask for.
const MOST_SEEKS: u32 = 20_000;

/// The bytes of a file, as long as the purse lasts.
pub(crate) struct Purse<'a> {
    bytes: Cursor<&'a [u8]>,
    left: u64,
    seeks: u32,
}

impl<'a> Purse<'a> {
    /// Enough to read everything several times over.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: Cursor::new(bytes), left: 8 * bytes.len() as u64 + (4 << 20), seeks: MOST_SEEKS }
    }
}

impl Read for Purse<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        // Asking at the end costs too.
        self.left = self.left.checked_sub(16).ok_or_else(|| Error::other("the file is read without end"))?;
        let count = self.bytes.read(buffer)?;
        self.left = self.left.saturating_sub(count as u64);
        Ok(count)
    }
}

impl Seek for Purse<'_> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.seeks = self.seeks.checked_sub(1).ok_or_else(|| Error::other("the file leads in circles"))?;
        self.bytes.seek(to)
    }
}

impl MediaSource for Purse<'_> {
    fn is_seekable(&self) -> bool {
        true
    }

    fn byte_len(&self) -> Option<u64> {
        Some(self.bytes.get_ref().len() as u64)
    }
}
