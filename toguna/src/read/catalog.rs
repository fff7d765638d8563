//! An export comes as a folder, as an archive of one, or as a single file: here they all become a short list of files that can be opened.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek as _};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Progress;
use super::error::{ExportDoubt, InputError, InputErrorKind};
use super::source::{Opened, Source, Stored};

/// What a file of an export holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// One row for each vote: `votes.csv`.
    Votes,
    /// One row for each participant: `participants-votes.csv`, or `participant-votes.csv` when the server wrote it.
    Matrix,
    /// One row for each statement: `comments.csv`.
    Comments,
    /// Keys and values: `summary.csv`.
    Summary,
    /// Either votes or a matrix: its header will tell.
    Single,
}

/// The files of an export that are of use.
pub(crate) struct Catalog<'m> {
    place: Place<'m>,
    entries: Vec<Entry>,
    unpacked_in_all: u64,
}

struct Entry {
    role: Role,
    name: String,
    /// Place in the folder's, the archive's or the caller's list.
    index: usize,
}

enum Place<'m> {
    Files(Vec<PathBuf>),
    /// One file, opened, with the bytes that were already taken from it. A pipe can be opened and read only once.
    Begun(Vec<u8>, Option<File>),
    Archive(Box<ZipArchive<File>>),
    Memory(&'m [(&'m str, &'m [u8])]),
}

const NAMES: [(Role, &[&str]); 4] = [
    (Role::Matrix, &["participants-votes.csv", "participant-votes.csv"]),
    (Role::Votes, &["votes.csv"]),
    (Role::Comments, &["comments.csv"]),
    (Role::Summary, &["summary.csv"]),
];

/// What the name of a file says of it, and whether it is the plain name: servers put the name of the dialogue before it.
fn role_of(name: &str) -> Option<(Role, bool)> {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    NAMES.iter().find_map(|&(role, known)| {
        let known = known.iter().find(|&&known| name.ends_with(known))?;
        match &name[..name.len() - known.len()] {
            "" => Some((role, true)),
            before if before.ends_with(['-', '_', '.']) => Some((role, false)),
            _ => None,
        }
    })
}

/// Whether a file in the folder of an export would be read as a part of it.
pub fn is_file_of_an_export(path: &Path) -> bool {
    path.file_name().is_some_and(|name| role_of(&name.to_string_lossy()).is_some())
}

impl<'m> Catalog<'m> {
    /// What is at a path.
    pub(crate) fn at(path: &Path) -> Result<Self, InputError> {
        let shown = path.display().to_string();
        let fail = |error: &io::Error| InputError::of_file(&shown, unreadable(error));
        if fs::metadata(path).map_err(|e| fail(&e))?.is_dir() {
            return Self::folder(path, &shown);
        }
        let mut file = File::open(path).map_err(|e| fail(&e))?;
        let mut magic = Vec::with_capacity(4);
        Read::by_ref(&mut file).take(4).read_to_end(&mut magic).map_err(|e| fail(&e))?;
        if magic.starts_with(b"PK") || path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip")) {
            file.rewind().map_err(|e| fail(&e))?;
            return Self::archive(file, &shown);
        }
        let name = path.file_name().map_or(shown, |name| name.to_string_lossy().into_owned());
        let entries = vec![Entry { role: Role::Single, name, index: 0 }];
        Ok(Self { place: Place::Begun(magic, Some(file)), entries, unpacked_in_all: 0 })
    }

    /// Files that are in memory, as if they lay in one folder.
    pub(crate) fn in_memory(files: &'m [(&'m str, &'m [u8])]) -> Result<Self, InputError> {
        let names = files.iter().enumerate().map(|(index, (name, _))| (index, (*name).to_owned())).collect();
        Ok(Self { place: Place::Memory(files), entries: choose(names, "memory")?, unpacked_in_all: 0 })
    }

    fn folder(path: &Path, shown: &str) -> Result<Self, InputError> {
        let fail = |error: &io::Error| InputError::of_file(shown, unreadable(error));
        let mut files = Vec::new();
        for entry in fs::read_dir(path).map_err(|e| fail(&e))? {
            let entry = entry.map_err(|e| fail(&e))?;
            if entry.path().is_file() {
                files.push(entry.path());
            }
        }
        files.sort();
        let name = |file: &PathBuf| file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let entries = choose(files.iter().map(name).enumerate().collect(), shown)?;
        Ok(Self { place: Place::Files(files), entries, unpacked_in_all: 0 })
    }

    fn archive(file: File, shown: &str) -> Result<Self, InputError> {
        let fail = |error: ZipError| InputError::of_file(shown, zip_fault(error));
        let list = file.try_clone().map_err(|e| InputError::of_file(shown, unreadable(&e)))?;
        let mut archive = ZipArchive::new(file).map_err(fail)?;
        let twice = listed_twice(list, archive.central_directory_start()).map_err(|e| fail(e.into()))?;
        if let Some(name) = twice {
            return Err(InputError::of_file(shown, InputErrorKind::TwiceInZip(super::error::shown(&name, 80))));
        }
        let mut names: Vec<(usize, String)> = Vec::new();
        let mut folder: Option<String> = None;
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(fail)?;
            let name = entry.name().replace('\\', "/");
            if name.starts_with('/') || name.split('/').any(|part| part == "..") {
                return Err(InputError::of_file(shown, InputErrorKind::UnsafeZipPath(super::error::shown(&name, 80))));
            }
            let (before, file) = name.rsplit_once('/').unwrap_or(("", &name));
            if entry.is_dir() || before.split('/').any(|part| part == "__MACOSX") || file.starts_with('.') || role_of(file).is_none() {
                continue;
            }
            if folder.get_or_insert_with(|| before.to_owned()) != before {
                return Err(InputError::of_file(shown, InputErrorKind::NotAnExport(ExportDoubt::SeveralFolders)));
            }
            names.push((index, file.to_owned()));
        }
        let entries = choose(names, shown)?;
        Ok(Self { place: Place::Archive(Box::new(archive)), entries, unpacked_in_all: 0 })
    }

    /// The bytes of the file for that, with its name, if there is one.
    pub(crate) fn open<'a>(
        &'a mut self,
        role: Role,
        progress: &'a mut dyn FnMut(Progress<'_>),
    ) -> Result<Option<(String, Source<'a>)>, InputError> {
        let Some(entry) = self.entries.iter().find(|entry| entry.role == role) else {
            return Ok(None);
        };
        let fail = |kind| InputError::of_file(&entry.name, kind);
        let opened = match &mut self.place {
            Place::Files(files) => {
                let file = File::open(&files[entry.index]).map_err(|e| fail(unreadable(&e)))?;
                Opened::file(Vec::new(), file).map_err(|e| fail(unreadable(&e)))?
            }
            Place::Begun(begun, file) => {
                let Some(file) = file.take() else { return Ok(None) };
                Opened::file(std::mem::take(begun), file).map_err(|e| fail(unreadable(&e)))?
            }
            Place::Memory(files) => {
                let bytes = files[entry.index].1;
                let length = bytes.len() as u64;
                Opened { bytes: Box::new(bytes), length: Some(length), stored_bytes: Some(length), stored: Stored::Plain }
            }
            Place::Archive(archive) => {
                let file = archive.by_index(entry.index).map_err(|e| fail(zip_fault(e)))?;
                let stored_bytes = Some(file.compressed_size());
                Opened { length: Some(file.size()), bytes: Box::new(file), stored_bytes, stored: Stored::Zipped }
            }
        };
        Ok(Some((entry.name.clone(), Source::new(&entry.name, opened, &mut self.unpacked_in_all, progress)?)))
    }
}

