//! A report that was cut short looks like a report. A file therefore appears at its place only once all of it is written.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all: into a neighbour with a name of its own, which then takes the file's place.
///
/// A link is followed and stays a link. What is not a file, such as a pipe or `/dev/stdout`, is written directly. On any error the file is
/// as it was and the neighbour is removed. Once this returns, a power cut does not lose the file.
pub fn write(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    // Otherwise a power cut could leave the new name on an empty file.
    replace(path, fill, File::sync_all, &common())
}

/// The same for a file that the same command would write again: it is left to the system when the file reaches the disk, which for large
/// files takes longer than to make them.
pub fn write_reproducible(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    replace(path, fill, |_| Ok(()), &common())
}

/// Writes a new file that only its owner can read, whole or not at all: for what is meant for few eyes. What is there already is left as it is:
/// then it fails with [`io::ErrorKind::AlreadyExists`], unless `over` says that it may be written over. What is not a file is written
/// directly.
pub fn write_private(path: &Path, over: bool, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    if !over && fs::metadata(path).is_ok_and(|found| found.is_file()) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    replace(path, fill, File::sync_all, &private())
}

/// How a file is made that only its owner can read.
fn private() -> OpenOptions {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// How any other file is made.
fn common() -> OpenOptions {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    options
}

fn replace(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    settle: impl FnOnce(&File) -> io::Result<()>,
    made: &OpenOptions,
) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        let mut out = BufWriter::new(File::options().write(true).open(path)?);
        fill(&mut out)?;
        return out.flush();
    }
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let neighbour = neighbour(&place)?;
    let written = fill_new(&neighbour, fill, settle, made).and_then(|()| fs::rename(&neighbour, &place));
    if written.is_err() {
        // The first error is the one to tell; a neighbour that cannot be removed was most likely never made.
        let _ = fs::remove_file(&neighbour);
    }
    written
}

fn fill_new(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    settle: impl FnOnce(&File) -> io::Result<()>,
    made: &OpenOptions,
) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, made.open(path)?);
    fill(&mut out)?;
    out.flush()?;
    settle(out.get_ref())
}

/// `.report.html.1234.tmp` beside `report.html`; the number is that of the process, so that two runs do not meet.
fn neighbour(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}.tmp", std::process::id()));
    Ok(path.with_file_name(hidden))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::tests::Folder;

    #[test]
    fn a_file_that_fails_half_way_leaves_the_old_one_and_nothing_else() {
        let folder = Folder::new("half-way");
        let path = folder.path().join("report.html");
        write(&path, |out| out.write_all(b"old")).unwrap();
        let failed = write(&path, |out| {
            out.write_all(b"new")?;
            Err(io::Error::other("cut"))
        });
        assert_eq!(failed.unwrap_err().to_string(), "cut");
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        write(&path, |out| out.write_all(b"new")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let folder = Folder::new("not-there");
        assert!(write(&folder.path().join("none").join("report.html"), |_| Ok(())).is_err());
        assert!(write(folder.path(), |_| Ok(())).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_private_file_is_its_owners_alone_and_takes_no_other_files_place_unasked() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = Folder::new("private");
        let path = folder.path().join("contacts.csv");
        write_private(&path, false, |out| out.write_all(b"Sira")).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let refused = write_private(&path, false, |out| out.write_all(b"Oumar")).unwrap_err();
        assert_eq!((refused.kind(), fs::read(&path).unwrap()), (io::ErrorKind::AlreadyExists, b"Sira".to_vec()));
        // Whoever says so writes over it; an open one does not stay open to others.
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        write_private(&path, true, |out| out.write_all(b"Oumar")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"Oumar");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_device_stays_a_device() {
        let folder = Folder::new("link");
        let (target, link) = (folder.path().join("target"), folder.path().join("link"));
        fs::write(&target, "old").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        write(&link, |out| out.write_all(b"new")).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&target).unwrap(), b"new");
        write(Path::new("/dev/null"), |out| out.write_all(b"new")).unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
}
