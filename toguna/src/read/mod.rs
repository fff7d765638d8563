//! Dialogues that were held with other tools come as files, in a dozen variants, edited, cut or damaged on the way. A wrong number must not
//! slip through: either the votes are what the files say, or the reader of the result is told what is not certain, or nothing is read.
//!
//! In the order in which data flows: a [`catalog`] of what is at a path; the bytes of one file ([`source`]: hashed, unpacked); its rows
//! ([`scan`], [`row`]; [`plain`] is the faster way through most of them); its meaning ([`votes_csv`], [`matrix`], [`comments`],
//! [`summary`]), where [`names`] become places and [`ballots`] are counted; which [`sign`] means agreement; and all together as one
//! [`Conversation`]. [`groups`] reads the tables that say who belongs where.

mod ballots;
mod catalog;
mod comments;
mod error;
mod error_words;
pub mod groups;
mod held;
mod matrix;
mod names;
mod notes;
mod plain;
mod row;
mod scan;
mod sign;
mod source;
mod summary;
mod votes_csv;

use std::collections::BTreeMap;
use std::path::Path;

use std::sync::Arc;

use toguna_opinion::votes::VoteTable;

use self::ballots::{Ballots, Comparison, Counts, Reading, Sorted};
pub use self::catalog::is_file_of_an_export;
use self::catalog::{Catalog, Role};
use self::comments::{Comment, Told};
pub use self::error::{Countable, ExportDoubt, InputError, InputErrorKind, SignDoubt};
pub use self::held::{Held, HeldStatement, HeldVote};
use self::scan::Scanner;
pub use self::sign::VoteSign;
use self::source::Source;
use toguna_commonground::conversation::{Conversation, Note, Statement};

/// How an input is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReadOptions {
    /// Which number means agreement.
    pub vote_sign: VoteSign,
}

/// How far the reading of one file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    /// Name of the file within the input.
    pub file: &'a str,
    /// Bytes read of it, as it is stored.
    pub read_bytes: u64,
    /// Bytes that it has, if that is known.
    pub of_bytes: Option<u64>,
}

/// Reads a dialogue: the folder or the `.zip` of a Polis export, or its `votes.csv` or `participants-votes.csv` alone, plain or `.gz`.
///
/// Of a person's votes on a statement the one with the latest time counts, and of two with the same time the later in the file. Where the
/// export holds both `votes.csv` and the matrix, votes are taken from the first and compared with the second; `comments.csv` is compared
/// with both. Differences become notes, as do all decisions that a reader of the result should know.
///
/// # Errors
/// Whatever is not certainly an export: see [`InputErrorKind`]. Memory stays bounded by the votes and the wordings, whatever the files
/// hold.
pub fn read(path: &Path, options: &ReadOptions, progress: &mut dyn FnMut(Progress<'_>)) -> Result<Conversation, InputError> {
    Ok(read_held(path, options, progress)?.conversation)
}

/// The same with all that a dialogue made of it needs besides: when each vote was cast, when and by whom each statement was said.
pub fn read_held(path: &Path, options: &ReadOptions, progress: &mut dyn FnMut(Progress<'_>)) -> Result<Held, InputError> {
    Export { catalog: Catalog::at(path)?, progress, files: BTreeMap::new(), notes: Vec::new() }.read(*options)
}

/// The same for files in memory, each with its name, as if they lay in one folder.
pub fn read_from_memory(files: &[(&str, &[u8])], options: &ReadOptions) -> Result<Conversation, InputError> {
    let catalog = Catalog::in_memory(files)?;
    let export = Export { catalog, progress: &mut |_| {}, files: BTreeMap::new(), notes: Vec::new() };
    Ok(export.read(*options)?.conversation)
}

/// An export that is being read.
struct Export<'a> {
    catalog: Catalog<'a>,
    progress: &'a mut dyn FnMut(Progress<'_>),
    files: BTreeMap<String, String>,
    notes: Vec<Note>,
}

