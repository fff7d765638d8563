//! A file that cannot be read helps nobody unless the message says where it goes wrong and what to do about it.

use std::io;

use thiserror::Error;

/// Why an input was refused: the file, the place in it, and what is wrong there.
///
/// Its `Display` is one sentence that names the file, then the line and the column where they are known. People are told the same in
/// their language by [`in_words`](Self::in_words).
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.sentence())]
pub struct InputError {
    /// Name of the file within the input, or the path as it was given.
    pub file: String,
    /// Line of the file, from 1; a line break inside quotes counts as one.
    pub line: Option<u64>,
    /// Name of the column, or its number from 1 where it has no name.
    pub column: Option<Box<str>>,
    /// What is wrong.
    pub kind: Box<InputErrorKind>,
}

impl InputError {
    /// An error about a file as a whole.
    pub(crate) fn of_file(file: &str, kind: InputErrorKind) -> Self {
        Self { file: file.to_owned(), line: None, column: None, kind: Box::new(kind) }
    }

    fn sentence(&self) -> String {
        use std::fmt::Write as _;
        let mut sentence = shown(&self.file, 200);
        if let Some(line) = self.line {
            let _ = write!(sentence, ", line {line}");
        }
        if let Some(column) = &self.column {
            let _ = write!(sentence, ", column {}", shown(column, 60));
        }
        let _ = write!(sentence, ": {}", self.kind);
        sentence
    }
}

/// What can be wrong with an input, each with what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum InputErrorKind {
    /// Nothing is at that path.
    #[error("there is no such file or folder: check the path")]
    NotFound,
    /// The system refused to read it.
    #[error("it cannot be read ({0}): check that the file is there and that you may open it")]
    Unreadable(String),
    /// The folder or archive holds none of the files of an export, or the file is another one.
    #[error(
        "this is not a Polis export ({0}): give the folder or the .zip of an export, or its votes.csv or participants-votes.csv, plain or .gz"
    )]
    NotAnExport(ExportDoubt),
    /// Two files that could both be meant.
    #[error("it could be meant as well as {other}: keep only one of them")]
    Ambiguous {
        /// The other file.
        other: String,
    },
    /// The file holds nothing.
    #[error("the file is empty: export it again")]
    Empty,
    /// The file has a header and no vote.
    #[error("the file holds no vote: there is nothing to analyse")]
    NoVotes,
    /// A needed column is not there.
    #[error("there is no column `{column}` among {found}: take the file as it was exported, separated by commas, with its first line")]
    MissingColumn {
        /// The column that was looked for.
        column: &'static str,
        /// The columns that are there.
        found: String,
    },
    /// A column is there twice.
    #[error("two columns are called `{0}`: remove one of them")]
    DuplicateColumn(String),
    /// A row is shorter or longer than the header.
    #[error("this row has {found} fields where the first line has {expected}: a line may be cut, or a text with commas not put in quotes")]
    WrongFieldCount {
        /// Fields in the header.
        expected: usize,
        /// Fields in the row.
        found: usize,
    },
    /// A quoted field that never ends.
    #[error("a quoted text begins here and never ends: add the closing quote, or export the file again")]
    UnterminatedQuote,
    /// A quote in the middle of a field.
    #[error("there is a quote in the middle of a field: put the whole field in quotes and double each quote inside it")]
    StrayQuote,
    /// A zero byte.
    #[error("there is a zero byte, which no text holds: the file is damaged or is not a text file; export it again")]
    Nul,
    /// Bytes that are not UTF-8.
    #[error("the text is not UTF-8: save the file as “CSV UTF-8”, or export it again")]
    NotUtf8,
    /// A field beyond the limit.
    #[error("a field is longer than {limit_bytes} bytes: a closing quote may be missing, or the file is not a CSV file")]
    FieldTooLong {
        /// The limit.
        limit_bytes: usize,
    },
    /// A row beyond the limit.
    #[error("a row is longer than {limit_bytes} bytes: the file is not a CSV file of an export")]
    RowTooLong {
        /// The limit.
        limit_bytes: usize,
    },
    /// More columns than any export has.
    #[error("there are more than {limit} columns: the file is not a CSV file of an export")]
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// A vote that is none.
    #[error("`{0}` is not one of −1, 0, 1: correct the vote or export the file again")]
    NotAVote(String),
    /// A number that is none.
    #[error("`{0}` is not a whole number: correct it or export the file again")]
    NotANumber(String),
    /// A yes or no that is none.
    #[error("`{0}` is neither true nor false: correct it or export the file again")]
    NotAFlag(String),
    /// A moderation that is none.
    #[error("`{0}` is not one of −1 (rejected), 0 (not moderated), 1 (accepted): correct it or export the file again")]
    NotAModeration(String),
    /// A participant, statement or group without a name.
    #[error("the name is missing: fill it in or remove the row")]
    EmptyName,
    /// A name that is too long to be one.
    #[error("the name is longer than {limit_bytes} bytes: names of participants and statements are short")]
    NameTooLong {
        /// The limit.
        limit_bytes: usize,
    },
    /// A statement listed twice.
    #[error("the statement `{0}` is listed a second time: keep one row for each statement")]
    DuplicateStatement(String),
    /// A participant listed twice.
    #[error("the participant `{0}` is listed a second time: keep one row for each participant")]
    DuplicateParticipant(String),
    /// A participant placed in two groups.
    #[error("the participant `{0}` was placed differently further up: keep one row for each participant")]
    TwoPlaces(String),
    /// A table that places nobody.
    #[error("no participant is listed: write one row for each participant below the first line")]
    NoRows,
    /// A table without a dimension.
    #[error("there is no column beside `participant`: add one for each kind of social group, such as region or sex")]
    NoDimension,
    /// More than can be counted.
    #[error("there are more than {limit} {what}: split the dialogue")]
    TooMany {
        /// What there is too much of.
        what: Countable,
        /// The limit.
        limit: u64,
    },
    /// A gzip file that ends too early.
    #[error("the compressed file is cut short: copy or download it again")]
    TruncatedGzip,
    /// A gzip file that does not unpack, or that something follows.
    #[error("the compressed file is damaged ({0}): copy or download it again")]
    CorruptGzip(String),
    /// A file that is only named so.
    #[error("the name ends in .gz but the file is not compressed: take .gz off its name")]
    NotGzip,
    /// An archive that does not unpack.
    #[error("the archive is damaged ({0}): copy or download it again")]
    CorruptZip(String),
    /// An archive with a password.
    #[error("the archive is locked with a password: unpack it and give the folder")]
    EncryptedZip,
    /// An archive that lists a file of the export twice.
    #[error("the archive holds `{0}` twice: unpack it, keep the right one, and give the folder")]
    TwiceInZip(String),
    /// An archive that would write outside its folder.
    #[error("the archive holds the unsafe path `{0}`: do not trust it; ask for a new export")]
    UnsafeZipPath(String),
    /// A file that unpacks to far more than an export.
    #[error("unpacked, it is far larger than an export of its size ever is (stopped after {unpacked_bytes} bytes): do not trust it")]
    UnpacksTooLarge {
        /// How much was unpacked before it was stopped.
        unpacked_bytes: u64,
    },
    /// Nothing tells which number means agreement.
    #[error(
        "cannot tell whether +1 means agree or disagree: {0}; look at a vote that you know, then say `--vote-sign polis` (+1 agrees) or `--vote-sign inverted` (−1 agrees)"
    )]
    SignUnknown(SignDoubt),
}

