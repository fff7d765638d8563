//! The nouns of a consultation, and what must be true of them.

use serde::{Deserialize, Serialize};
use toguna_process::spoken::direction_of_text;

use crate::translation::{Reading, Translation, TranslationState};

/// Longest wording of a statement, in characters: one idea fits, and so does a small screen.
pub const STATEMENT_LIMIT: usize = 280;
/// Statements that one person may have waiting at a time.
pub const WAITING_LIMIT: i64 = 10;
/// Statements that a dialogue holds: the opinion map goes on beyond, people's patience does not.
pub const STATEMENTS_LIMIT: i64 = 16_000;
/// The value of somebody who prefers not to say.
pub const PREFERS_NOT_TO_SAY: i64 = -1;

/// What kind of idea a statement holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Something that stands in the way of peace.
    Challenge,
    /// Something at hand that helps peace.
    Opportunity,
    /// Something to do.
    Solution,
    /// Something to hold to.
    Value,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Challenge, Self::Opportunity, Self::Solution, Self::Value];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Challenge => "challenge",
            Self::Opportunity => "opportunity",
            Self::Solution => "solution",
            Self::Value => "value",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Nobody of the team has looked at it, and others do not see it yet.
    Waiting,
    /// Others weigh it.
    Accepted,
    /// Taken out by the team, with a reason.
    Rejected,
    /// Taken back by whoever said it; its wording is gone.
    Withdrawn,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Accepted, Self::Rejected, Self::Withdrawn];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The standing with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.word() == word)
    }
}

/// Why a statement was taken out: a few reasons that everybody can read, the same for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It says what another statement says already.
    Duplicate,
    /// It has nothing to do with the question.
    OffTopic,
    /// It holds several ideas, so that nobody can say yes or no.
    SeveralIdeas,
    /// It attacks people.
    Attack,
    /// It names somebody, or a place where somebody could be found.
    NamesSomebody,
    /// It cannot be understood.
    Unclear,
}

impl Reason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Duplicate, Self::OffTopic, Self::SeveralIdeas, Self::Attack, Self::NamesSomebody, Self::Unclear];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Duplicate => "duplicate",
            Self::OffTopic => "off-topic",
            Self::SeveralIdeas => "several-ideas",
            Self::Attack => "attack",
            Self::NamesSomebody => "names-somebody",
            Self::Unclear => "unclear",
        }
    }

    /// The reason with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

/// A statement with its wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its number in the dialogue, from 0.
    pub number: i64,
    /// What kind of idea it holds.
    pub kind: Kind,
    /// Where it stands.
    pub standing: Standing,
    /// Why it was taken out; `None` otherwise.
    pub reason: Option<Reason>,
    /// Whether a person has looked at it.
    pub reviewed: bool,
    /// Whether it comes from the team.
    pub seed: bool,
    /// When it was said: seconds since 1970, as coarse as the dialogue wants it.
    pub said_at: i64,
    /// The journal's number of the command that last changed it.
    pub seq: i64,
    /// The statement that says the same and stays; this one is taken out as a duplicate, and its votes count there.
    pub merged_into: Option<i64>,
    /// Its place among the statements that are asked before all others; `None` where the guide draws it.
    pub place: Option<i64>,
    /// Its wordings; the one in which it was said comes first.
    pub texts: Vec<Wording>,
    /// What is known of each wording but the first: whose translation it is.
    pub translations: Vec<Translation>,
}

/// One wording of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Wording {
    /// Tag of its language (BCP 47).
    pub language: String,
    /// The wording.
    pub text: String,
}

impl Wording {
    /// Which way it is written, as in HTML's `dir`.
    pub fn direction(&self) -> &'static str {
        direction_of_text(&self.language, &self.text)
    }
}

impl Statement {
    /// Its wording in `language`, or as it was said: also where what was said has changed since it was translated. `None` when it was
    /// withdrawn.
    pub fn wording(&self, language: &str) -> Option<&Wording> {
        self.reading(language).map(|reading| reading.first)
    }

    /// How somebody who reads `language` gets to see it. `None` when it was withdrawn.
    pub fn reading(&self, language: &str) -> Option<Reading<'_>> {
        let original = self.texts.first()?;
        let translated = self.texts[1..].iter().find(|wording| wording.language == language && original.language != language);
        let state = self.translations.iter().find(|translation| translation.language == language).map(|translation| translation.state);
        Some(Reading::of(original, translated, state.unwrap_or(TranslationState::Unsigned)))
    }
}

/// What two wordings are compared by: letters and digits in small letters, one blank between words, compatible forms made one.
///
/// ```
/// use toguna_consult::model::folded;
/// assert_eq!(folded("  L’eau, c’est la VIE ! "), folded("l'eau c'est la vie"));
/// ```
pub fn folded(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let lower: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut words = String::with_capacity(lower.len());
    for word in lower.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// Marks that belong to the letter before them, in the scripts of the region: tones, vowel signs, nasals.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_that_is_stored_is_understood_again() {
        assert!(Kind::ALL.iter().all(|kind| Kind::from_word(kind.word()) == Some(*kind)));
        assert!(Standing::ALL.iter().all(|standing| Standing::from_word(standing.word()) == Some(*standing)));
        assert!(Reason::ALL.iter().all(|reason| Reason::from_word(reason.word()) == Some(*reason)));
        assert_eq!(Kind::from_word("Challenge"), None);
    }

    #[test]
    fn folding_keeps_letters_of_every_script_and_drops_the_rest() {
        assert_eq!(folded("N'bɛ sɔrɔ!!"), "n bɛ sɔrɔ");
        assert_eq!(folded("السَّلام عليكم؟"), "السَّلام عليكم");
        assert_eq!(folded("ߒߞߏ ߣߌ߫"), "ߒߞߏ ߣߌ߫");
        assert_eq!(folded("🙂🙂"), "");
        assert_eq!(folded("ﬁn ２"), "fin 2");
    }

    #[test]
    fn a_wording_falls_back_on_what_was_said() {
        let wording = |language: &str, text: &str| Wording { language: language.to_owned(), text: text.to_owned() };
        let statement = Statement {
            number: 0,
            kind: Kind::Value,
            standing: Standing::Accepted,
            reason: None,
            reviewed: true,
            seed: true,
            said_at: 0,
            seq: 1,
            merged_into: None,
            place: None,
            texts: vec![wording("fr", "La paix d’abord."), wording("ar", "السلام أولا.")],
            translations: Vec::new(),
        };
        assert_eq!(statement.wording("ar").unwrap().text, "السلام أولا.");
        assert_eq!(statement.wording("bm").unwrap().language, "fr");
        assert_eq!(Statement { texts: Vec::new(), ..statement }.wording("fr"), None);
    }
}
