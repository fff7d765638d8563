//! Most people do not read. So the texts of a dialogue, the four answers, the groups that can be declared and the names of its languages can
//! be heard, and a statement can be spoken.
//!
//! Whoever makes a page asks [`recordings`] (everything but statements) or [`recordings_of`] (one statement), and gets a [`Recording`] with
//! the [`path`](Recording::path) where it is played. What is read aloud is a [`Script`]: the text in the language in which it is heard, or, in
//! a language that hardly anybody writes, the original, told in that language. A recording of a text that has changed since is not given to
//! those who listen.
//!
//! Sounds are sealed, each under a key of its own, and whatever takes one away notes its key as one to be destroyed: see [`forget_gone`].

use toguna_keys::{KeyError, Keys, Name};
use toguna_opinion::votes::Vote;
use toguna_process::model::{Dialogue, DialogueText, Label, TextField};
use toguna_store::{Store, StoreError, Tx};
use uuid::Uuid;

use crate::languages::is_same_speech;
use crate::model::{Reason, Statement, Wording};
use crate::queries::{recordings as rows, statement};
use crate::translation::{Digest, Mark, Reading, TextKey, Translatable, TranslationState, digest};

/// The field under which the keys of sounds are kept: everything in it can be destroyed at once with `Keys::destroy_field`.
pub const FIELD: &str = "recording";

/// What is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A text of the dialogue, or a statement, read aloud or as it was said.
    Text(TextKey),
    /// One of the four answers.
    Answer(Answer),
    /// The name of the language, in the language itself: for those who choose one by ear.
    Name,
    /// A question about declared groups, or the name of one of them.
    Group(Group),
}

/// A question about declared groups, or one of the groups that can be declared, by their places from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group {
    /// Which question.
    pub dimension: usize,
    /// Which group; `None` for the question itself.
    pub value: Option<usize>,
}

impl Group {
    fn name(self) -> String {
        let Self { dimension, value } = self;
        value.map_or_else(|| format!("group-{dimension}"), |value| format!("group-{dimension}-{value}"))
    }

    fn from_name(name: &str) -> Option<Self> {
        let places = name.strip_prefix("group-")?;
        let (dimension, value) = places.split_once('-').map_or((places, None), |(dimension, value)| (dimension, Some(value)));
        let found = Self { dimension: dimension.parse().ok()?, value: value.map(str::parse).transpose().ok()? };
        (found.name() == name).then_some(found)
    }

    /// Its names in a dialogue, if it is there.
    fn label(self, dialogue: &Dialogue) -> Option<&Label> {
        let dimension = dialogue.draft.dimensions.get(self.dimension)?;
        self.value.map_or(Some(&dimension.label), |value| dimension.values.get(value))
    }
}

/// What can be answered to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Yes.
    Agree,
    /// Neither.
    Pass,
    /// No.
    Disagree,
    /// It matters to me.
    Matters,
}

impl Answer {
    /// Every answer, in the order in which they stand on the page.
    pub const ALL: [Self; 4] = [Self::Agree, Self::Pass, Self::Disagree, Self::Matters];

    fn word(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Pass => "pass",
            Self::Disagree => "disagree",
            Self::Matters => "matters",
        }
    }
}

impl From<Vote> for Answer {
    fn from(vote: Vote) -> Self {
        match vote {
            Vote::Agree => Self::Agree,
            Vote::Pass => Self::Pass,
            Vote::Disagree => Self::Disagree,
        }
    }
}

impl About {
    /// Its name in forms and in the store: `consent`, `statement-12`, `agree`, `name`, `group-0`, `group-0-2`.
    ///
    /// ```
    /// use toguna_consult::recording::{About, Answer};
    /// assert_eq!(About::from_name("agree"), Some(About::Answer(Answer::Agree)));
    /// assert!(["statement-3", "question", "name", "matters", "group-0", "group-0-12"].iter().all(|name| About::from_name(name).unwrap().name() == *name));
    /// assert!(["group-", "group-00", "group-0-", "group-0-1-2"].iter().all(|name| About::from_name(name).is_none()));
    /// ```
    pub fn name(self) -> String {
        match self {
            Self::Text(key) => key.name(),
            Self::Answer(answer) => answer.word().to_owned(),
            Self::Name => "name".to_owned(),
            Self::Group(group) => group.name(),
        }
    }

    /// What has this name.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == "name" {
            return Some(Self::Name);
        }
        let answer = Answer::ALL.into_iter().find(|answer| answer.word() == name);
        let group = || Group::from_name(name).map(Self::Group);
        answer.map(Self::Answer).or_else(|| TextKey::from_name(name).map(Self::Text)).or_else(group)
    }
}

/// A recording that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// What it is.
    pub about: About,
    /// Tag of its language.
    pub language: String,
    /// Under which it is played.
    pub id: Uuid,
    /// How long it lasts, in seconds, rounded up.
    pub seconds: u32,
    /// Whether it is the voice of whoever said the statement.
    pub is_own_voice: bool,
    /// Of the text that was read aloud.
    pub(crate) text: Option<Digest>,
}