/// Why what is at a path is not taken for an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ExportDoubt {
    /// A folder or archive without votes.
    #[error("neither votes.csv nor participants-votes.csv is in it")]
    NoVotesFile,
    /// An archive with more than one export.
    #[error("the archive holds files of an export in several folders")]
    SeveralFolders,
    /// A file with other columns.
    #[error("its first line names neither the columns of votes.csv nor those of participants-votes.csv")]
    OtherColumns,
    /// A table of participants with its columns in another order.
    #[error("its column participant stands right of n-disagree, among the votes")]
    ParticipantAmongVotes,
}

/// What there can be too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Countable {
    /// Votes of a dialogue.
    #[error("votes")]
    Votes,
    /// Participants or statements.
    #[error("names")]
    Names,
    /// Kinds of social group.
    #[error("dimensions")]
    Dimensions,
    /// Groups of one dimension.
    #[error("different values")]
    Values,
}

/// Why the sign of the votes cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SignDoubt {
    /// The files contradict each other.
    #[error("the counts in the files of this export contradict one another")]
    Contradiction,
    /// The files agree with each other, but people would mostly disagree.
    #[error(
        "the files agree among themselves, but {disagree_percent} % of the votes would be disagreements, as in exports whose signs are swapped"
    )]
    MostlyDisagreement {
        /// Disagreements among all votes but passes.
        disagree_percent: u8,
    },
    /// There is nothing to compare with, and people would mostly disagree.
    #[error("there is no other file to compare with, and {disagree_percent} % of the votes would be disagreements")]
    NothingToCompare {
        /// Disagreements among all votes but passes.
        disagree_percent: u8,
    },
}

/// A value as a message may show it: at most `limit` characters, and none that a terminal would obey.
pub(crate) fn shown(value: &str, limit: usize) -> String {
    let mut text: String = value.chars().take(limit).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if value.chars().nth(limit).is_some() {
        text.push('…');
    }
    text
}

/// What went wrong beneath: a reason that was wrapped on the way, or a failure of the system.
pub(crate) fn reason(error: io::Error) -> InputErrorKind {
    match error.downcast::<InputErrorKind>() {
        Ok(kind) => kind,
        Err(error) => InputErrorKind::Unreadable(error.to_string()),
    }
}
