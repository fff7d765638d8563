//! Most people do not read. So the texts of a dialogue, the four answers and the names of its languages can be heard, and a statement can
//! be spoken.
//!
//! Whoever makes a page asks [`recordings`] (texts of the dialogue, answers, names of languages) or [`recordings_of`] (one statement), and
//! gets a [`Recording`] with the [`path`](Recording::path) where it is played. A recording of a text that has changed since is not given
//! to those who listen.
//!
//! Sounds are sealed, each under a key of its own, and whatever takes one away notes its key as one to be destroyed: see [`forget_gone`].

use toguna_keys::{KeyError, Keys, Name};
use toguna_opinion::votes::Vote;
use toguna_store::{Store, StoreError, Tx};
use uuid::Uuid;

use crate::model::Reason;
use crate::queries::recordings as rows;
use crate::translation::{Digest, TextKey, digest};

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
    /// Its name in forms and in the store: `consent`, `statement-12`, `agree`, `name`.
    ///
    /// ```
    /// use toguna_consult::recording::{About, Answer};
    /// assert_eq!(About::from_name("agree"), Some(About::Answer(Answer::Agree)));
    /// assert!(["statement-3", "question", "name", "matters"].iter().all(|name| About::from_name(name).unwrap().name() == *name));
    /// ```
    pub fn name(self) -> String {
        match self {
            Self::Text(key) => key.name(),
            Self::Answer(answer) => answer.word().to_owned(),
            Self::Name => "name".to_owned(),
        }
    }

    /// What has this name.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == "name" {
            return Some(Self::Name);
        }
        let answer = Answer::ALL.into_iter().find(|answer| answer.word() == name);
        answer.map(Self::Answer).or_else(|| TextKey::from_name(name).map(Self::Text))
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

    /// How an answer sounds.
    pub fn of_answer(&self, answer: Answer, language: &str) -> Option<&Recording> {
        self.find(About::Answer(answer), language)
    }

    /// How a language calls itself.
    pub fn of_name(&self, language: &str) -> Option<&Recording> {
        self.find(About::Name, language)
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

/// The recordings of a dialogue's texts, of the answers and of the names of languages; not those of statements.
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