/// The name of an export's file that the list of an archive holds twice: readers of archives take one of them and never mention the other.
fn listed_twice(mut file: File, list_start: u64) -> io::Result<Option<String>> {
    file.seek(io::SeekFrom::Start(list_start))?;
    let mut list = io::BufReader::new(file);
    let (mut entry, mut name, mut met) = ([0; 46], Vec::new(), BTreeSet::new());
    loop {
        match list.read_exact(&mut entry) {
            Ok(()) if entry.starts_with(b"PK\x01\x02") => {}
            Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(error),
            _ => return Ok(None),
        }
        let length = |at: usize| u16::from_le_bytes([entry[at], entry[at + 1]]);
        name.resize(usize::from(length(28)), 0);
        list.read_exact(&mut name)?;
        list.seek_relative(i64::from(length(30)) + i64::from(length(32)))?;
        let text = String::from_utf8_lossy(&name);
        let known = role_of(text.rsplit(['/', '\\']).next().unwrap_or_default()).is_some();
        if known && !met.insert(name.clone()) {
            return Ok(Some(text.into_owned()));
        }
    }
}

/// Of files with their places, those that are of use: for each role the one with the plain name, or else the only one.
fn choose(files: Vec<(usize, String)>, shown: &str) -> Result<Vec<Entry>, InputError> {
    let mut entries: Vec<(bool, Entry)> = Vec::new();
    for (index, name) in files {
        let Some((role, plain)) = role_of(&name) else { continue };
        match entries.iter_mut().find(|(_, entry)| entry.role == role) {
            Some((earlier_plain, entry)) if *earlier_plain == plain => {
                return Err(InputError::of_file(&name, InputErrorKind::Ambiguous { other: entry.name.clone() }));
            }
            Some((earlier_plain, _)) if *earlier_plain => {}
            Some(earlier) => *earlier = (plain, Entry { role, name, index }),
            None => entries.push((plain, Entry { role, name, index })),
        }
    }
    let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    if entries.iter().any(|entry| matches!(entry.role, Role::Votes | Role::Matrix)) {
        return Ok(entries);
    }
    Err(InputError::of_file(shown, InputErrorKind::NotAnExport(ExportDoubt::NoVotesFile)))
}

pub(crate) fn unreadable(error: &io::Error) -> InputErrorKind {
    match error.kind() {
        io::ErrorKind::NotFound => InputErrorKind::NotFound,
        _ => InputErrorKind::Unreadable(error.to_string()),
    }
}

fn zip_fault(error: ZipError) -> InputErrorKind {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => InputErrorKind::EncryptedZip,
        error => InputErrorKind::CorruptZip(error.to_string()),
    }
}