impl Recording {
    /// Whether this is what `text` sounds like: a text that has changed since has to be read aloud again.
    pub fn is_of(&self, text: &str) -> bool {
        self.text.is_none_or(|own| own == digest(text))
    }

    /// Where everybody who may see the dialogue can hear it: `/d/le-puits/sound/…`.
    pub fn path(&self, slug: &str) -> String {
        format!("/d/{slug}/sound/{}", self.id)
    }
}

/// The recordings of a dialogue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recordings(pub(crate) Vec<Recording>);

impl Recordings {
    /// How `text`, which stands on the page, sounds in its language. Only the very text that was read aloud is given.
    pub fn of_text(&self, key: TextKey, language: &str, text: &str) -> Option<&Recording> {
        self.find(About::Text(key), language).filter(|found| found.is_of(text))
    }

    /// How a text that is read as `reading` sounds to somebody who chose `language`: in that language, also where it is not written in it; else
    /// as what is read first, or the original beneath it. A translation of something older is not given.
    pub fn of_reading(&self, key: TextKey, language: &str, reading: &Reading<'_>, script: &Script) -> Option<&Recording> {
        let chosen = self.find_spoken(About::Text(key), language, |found| script.is_fit(found));
        let of = |wording: &Wording| self.of_text(key, &wording.language, &wording.text);
        let beneath = reading.beneath.filter(|_| reading.mark != Mark::Outdated);
        chosen.or_else(|| of(reading.first)).or_else(|| beneath.and_then(of))
    }

    /// How an answer sounds.
    pub fn of_answer(&self, answer: Answer, language: &str) -> Option<&Recording> {
        self.find_spoken(About::Answer(answer), language, |_| true)
    }

    /// How a language calls itself.
    pub fn of_name(&self, language: &str) -> Option<&Recording> {
        self.find_spoken(About::Name, language, |_| true)
    }

    /// How a group, or the question about it, sounds to somebody who chose `language`: in that language, or as the team named it first.
    pub fn of_group(&self, group: Group, language: &str, dialogue: &Dialogue) -> Option<&Recording> {
        let script = Script::of_group(group, dialogue);
        let in_language = |language: &str| self.find_spoken(About::Group(group), language, |found| script.is_said_by(found));
        in_language(language).or_else(|| in_language(&script.original()?.language))
    }

    /// What is there in a language and meets a condition; else in the same language under the tag of another script.
    fn find_spoken(&self, about: About, language: &str, is_good: impl Fn(&Recording) -> bool) -> Option<&Recording> {
        let alike = || self.0.iter().find(|found| found.about == about && is_same_speech(&found.language, language) && is_good(found));
        self.find(about, language).filter(|found| is_good(found)).or_else(alike)
    }

    /// What is there, whether its text is still the same or not.
    pub fn find(&self, about: About, language: &str) -> Option<&Recording> {
        self.0.iter().find(|found| found.about == about && found.language == language)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Recording> {
        self.0.iter()
    }
}

/// What is read aloud, in every language in which it is written: as it was said first, then its translations. Nothing for what is not written,
/// such as the answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Script {
    wordings: Vec<Wording>,
    /// Languages whose translation is of something older.
    older: Vec<String>,
}

impl Script {
    /// Of a statement.
    pub fn of_statement(statement: &Statement) -> Self {
        let older = statement.translations.iter().filter(|translation| translation.state == TranslationState::Stale);
        Self { wordings: statement.texts.clone(), older: older.map(|translation| translation.language.clone()).collect() }
    }

    /// Of a text with its translations.
    pub fn of_text(text: &Translatable) -> Self {
        let all = std::iter::once(&text.original).chain(text.translations.iter().map(|translated| &translated.wording));
        let older = text.translations.iter().filter(|translated| translated.state == TranslationState::Stale);
        Self { wordings: all.cloned().collect(), older: older.map(|translated| translated.wording.language.clone()).collect() }
    }

    /// Of a text of the dialogue.
    pub fn of_field(field: TextField, dialogue: &Dialogue) -> Self {
        let written = |text: &DialogueText| (!text.field(field).is_empty()).then(|| wording(&text.language, text.field(field)));
        let texts = &dialogue.draft.texts;
        let is_there = texts.first().is_some_and(|first| written(first).is_some());
        Self { wordings: texts.iter().filter(|_| is_there).filter_map(written).collect(), older: Vec::new() }
    }

    /// Of a group, or of the question about it.
    pub fn of_group(group: Group, dialogue: &Dialogue) -> Self {
        let names = group.label(dialogue).map(|label| label.names.as_slice()).unwrap_or_default();
        let named = names.iter().filter(|(_, name)| !name.is_empty());
        Self { wordings: named.map(|(tag, name)| wording(tag, name)).collect(), older: Vec::new() }
    }

