//! `toguna import`: a dialogue that was held elsewhere goes on here.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use jiff::Timestamp;
use toguna_consult::model::Kind;
use toguna_process::model::{State, is_slug};
use toguna_process::{short_name, spoken};
use toguna_publish::import::foreign::{self, Foreign, ForeignStatement, ForeignVote, Presented};
use toguna_publish::import::lines::{self, CarryError, LinesError, LinesErrorKind, Wrong};
use toguna_publish::import::porter::Porter;
use toguna_publish::records::{Group, VERSION};
use toguna_web::{Clock as _, SystemClock};

use crate::read::groups::read_declared;
use crate::read::{self, Held, InputError, ReadOptions};
use crate::serve::key::fresh_bytes;
use crate::words::{Words, words};

use super::Session;
use super::arguments::VoteSign;
use super::failure::Failure;
use super::keeping::{KeepingArguments, answer, fault_in_words, owner, refused};

/// What `toguna import` is asked.
#[derive(Debug, Clone, Args)]
pub struct ImportArguments {
    /// What kind of files it comes from
    #[command(subcommand)]
    pub from: From,
}

/// What kind of files a dialogue comes from.
#[derive(Debug, Clone, Subcommand)]
pub enum From {
    /// Take in a dialogue that was held with Polis
    ///
    /// Reads what `toguna analyse` reads: a folder or a .zip, a votes.csv or a participants-votes.csv. Statements keep their wordings, times,
    /// moderation and authors; people get fresh pseudonyms; of several votes of a person on a statement the last one stays. An import that
    /// was cut off goes on when the same command is given again.
    Polis(PolisArguments),
    /// Take in a dialogue that `toguna export --format jsonl` has written
    ///
    /// Everything comes in as it was; what is exported again has the same bytes. The whole file is checked first. An import that was cut
    /// off goes on when the same command is given again.
    Jsonl(LinesArguments),
}

/// Where a dialogue goes, whatever it comes from.
#[derive(Debug, Clone, Args)]
pub struct IntoArguments {
    /// Short name of the dialogue in links: small letters from a to z, digits, hyphens [default: made of the title, or that of the file]
    #[arg(long, value_name = "NAME")]
    pub slug: Option<String>,

    /// Name of the account whose dialogue it becomes [default: the only one]
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,

    /// Say what came in as JSON
    #[arg(long)]
    pub json: bool,

    /// Where dialogues are kept.
    #[command(flatten)]
    pub keeping: KeepingArguments,
}

/// What `toguna import polis` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = POLIS_EXAMPLES)]
pub struct PolisArguments {
    /// Folder, .zip, votes.csv or participants-votes.csv (.gz too)
    pub path: PathBuf,

    /// Language in which the statements were said, as a tag such as fr, bm or ar [default: und, which says that it is not known]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,

    /// What kind of ideas the statements are: the files do not tell
    #[arg(long, value_enum, default_value_t = KindArgument::Value)]
    pub kind: KindArgument,

    /// The social groups that people declared: a CSV file with the columns participant,DIMENSION,…
    #[arg(long, value_name = "FILE")]
    pub groups: Option<PathBuf>,

    /// Which number means agreement
    #[arg(long, value_enum, default_value_t = VoteSign::Auto)]
    pub vote_sign: VoteSign,

    /// Let people take part at once; otherwise the dialogue is closed, and shows its results
    #[arg(long)]
    pub open: bool,

    /// Where it goes.
    #[command(flatten)]
    pub into: IntoArguments,
}

const POLIS_EXAMPLES: &str = "\
Examples:
  toguna import polis my-export.zip --language fr
  toguna import polis my-export/ --slug eau-a-segou --groups groups.csv --owner Awa
  toguna import polis votes.csv.gz --database postgres://toguna@localhost/dialogues --open";

/// What `toguna import jsonl` is asked.
#[derive(Debug, Clone, Args)]
pub struct LinesArguments {
    /// The file
    pub path: PathBuf,

    /// Where it goes.
    #[command(flatten)]
    pub into: IntoArguments,
}

/// Kinds of ideas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindArgument {
    /// What stands in the way of peace
    Challenge,
    /// What helps it
    Opportunity,
    /// Something to do
    Solution,
    /// Something to hold to
    Value,
}

