//! What happens in a dialogue and may be told to everybody: a short list of kinds, each with a day and with figures that are public
//! anyway. Nothing in it is the act of one person.

use jiff::civil::Date;
use toguna_tongues::{Argument, Words};
use uuid::Uuid;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// Voices come in.
    Opened,
    /// It rests for a while.
    Paused,
    /// It has ended.
    Closed,
    /// What the dialogue says of itself has changed.
    Texts,
    /// What people agree to by taking part has changed.
    Consent,
    /// Statements were added on a day.
    Statements {
        /// How many; nothing where they were fewer than ten.
        count: Option<u64>,
    },
    /// Common ground has changed over a day.
    Ground {
        /// Statements that became common ground.
        gained: u64,
        /// Statements that are common ground no more.
        lost: u64,
    },
    /// So many people have taken part: ten, a hundred, a thousand….
    People {
        /// The milestone.
        reached: u64,
    },
}

/// Fewer statements of a day than this are told without their number.
const FEWEST_TOLD: u64 = 10;

impl Happening {
    /// So many statements were added; fewer than ten are told without their number.
    pub fn statements(count: u64) -> Self {
        Self::Statements { count: (count >= FEWEST_TOLD).then_some(count) }
    }

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Paused => "paused",
            Self::Closed => "closed",
            Self::Texts => "texts",
            Self::Consent => "consent",
            Self::Statements { .. } => "statements",
            Self::Ground { .. } => "ground",
            Self::People { .. } => "people",
        }
    }

    /// The name of the event for programs, as webhooks and the guide have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opened => "dialogue.opened",
            Self::Paused => "dialogue.paused",
            Self::Closed => "dialogue.closed",
            Self::Texts => "dialogue.texts_changed",
            Self::Consent => "dialogue.consent_changed",
            Self::Statements { .. } => "statements.added",
            Self::Ground { .. } => "ground.changed",
            Self::People { .. } => "people.reached",
        }
    }

    /// The figures that are stored.
    pub(crate) fn figures(self) -> [i64; 2] {
        match self {
            Self::Opened | Self::Paused | Self::Closed | Self::Texts | Self::Consent => [0, 0],
            Self::Statements { count } => [count.unwrap_or(0) as i64, 0],
            Self::Ground { gained, lost } => [gained as i64, lost as i64],
            Self::People { reached } => [reached as i64, 0],
        }
    }

    /// What was stored; nothing for a word that only a newer program knows.
    pub(crate) fn from_stored(word: &str, figures: [i64; 2]) -> Option<Self> {
        let [figure, other] = figures.map(|figure| u64::try_from(figure).unwrap_or(0));
        Some(match word {
            "opened" => Self::Opened,
            "paused" => Self::Paused,
            "closed" => Self::Closed,
            "texts" => Self::Texts,
            "consent" => Self::Consent,
            "statements" => Self::Statements { count: (figure > 0).then_some(figure) },
            "ground" => Self::Ground { gained: figure, lost: other },
            "people" => Self::People { reached: figure },
            _ => return None,
        })
    }

    /// In a sentence.
    pub fn in_words(self, words: &Words) -> String {
        match self {
            Self::Opened => words.plain("publish-event-opened"),
            Self::Paused => words.plain("publish-event-paused"),
            Self::Closed => words.plain("publish-event-closed"),
            Self::Texts => words.plain("publish-event-texts"),
            Self::Consent => words.plain("publish-event-consent"),
            Self::Statements { count: None } => words.plain("publish-event-some-statements"),
            Self::Statements { count: Some(count) } => words.say("publish-event-statements", &[("count", Argument::from(count))]),
            Self::Ground { gained, lost: 0 } => words.say("publish-event-gained", &[("gained", Argument::from(gained))]),
            Self::Ground { gained: 0, lost } => words.say("publish-event-lost", &[("lost", Argument::from(lost))]),
            Self::Ground { gained, lost } => {
                let gained = words.say("publish-event-gained", &[("gained", Argument::from(gained))]);
                let lost = words.say("publish-event-lost", &[("lost", Argument::from(lost))]);
                format!("{gained} {lost}")
            }
            Self::People { reached } => words.say("publish-event-people", &[("people", Argument::from(reached))]),
        }
    }

    /// The public page that says more, below the dialogue's own path.
    pub fn page(self) -> &'static str {
        match self {
            Self::Statements { .. } => "/all",
            Self::Ground { .. } | Self::People { .. } => "/shared",
            Self::Opened | Self::Paused | Self::Closed | Self::Texts | Self::Consent => "",
        }
    }
}

/// Something that was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// From 1, in the order of telling.
    pub number: i64,
    /// Its identifier, the same for ever.
    pub id: Uuid,
    /// On which day it happened, counted from 1970-01-01.
    pub day: i64,
    /// What it was.
    pub what: Happening,
}

/// A day as programs write it: `2026-11-25`.
pub fn written(day: i64) -> String {
    let date = i32::try_from(day).ok().and_then(|day| Date::constant(1970, 1, 1).checked_add(jiff::Span::new().days(day)).ok());
    date.unwrap_or(Date::constant(1970, 1, 1)).to_string()
}

/// The name of an event, or of the feed itself, that stays the same wherever it is read (RFC 4151): the host of the site's address, a day on
/// which it had that name, and what follows.
pub fn tag_uri(base_url: &str, day: i64, rest: &str) -> String {
    let host = base_url.split_once("://").map_or(base_url, |(_, host)| host).split('/').next().unwrap_or_default();
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    // An address of the sixth version has colons and brackets, which no name of this kind may hold.
    let host = host.replace(['[', ']'], "").replace(':', ".").to_lowercase();
    format!("tag:{host},{}:{rest}", written(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_as_it_was() {
        for what in [
            Happening::Opened,
            Happening::Paused,
            Happening::Closed,
            Happening::Texts,
            Happening::Consent,
            Happening::statements(9),
            Happening::statements(10),
            Happening::Ground { gained: 2, lost: 3 },
            Happening::People { reached: 1_000 },
        ] {
            assert_eq!(Happening::from_stored(what.word(), what.figures()), Some(what));
        }
        assert_eq!(Happening::from_stored("eclipse", [0, 0]), None);
    }

    #[test]
    fn fewer_than_ten_statements_are_told_without_their_number() {
        assert_eq!(Happening::statements(9), Happening::Statements { count: None });
        assert_eq!(Happening::statements(10), Happening::Statements { count: Some(10) });
    }

    #[test]
    fn names_are_stable_and_hold_no_port() {
        assert_eq!(tag_uri("https://Dialogue.example.org:8443", 0, "le-puits"), "tag:dialogue.example.org,1970-01-01:le-puits");
        assert_eq!(tag_uri("http://[::1]:80", 20_782, "x"), "tag:..1,2026-11-25:x");
        assert_eq!(written(20_782), "2026-11-25");
    }
}