    /// Of anything.
    ///
    /// # Errors
    /// Only the store's.
    pub fn of(tx: &mut Tx<'_>, dialogue: &Dialogue, about: About) -> Result<Self, StoreError> {
        Ok(match about {
            About::Text(TextKey::Dialogue(field)) => Self::of_field(field, dialogue),
            About::Text(TextKey::Statement(number)) => {
                statement(tx, dialogue.number, number)?.map(|found| Self::of_statement(&found)).unwrap_or_default()
            }
            About::Group(group) => Self::of_group(group, dialogue),
            About::Answer(_) | About::Name => Self::default(),
        })
    }

    /// As it was said first.
    pub fn original(&self) -> Option<&Wording> {
        self.wordings.first()
    }

    /// What somebody has before them who reads aloud in `language`: the text in that language, or the original, to be told in it.
    pub fn in_language(&self, language: &str) -> Option<&Wording> {
        self.wordings.iter().find(|own| own.language == language).or(self.original())
    }

    /// Whether a recording tells this as it stands now: the text in its language, or the original.
    pub fn is_said_by(&self, recording: &Recording) -> bool {
        self.tells(recording, |_| true)
    }

    /// The same, for somebody who is about to answer to it: a translation of something older is not what they are asked.
    pub fn is_fit(&self, recording: &Recording) -> bool {
        self.tells(recording, |own| !self.older.contains(&own.language))
    }

    fn tells(&self, recording: &Recording, is_good: impl Fn(&Wording) -> bool) -> bool {
        let Some(original) = self.original() else { return recording.text.is_none() };
        let own = self.wordings.iter().find(|own| own.language == recording.language && is_good(own));
        own.into_iter().chain([original]).any(|wording| recording.is_of(&wording.text))
    }
}

fn wording(language: &str, text: &str) -> Wording {
    Wording { language: language.to_owned(), text: text.to_owned() }
}

/// The recordings of a dialogue's texts, of the answers, of declared groups and of the names of languages; not those of statements.
///
/// # Errors
/// Only the store's.
pub fn recordings(tx: &mut Tx<'_>, dialogue: i64) -> Result<Recordings, StoreError> {
    Ok(Recordings(rows::of_dialogue(tx, dialogue)?))
}

/// The recordings of one statement, in every language.
///
/// # Errors
/// Only the store's.
pub fn recordings_of(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<Recordings, StoreError> {
    Ok(Recordings(rows::of_thing(tx, dialogue, About::Text(TextKey::Statement(statement)))?))
}

/// Where something that was spoken stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpokenState {
    /// Nobody has written it down.
    Waiting,
    /// It was not taken in, and the sound is gone.
    Rejected(Reason),
}

/// Something that a participant said aloud, before it has words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Under which it is played to those who may hear it.
    pub id: Uuid,
    /// Who said it.
    pub participant: Uuid,
    /// Through which source that person came.
    pub source: i64,
    /// Tag of the language, as its author named it.
    pub language: String,
    /// How long it lasts, in seconds, rounded up.
    pub seconds: u32,
    /// Whether others may hear this voice.
    pub is_shared: bool,
    /// Where it stands.
    pub state: SpokenState,
    /// When it was said: seconds since 1970, as coarse as the dialogue wants it.
    pub said_at: i64,
    /// The journal's number of the command that said it.
    pub said_seq: i64,
}

/// A sound, opened. `None` where there is none, or its key is gone: then it was taken back.
///
/// # Errors
/// [`KeyError`] for a store that cannot be reached, or a sound that is not what was sealed.
pub async fn open(store: &Store, keys: &Keys, dialogue: i64, id: Uuid) -> Result<Option<Vec<u8>>, KeyError> {
    let Some(sealed) = store.read(move |tx| rows::sound(tx, dialogue, id)).await? else { return Ok(None) };
    match keys.open(Name::item(dialogue, FIELD, id), &sealed).await {
        Ok(sound) => Ok(Some(sound.to_vec())),
        Err(KeyError::Forgotten) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Seals a sound, to be kept by the command that comes next.
///
/// # Errors
/// [`KeyError`] for a store that cannot be reached.
pub async fn seal(keys: &Keys, dialogue: i64, id: Uuid, sound: Vec<u8>) -> Result<Vec<u8>, KeyError> {
    keys.seal(Name::item(dialogue, FIELD, id), sound).await
}

/// Destroys the keys of all sounds that are gone, so that copies of the database forget them too. Called after every command that takes
/// sounds away, and once at the start: what a crash left undone is done then.
///
/// # Errors
/// Only the store's.
pub async fn forget_gone(store: &Store, keys: &Keys) -> Result<(), StoreError> {
    let gone = store.read(rows::gone).await?;
    if gone.is_empty() {
        return Ok(());
    }
    keys.destroy(gone.iter().map(|(dialogue, id)| Name::item(*dialogue, FIELD, *id))).await?;
    store.transact(move |tx| gone.iter().try_for_each(|(dialogue, id)| rows::forget_gone(tx, *dialogue, *id))).await
}