impl KindArgument {
    fn kind(self) -> Kind {
        match self {
            Self::Challenge => Kind::Challenge,
            Self::Opportunity => Kind::Opportunity,
            Self::Solution => Kind::Solution,
            Self::Value => Kind::Value,
        }
    }
}

/// Takes a dialogue in.
pub(super) fn run(
    arguments: &ImportArguments,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let into = match &arguments.from {
        From::Polis(polis) => &polis.into,
        From::Jsonl(lines) => &lines.into,
    };
    if let Some(slug) = into.slug.as_deref().filter(|slug| !is_slug(slug)) {
        return Err(Failure::WrongUse(session.words.say("carry-slug-wrong", &[("slug", slug.into())])));
    }
    let now = SystemClock::new().now();
    match &arguments.from {
        From::Polis(polis) => from_polis(polis, now, environment, session),
        From::Jsonl(lines) => from_lines(lines, now, environment, session),
    }
}

/// Bytes that nobody can guess. Without them nothing may go on.
fn chance(words: &Words) -> Result<impl FnMut() -> [u8; 32] + use<>, Failure> {
    use rand_core::{Rng as _, SeedableRng as _};
    let seed = fresh_bytes().map_err(|failure| failure.told(words))?;
    let mut random = rand_chacha::ChaCha20Rng::from_seed(seed);
    Ok(move || {
        let mut bytes = [0; 32];
        random.fill_bytes(&mut bytes);
        bytes
    })
}

fn from_polis(
    arguments: &PolisArguments,
    now: Timestamp,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let words = &session.words;
    let language = match &arguments.language {
        None => "und".to_owned(),
        Some(tag) => {
            spoken::normal_tag(tag).ok_or_else(|| Failure::WrongUse(words.say("carry-language-wrong", &[("tag", tag.as_str().into())])))?
        }
    };
    // First what costs nothing: is there a place for it?
    let store = arguments.into.keeping.open(environment, words)?;
    let owner = owner(&store, arguments.into.owner.as_deref(), words)?;
    let bad = |error: InputError| Failure::BadInput(error.in_words(words));
    session.progress.step(words.say("cli-reading", &[("path", arguments.path.display().to_string().into())]));
    let vote_sign = match arguments.vote_sign {
        VoteSign::Polis => read::VoteSign::Polis,
        VoteSign::Inverted => read::VoteSign::Inverted,
        VoteSign::Auto => read::VoteSign::Auto,
    };
    let progress = &session.progress;
    let mut held = read::read_held(&arguments.path, &ReadOptions { vote_sign }, &mut |read| progress.part(read.read_bytes, read.of_bytes))
        .map_err(bad)?;
    if let Some(path) = &arguments.groups {
        let declared = read_declared(path, &held.conversation.participants).map_err(bad)?;
        held.conversation.dimensions = declared.dimensions;
        held.conversation.notes.extend(declared.notes);
        held.conversation.files.insert(declared.file.0, declared.file.1);
    }
    let (topic, description) = topic_of(&held, &arguments.path);
    // Without one that was chosen always the same: so the same command again means the same dialogue.
    let slug = arguments.into.slug.clone().unwrap_or_else(|| short_name::of(&topic));
    let dimensions = held.conversation.dimensions.iter();
    let presented = Presented {
        slug: &slug,
        language: &language,
        topic: &topic,
        description: &description,
        consent: &words_for(&language, words).plain("carry-consent"),
        simulated: held.conversation.simulated,
        dimensions: dimensions.map(|d| (d.name.as_str(), d.values.iter().map(String::as_str).collect())).collect(),
    };
    let (draft, cut) = presented.draft();
    let mut chance = chance(words)?;
    let mut random = self::chance(words)?;
    let digest = digest(&held, &language, arguments);
    let superseded = held.conversation.superseded;
    let foreign = foreign(&mut held, &language, arguments);
    let wordless = foreign.statements.iter().filter(|statement| statement.text.is_none()).count();
    session.progress.step(words.plain("carry-carrying"));
    let all = foreign.votes.len() as u64;
    let porter = Porter::new(&store, digest, &slug, now, &mut chance);
    let state = if arguments.open { State::Open } else { State::Closed };
    foreign::carry(&foreign, draft, porter, (owner, state), &mut random, &mut |done| progress.part(done, Some(all)))
        .map_err(|why| refused(why, &slug, words))?;
    store.close();
    session.progress.clear();

    let people = foreign.people;
    let mut said = vec![words.say(
        "carry-imported",
        &[
            ("slug", slug.as_str().into()),
            ("people", words.say("cli-people", &[("count", people.into())]).into()),
            ("statements", words.say("cli-statements", &[("count", foreign.statements.len().into())]).into()),
            ("votes", words.say("cli-votes", &[("count", all.into())]).into()),
        ],
    )];
    if superseded > 0 {
        said.push(words.say("carry-superseded", &[("count", superseded.into())]));
    }
    if wordless > 0 {
        let key = if arguments.open { "carry-wordless-out" } else { "carry-wordless" };
        said.push(words.say(key, &[("count", wordless.into())]));
    }
    for what in &cut {
        said.push(words.plain(match *what {
            "title" => "carry-cut-title",
            "question" => "carry-cut-question",
            "description" => "carry-cut-description",
            _ => "carry-cut-label",
        }));
    }
    if arguments.language.is_none() {
        said.push(words.plain("carry-no-language"));
    }
    said.extend(held.conversation.notes.iter().map(|note| note.in_words(words)));
    said.push(words.plain(if arguments.open { "carry-is-open" } else { "carry-is-closed" }));
    let value = serde_json::json!({
        "slug": slug,
        "people": people,
        "statements": foreign.statements.len(),
        "votes": all,
        "superseded": superseded,
        "without_wording": wordless,
        "cut": cut,
        "notes": held.conversation.notes.iter().map(|note| note.in_words(words)).collect::<Vec<_>>(),
    });
    answer(session, arguments.into.json, &value, &said)
}

