//! The nouns of webhooks.

use uuid::Uuid;

use crate::events::Happening;

/// A dialogue has at most so many webhooks.
pub const MOST_HOOKS: usize = 5;

/// Kinds of events that a program may be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The dialogue opens, rests, ends.
    State,
    /// Its texts change.
    Texts,
    /// Statements were added.
    Statements,
    /// Common ground has changed.
    Ground,
    /// So many people have taken part.
    People,
}

impl Topic {
    /// Every topic, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::State, Self::Texts, Self::Statements, Self::Ground, Self::People];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Texts => "texts",
            Self::Statements => "statements",
            Self::Ground => "ground",
            Self::People => "people",
        }
    }

    /// The topic that an event belongs to.
    pub fn of(what: Happening) -> Self {
        match what {
            Happening::Opened | Happening::Paused | Happening::Closed => Self::State,
            Happening::Texts | Happening::Consent => Self::Texts,
            Happening::Statements { .. } => Self::Statements,
            Happening::Ground { .. } => Self::Ground,
            Happening::People { .. } => Self::People,
        }
    }
}

/// Some topics.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Topics(Vec<Topic>);

impl Topics {
    /// Those whose words are among these, in the order of [`Topic::ALL`]; others are passed over.
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        Self(Topic::ALL.into_iter().filter(|topic| words.contains(&topic.word())).collect())
    }

    /// As stored: words parted by spaces.
    pub fn from_words(words: &str) -> Self {
        Self::of(words.split(' '))
    }

    /// As stored.
    pub fn words(&self) -> String {
        self.0.iter().map(|topic| topic.word()).collect::<Vec<_>>().join(" ")
    }

    /// Each topic.
    pub fn iter(&self) -> impl Iterator<Item = Topic> {
        self.0.iter().copied()
    }

    /// Whether an event belongs to one of them.
    pub fn include(&self, what: Happening) -> bool {
        self.0.contains(&Topic::of(what))
    }

    /// Whether there are none.
    pub fn are_none(&self) -> bool {
        self.0.is_empty()
    }
}

/// A program elsewhere that is told what happens in a dialogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hook {
    /// Its identifier; with the key of the site it gives the secret.
    pub id: Uuid,
    /// The dialogue.
    pub dialogue: i64,
    /// Where messages go.
    pub url: String,
    /// What it is told of.
    pub topics: Topics,
    /// The how manieth secret it has, from 0.
    pub turn: i64,
    /// Since when.
    pub created_day: i64,
    /// Whether the program there has said that it wants nothing any more (410).
    pub is_gone: bool,
}

/// How a message fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is tried, or will be tried again.
    Waiting,
    /// It has arrived.
    Delivered,
    /// It was given up, until a person asks for it again.
    Failed,
}

impl Standing {
    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }

    /// What is stored; anything unknown has failed.
    pub fn from_word(word: &str) -> Self {
        [Self::Waiting, Self::Delivered].into_iter().find(|standing| standing.word() == word).unwrap_or(Self::Failed)
    }
}

/// One message to one program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its identifier, the same for every try: the receiver knows by it what it has already.
    pub id: Uuid,
    /// To which webhook.
    pub hook: Uuid,
    /// The number of the event within the dialogue; nothing for a test.
    pub event: Option<i64>,
    /// How it fares.
    pub standing: Standing,
    /// How often it was tried.
    pub tries: i64,
    /// Why the last try failed, as [`super::sending::Failure::word`]; empty where none did.
    pub failure: String,
    /// What the program there answered the last time; 0 where it answered nothing.
    pub status: i64,
    /// The day of the message.
    pub day: i64,
}