impl Export<'_> {
    fn read(mut self, options: ReadOptions) -> Result<Held, InputError> {
        let (voted_in, mut ballots) = self.ballots()?;
        self.notes.append(&mut ballots.notes);
        let comments = self.file(Role::Comments, |scanner, notes| {
            scanner.read_header()?;
            comments::read(scanner, notes)
        })?;

        let mut listed = Vec::new();
        for comment in comments.iter().flatten() {
            let place = ballots.statements.place_of(&comment.statement.id);
            listed.push(place.map_err(|kind| InputError::of_file("comments.csv", kind))?);
        }
        let unlisted = ballots.statements.len() - listed.len();
        self.note_unlisted(comments.is_some(), unlisted as u64);

        let Sorted { participants, statements: names, statement_now, counts } = ballots.sort();
        for place in &mut listed {
            *place = statement_now[*place as usize];
        }
        let mut resolved = VoteTable::from_events(participants.len(), names.len(), &ballots.votes);
        let mut readings = Vec::new();
        self.compare_comments(&ballots, comments.iter().flatten().zip(&listed), &counts, &mut readings);
        self.compare_matrix(voted_in, &ballots, &resolved.table, &mut readings)?;

        let mut cut = Vec::new();
        let summary = self.file(Role::Summary, |scanner, _| {
            scanner.set_columns(&["key", "value"]);
            summary::read(scanner, &mut cut)
        })?;
        let summary = summary.unwrap_or_default();
        let all = counts.iter().fold(Counts::default(), |sum, c| Counts { plus: sum.plus + c.plus, minus: sum.minus + c.minus });
        let (inverted, note) =
            sign::decide(options.vote_sign, &readings, all, summary.plus_agrees).map_err(|kind| self.sign_error(kind))?;
        self.notes.extend(note);
        if inverted {
            ballots.turn_round();
            resolved = VoteTable::from_events(participants.len(), names.len(), &ballots.votes);
        }
        if resolved.ties > 0 {
            self.notes.push(notes::count("notes-read-ties", resolved.ties));
        }

        let mut statements: Vec<Statement> = names.into_iter().map(|id| Statement { id, ..Statement::default() }).collect();
        let mut told = vec![Told::default(); statements.len()];
        for (comment, place) in comments.into_iter().flatten().zip(listed) {
            told[place as usize] = comment.told;
            resolved.table.set_moderated(place, comment.statement.moderated);
            resolved.table.set_meta(place, comment.statement.meta);
            statements[place as usize] = comment.statement;
        }
        self.notes.extend(cut);
        let conversation = Conversation {
            topic: summary.topic,
            description: summary.description,
            participants,
            statements,
            votes: Arc::new(resolved.table),
            superseded: resolved.superseded,
            files: self.files,
            dimensions: Vec::new(),
            simulated: summary.simulated,
            notes: self.notes,
        };
        Ok(Held { conversation, told, ballots })
    }

    /// Reads one file of the export to its end, if it is there, and keeps its digest.
    fn file<T>(
        &mut self,
        role: Role,
        read: impl FnOnce(&mut Scanner<Source<'_>>, &mut Vec<Note>) -> Result<T, InputError>,
    ) -> Result<Option<T>, InputError> {
        let Some((name, source)) = self.catalog.open(role, self.progress)? else {
            return Ok(None);
        };
        let mut scanner = Scanner::new(&name, source);
        let value = read(&mut scanner, &mut self.notes)?;
        let digest = scanner.into_source().finish(&name)?;
        self.files.insert(name, digest);
        Ok(Some(value))
    }

    /// The votes, and which kind of file they were taken from.
    fn ballots(&mut self) -> Result<(Role, Ballots), InputError> {
        for role in [Role::Votes, Role::Matrix, Role::Single] {
            let read = self.file(role, |scanner, _| {
                scanner.read_header()?;
                match if role == Role::Single { single(scanner)? } else { role } {
                    Role::Matrix => Ok((Role::Matrix, matrix::read(scanner)?)),
                    _ => Ok((Role::Votes, votes_csv::read(scanner)?)),
                }
            })?;
            if let Some(read) = read {
                return Ok(read);
            }
        }
        Err(InputError::of_file("export", InputErrorKind::NotAnExport(ExportDoubt::NoVotesFile)))
    }

    fn note_unlisted(&mut self, with_comments: bool, unlisted: u64) {
        if !with_comments {
            self.notes.push(notes::plain("notes-read-no-comments"));
        } else if unlisted > 0 {
            self.notes.push(notes::count("notes-read-unlisted", unlisted));
        }
    }

    /// Whether `comments.csv` counts the votes as they were read. It counts superseded votes too.
    fn compare_comments<'c>(
        &mut self,
        ballots: &Ballots,
        comments: impl Iterator<Item = (&'c Comment, &'c u32)>,
        voted: &[Counts],
        readings: &mut Vec<Reading>,
    ) {
        let mut comparison = Comparison::default();
        for (comment, &place) in comments {
            let Some((plus, minus)) = comment.stated else { continue };
            let (stated, voted) = (Counts { plus, minus }, voted[place as usize]);
            if ballots.with_superseded {
                comparison.add(Some(stated), voted, false);
            } else {
                comparison.add_at_least(stated, voted);
            }
        }
        readings.push(comparison.reading());
        if comparison.apart() > 0 {
            self.notes.push(notes::count("notes-read-statements-differ", comparison.apart()));
        }
    }

    /// Whether the matrix tells the same as the votes, or, where the votes were read from it, whether it agrees with itself.
    fn compare_matrix(
        &mut self,
        voted_in: Role,
        ballots: &Ballots,
        table: &VoteTable,
        readings: &mut Vec<Reading>,
    ) -> Result<(), InputError> {
        let comparison = match ballots.own_counts {
            Some(own) => Some(own),
            None if voted_in == Role::Votes => self.file(Role::Matrix, |scanner, _| {
                scanner.read_header()?;
                matrix::compare(scanner, &ballots.participants, &ballots.statements, table)
            })?,
            None => None,
        };
        let Some(comparison) = comparison else { return Ok(()) };
        readings.push(comparison.reading());
        if comparison.apart() > 0 {
            self.notes.push(notes::count("notes-read-participants-differ", comparison.apart()));
        }
        Ok(())
    }

    fn sign_error(&self, kind: InputErrorKind) -> InputError {
        let names: Vec<&str> = self.files.keys().map(String::as_str).collect();
        InputError::of_file(&names.join(", "), kind)
    }
}

/// Which kind of file a single one is: its columns tell.
fn single(scanner: &Scanner<Source<'_>>) -> Result<Role, InputError> {
    if scanner.find("participant").is_some() {
        return Ok(Role::Matrix);
    }
    if scanner.find("voter-id").is_some() || (scanner.find("comment-id").is_some() && scanner.find("comment-body").is_none()) {
        return Ok(Role::Votes);
    }
    Err(scanner.error(InputErrorKind::NotAnExport(ExportDoubt::OtherColumns)))
}