/// What the files say the dialogue is about; the name of the file where they say nothing.
fn topic_of(held: &Held, path: &Path) -> (String, String) {
    let stem = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let stem = stem.split('.').next().filter(|stem| !stem.is_empty()).unwrap_or("Polis").to_owned();
    let topic = held.conversation.topic.clone().unwrap_or(stem);
    (topic, held.conversation.description.clone().unwrap_or_default())
}

fn words_for(language: &str, words_here: &Words) -> Words {
    spoken::page_language(language).map_or_else(|| words(words_here.language()), words)
}

/// What the identifiers of the commands are made of: the files, and whatever changes what is made of them.
fn digest(held: &Held, language: &str, arguments: &PolisArguments) -> [u8; 32] {
    use sha2::{Digest as _, Sha256};
    let choices = format!("{language}\0{:?}\0{:?}\0{}", arguments.kind, arguments.vote_sign, arguments.open);
    Sha256::digest([held.digest().as_slice(), choices.as_bytes()].concat()).into()
}

fn foreign(held: &mut Held, language: &str, arguments: &PolisArguments) -> Foreign {
    let votes = held.votes().into_iter();
    let votes =
        votes.map(|vote| ForeignVote { person: vote.participant, statement: vote.statement, vote: vote.vote, at: vote.at }).collect();
    let (told, silent) = held.statements();
    let conversation = &held.conversation;
    let statements = conversation.statements.iter().zip(told).map(|(statement, told)| ForeignStatement {
        text: statement.text.clone(),
        at: told.at,
        author: told.author,
        is_out: statement.moderated,
        is_meta: statement.meta,
        reviewed: told.reviewed,
    });
    let declared = |person: usize| -> Vec<Group> {
        let dimensions = (0..).zip(&conversation.dimensions);
        dimensions.filter_map(|(dimension, d)| Some(Group { dimension, value: i64::from(d.value_of[person]?) })).collect()
    };
    Foreign {
        statements: statements.collect(),
        people: conversation.participants.len() as u32 + silent,
        votes,
        groups: (0..conversation.participants.len()).map(declared).collect(),
        kind: arguments.kind.kind(),
        language: language.to_owned(),
        without_wordless: arguments.open,
    }
}

