//! Several files that belong together travel in one zip or lie in one folder; whoever fills them need not know which.

use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A place for several files, which are written one after another.
pub trait Parcel: Write {
    /// Ends the file before, and begins one with this name.
    ///
    /// # Errors
    /// Where it cannot be made.
    fn begin(&mut self, name: &str) -> io::Result<()>;
}

/// Files in a zip. The same files give the same bytes: no time stands in it.
pub struct Zipped<W: Write + Seek> {
    zip: ZipWriter<W>,
}

impl<W: Write + Seek> Zipped<W> {
    /// An empty archive.
    pub fn new(out: W) -> Self {
        Self { zip: ZipWriter::new(out) }
    }

    /// Ends the archive and gives back what it was written to.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.zip.finish().map_err(io::Error::from)
    }
}

impl<W: Write + Seek> Write for Zipped<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.zip.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.zip.flush()
    }
}

impl<W: Write + Seek> Parcel for Zipped<W> {
    fn begin(&mut self, name: &str) -> io::Result<()> {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated).compression_level(Some(4));
        self.zip.start_file(name, options).map_err(io::Error::from)
    }
}

/// Files in a folder that is there.
pub struct Folder {
    path: PathBuf,
    file: Option<BufWriter<File>>,
}

impl Folder {
    /// A folder that takes files.
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), file: None }
    }

    /// Ends the last file; all of them are on the disk then.
    ///
    /// # Errors
    /// Where one cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.settle()
    }

    fn settle(&mut self) -> io::Result<()> {
        let Some(mut file) = self.file.take() else { return Ok(()) };
        file.flush()?;
        file.get_ref().sync_all()
    }
}

impl Write for Folder {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.as_mut().ok_or(io::ErrorKind::InvalidInput)?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), BufWriter::flush)
    }
}

impl Parcel for Folder {
    fn begin(&mut self, name: &str) -> io::Result<()> {
        self.settle()?;
        self.file = Some(BufWriter::with_capacity(1 << 16, File::create(self.path.join(name))?));
        Ok(())
    }
}