fn from_lines(
    arguments: &LinesArguments,
    now: Timestamp,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let words = &session.words;
    let path = &arguments.path;
    let store = arguments.into.keeping.open(environment, words)?;
    let owner = owner(&store, arguments.into.owner.as_deref(), words)?;
    let open = || -> Result<(BufReader<File>, u64), Failure> {
        let unreadable = |error: std::io::Error| {
            let error = LinesError { line: 1, column: None, what: LinesErrorKind::Io(error) };
            Failure::BadInput(in_words(&error, path, words))
        };
        let file = File::open(path).map_err(unreadable)?;
        let bytes = file.metadata().map_or(0, |metadata| metadata.len());
        Ok((BufReader::with_capacity(1 << 18, file), bytes))
    };
    let bad = |error: &LinesError| Failure::BadInput(in_words(error, path, words));
    session.progress.step(words.say("cli-reading", &[("path", path.display().to_string().into())]));
    let progress = &session.progress;
    let (input, bytes) = open()?;
    let mut checked = lines::check(input, &mut |read| progress.part(read, Some(bytes))).map_err(|error| bad(&error))?;
    if let Some(slug) = &arguments.into.slug {
        checked.draft.slug.clone_from(slug);
    }
    let slug = checked.draft.slug.clone();
    session.progress.step(words.plain("carry-carrying"));
    let mut chance = chance(words)?;
    let porter = Porter::new(&store, checked.digest, &slug, now, &mut chance);
    let (input, bytes) = open()?;
    lines::carry(input, &checked, porter, owner, &mut |read| progress.part(read, Some(bytes))).map_err(|error| match error {
        CarryError::File(error) => bad(&error),
        CarryError::Refused(why) => refused(why, &slug, words),
    })?;
    store.close();
    session.progress.clear();
    let said = words.say(
        "carry-imported",
        &[
            ("slug", slug.as_str().into()),
            ("people", words.say("cli-people", &[("count", checked.people.into())]).into()),
            ("statements", words.say("cli-statements", &[("count", checked.statements.into())]).into()),
            ("votes", words.say("cli-votes", &[("count", checked.votes.into())]).into()),
        ],
    );
    let value = serde_json::json!({
        "slug": slug,
        "people": checked.people,
        "statements": checked.statements,
        "votes": checked.votes,
    });
    answer(session, arguments.into.json, &value, &[said, words.plain("carry-no-way-back")])
}

/// One sentence: the file, the line and the place in it, what is wrong, and what to do.
fn in_words(error: &LinesError, path: &Path, words: &Words) -> String {
    let mut place = path.display().to_string();
    place = format!("{place}{}{}", words.list_mark(), words.say("error-line", &[("line", error.line.to_string().into())]));
    if let Some(column) = error.column {
        place = format!("{place}{}{}", words.list_mark(), words.say("error-column", &[("column", column.to_string().into())]));
    }
    let what = match &error.what {
        LinesErrorKind::Io(error) => words.say("error-unreadable", &[("reason", error.to_string().into())]),
        LinesErrorKind::NotARecord(reason) => words.say("carry-lines-no-record", &[("reason", reason.into())]),
        LinesErrorKind::NotThisFormat => words.plain("carry-lines-other-format"),
        LinesErrorKind::OtherVersion(found) => {
            words.say("carry-lines-other-version", &[("found", found.to_string().into()), ("known", VERSION.to_string().into())])
        }
        LinesErrorKind::ForThePublic => words.plain("carry-lines-for-the-public"),
        LinesErrorKind::Cut => words.plain("carry-lines-cut"),
        LinesErrorKind::Changed => words.plain("carry-lines-changed"),
        LinesErrorKind::GoesOn => words.plain("carry-lines-goes-on"),
        LinesErrorKind::TooLong => words.plain("carry-lines-too-long"),
        LinesErrorKind::Wrong(wrong) => match wrong {
            Wrong::Value(field) => words.say("carry-lines-value", &[("field", (*field).into())]),
            Wrong::Unknown(field) => words.say("carry-lines-unknown", &[("field", (*field).into())]),
            Wrong::Gap(field) => words.say("carry-lines-gap", &[("field", (*field).into())]),
            Wrong::Order => words.plain("carry-lines-order"),
            Wrong::TooMany => words.plain("carry-lines-too-many"),
            Wrong::Ring => words.plain("carry-lines-ring"),
        },
        LinesErrorKind::Faults(faults) => {
            let said = faults.iter().take(3).map(|fault| format!("{}: {}", fault.field, fault_in_words(fault.what, words)));
            said.collect::<Vec<_>>().join(" ")
        }
    };
    words.say("error-sentence", &[("place", place.into()), ("what", what.into())])
}
