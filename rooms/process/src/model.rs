//! The nouns of a dialogue, and what must be true of them before anything is stored.

use jiff::Timestamp;
use uuid::Uuid;

use crate::spoken::{direction, normal_tag};

/// Seconds of a day.
pub const SECONDS_PER_DAY: i64 = 86_400;
/// Lengths in characters that no text of a dialogue exceeds.
pub const TITLE_LIMIT: usize = 120;
/// See [`TITLE_LIMIT`].
pub const QUESTION_LIMIT: usize = 300;
/// See [`TITLE_LIMIT`].
pub const DESCRIPTION_LIMIT: usize = 2_000;
/// See [`TITLE_LIMIT`].
pub const CONSENT_LIMIT: usize = 2_000;
/// See [`TITLE_LIMIT`].
pub const LABEL_LIMIT: usize = 60;
/// Languages of one dialogue.
pub const LANGUAGES_LIMIT: usize = 8;
/// Dimensions that a dialogue may ask for: more than a person answers on a phone.
pub const DIMENSIONS_LIMIT: usize = 12;
/// Values of one dimension.
pub const VALUES_LIMIT: usize = 60;
/// Length of the short name in links.
pub const SLUG_LIMIT: usize = 48;

/// Where a dialogue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Being prepared: only the team sees it.
    Draft,
    /// Voices come in.
    Open,
    /// No voices for now; results stay.
    Paused,
    /// Ended; results stay. It can be opened again.
    Closed,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Open, Self::Paused, Self::Closed];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Closed => "closed",
        }
    }

    /// The state with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether the team may lead the dialogue from here to `next`.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Draft | Self::Paused | Self::Closed, Self::Open)
                | (Self::Open, Self::Paused)
                | (Self::Open | Self::Paused, Self::Closed)
        )
    }
}

/// When statements are looked at by a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moderation {
    /// Before others see them: the safe choice, and the default.
    Before,
    /// Others see them at once; they are looked at afterwards.
    After,
}

impl Moderation {
    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }

    /// The choice with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Before, Self::After].into_iter().find(|choice| choice.word() == word)
    }
}

/// How exactly the time of a voice is kept, in seconds: the hour, the day, or the whole week.
pub const PRECISIONS_SECONDS: [i64; 3] = [3_600, SECONDS_PER_DAY, 7 * SECONDS_PER_DAY];

/// What a dialogue says of itself in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DialogueText {
    /// Tag of the language (BCP 47).
    pub language: String,
    /// A short name.
    pub title: String,
    /// The question that is asked of everybody.
    pub question: String,
    /// What it is for, who holds it, what will become of it. May be empty.
    pub description: String,
    /// What people agree to by taking part, in plain words.
    pub consent: String,
}

/// One of the texts in [`DialogueText`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// The short name.
    Title,
    /// The question.
    Question,
    /// What it is for.
    Description,
    /// What people agree to.
    Consent,
}

impl TextField {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Title, Self::Question, Self::Description, Self::Consent];

    /// The word that is stored, and by which the fields of the form begin.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Question => "question",
            Self::Description => "description",
            Self::Consent => "consent",
        }
    }

    /// The field with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// Its greatest length in characters.
    pub fn limit(self) -> usize {
        match self {
            Self::Title => TITLE_LIMIT,
            Self::Question => QUESTION_LIMIT,
            Self::Description => DESCRIPTION_LIMIT,
            Self::Consent => CONSENT_LIMIT,
        }
    }

    /// Whether it may have several lines.
    pub fn has_lines(self) -> bool {
        matches!(self, Self::Description | Self::Consent)
    }

    /// Whether a dialogue can do without it.
    pub fn may_be_empty(self) -> bool {
        self == Self::Description
    }
}

impl DialogueText {
    /// Whether everything is there that a dialogue needs to be held in this language. What is still to be translated is not shown.
    pub fn is_whole(&self) -> bool {
        TextField::ALL.into_iter().all(|field| field.may_be_empty() || !self.field(field).trim().is_empty())
    }

    /// Which way they are written, as in HTML's `dir`.
    pub fn direction(&self) -> &'static str {
        direction(&self.language)
    }

    /// The text of a field.
    pub fn field(&self, field: TextField) -> &str {
        match field {
            TextField::Title => &self.title,
            TextField::Question => &self.question,
            TextField::Description => &self.description,
            TextField::Consent => &self.consent,
        }
    }

    /// The text of a field, to be changed.
    pub fn field_mut(&mut self, field: TextField) -> &mut String {
        match field {
            TextField::Title => &mut self.title,
            TextField::Question => &mut self.question,
            TextField::Description => &mut self.description,
            TextField::Consent => &mut self.consent,
        }
    }
}

/// A name in each language of the dialogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    /// Pairs of language tag and name.
    pub names: Vec<(String, String)>,
}

impl Label {
    /// The name in `language`, or the first one.
    pub fn in_language(&self, language: &str) -> &str {
        let own = self.names.iter().find(|(tag, _)| tag == language);
        own.or(self.names.first()).map_or("", |(_, name)| name)
    }
}

/// A dimension of social groups that people may declare: region, sex, generation, livelihood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dimension {
    /// Its name.
    pub label: Label,
    /// Its values, in the order in which they are offered. "Prefers not to say" is always offered besides.
    pub values: Vec<Label>,
}

/// All that the team decides about a dialogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The short name in links: small Latin letters, digits and hyphens.
    pub slug: String,
    /// First day on which voices come in, counted from 1970-01-01.
    pub opens_day: Option<i64>,
    /// Last day on which voices come in.
    pub closes_day: Option<i64>,
    /// When statements are looked at.
    pub moderation: Moderation,
    /// One of [`PRECISIONS_SECONDS`].
    pub precision_seconds: i64,
    /// Whether all of it is made up, to show or to teach. Every page says so.
    pub simulated: bool,
    /// What it says of itself; the first language is the one that others fall back on.
    pub texts: Vec<DialogueText>,
    /// Social groups that people may declare.
    pub dimensions: Vec<Dimension>,
}

/// A dialogue as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialogue {
    /// Its number in this installation; never shown.
    pub number: i64,
    /// Its identifier.
    pub id: Uuid,
    /// The account that drew it up. Who may do what in it is said by the team's roles.
    pub owner: Uuid,
    /// Where it stands.
    pub state: State,
    /// Day of its making, counted from 1970-01-01.
    pub created_day: i64,
    /// The journal's number of the command that last changed it.
    pub seq: i64,
    /// What the team decided.
    pub draft: Draft,
}

/// Why no voice can come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOpen {
    /// It has not begun; the day on which it does, if that is set.
    NotYet(Option<i64>),
    /// It rests for a while.
    Paused,
    /// It has ended.
    Ended,
}

impl Dialogue {
    /// Its words in `language` if they are all there, or else in its first language.
    pub fn text(&self, language: &str) -> &DialogueText {
        static NOTHING: DialogueText = DialogueText {
            language: String::new(),
            title: String::new(),
            question: String::new(),
            description: String::new(),
            consent: String::new(),
        };
        let texts = &self.draft.texts;
        texts.iter().find(|text| text.language == language && text.is_whole()).or(texts.first()).unwrap_or(&NOTHING)
    }

    /// The tags of its languages, the first one first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.draft.texts.iter().map(|text| text.language.as_str())
    }

    /// Whether voices come in on the day of `at`.
    ///
    /// # Errors
    /// Why they do not.
    pub fn takes_voices(&self, at: Timestamp) -> Result<(), NotOpen> {
        takes_voices(self.state, self.draft.opens_day, self.draft.closes_day, day_of(at))
    }

    /// The time of a voice as it is kept: seconds since 1970, cut down to the precision of this dialogue.
    pub fn coarse(&self, at: Timestamp) -> i64 {
        let seconds = at.as_second();
        seconds - seconds.rem_euclid(self.draft.precision_seconds.max(1))
    }

    /// Whether the public sees it at all.
    pub fn is_public(&self) -> bool {
        self.state != State::Draft
    }
}

/// The day of a time, counted from 1970-01-01, in UTC.
pub fn day_of(at: Timestamp) -> i64 {
    at.as_second().div_euclid(SECONDS_PER_DAY)
}

/// The rule behind [`Dialogue::takes_voices`], for a command that has only read what it needs.
///
/// # Errors
/// Why no voice comes in.
pub fn takes_voices(state: State, opens_day: Option<i64>, closes_day: Option<i64>, day: i64) -> Result<(), NotOpen> {
    match state {
        State::Draft => Err(NotOpen::NotYet(opens_day)),
        State::Paused => Err(NotOpen::Paused),
        State::Closed => Err(NotOpen::Ended),
        State::Open if opens_day.is_some_and(|opens| day < opens) => Err(NotOpen::NotYet(opens_day)),
        State::Open if closes_day.is_some_and(|closes| day > closes) => Err(NotOpen::Ended),
        State::Open => Ok(()),
    }
}

/// What is wrong with a draft, and in which field of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Name of the form's field.
    pub field: String,
    /// What is wrong.
    pub what: FaultKind,
}

/// What can be wrong with a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// Nothing was written where something is needed.
    Missing,
    /// Longer than this many characters.
    TooLong(usize),
    /// The short name holds something else than small Latin letters, digits and hyphens.
    SlugLetters,
    /// Another dialogue has this short name.
    SlugTaken,
    /// The last day comes before the first.
    EndsBeforeItBegins,
    /// More than this many.
    TooMany(usize),
    /// Fewer than two values: nothing to choose.
    TooFewValues,
    /// Twice the same.
    Twice,
    /// A language, dimension or value that people have already used was taken away or moved.
    InUse,
    /// The short name was changed after people had got the link.
    SlugFixed,
    /// No tag of a language.
    NoLanguage,
    /// Not one of what is offered.
    NotOffered,
}

impl FaultKind {
    /// The message that says what to do, and the number in it.
    pub fn message(self) -> (&'static str, u64) {
        match self {
            Self::Missing => ("process-fault-missing", 0),
            Self::TooLong(limit) => ("process-fault-too-long", limit as u64),
            Self::SlugLetters => ("process-fault-slug-letters", 0),
            Self::SlugTaken => ("process-fault-slug-taken", 0),
            Self::EndsBeforeItBegins => ("process-fault-ends-before", 0),
            Self::TooMany(limit) => ("process-fault-too-many", limit as u64),
            Self::TooFewValues => ("process-fault-too-few-values", 0),
            Self::Twice => ("process-fault-twice", 0),
            Self::InUse => ("process-fault-in-use", 0),
            Self::SlugFixed => ("process-fault-slug-fixed", 0),
            Self::NoLanguage => ("process-fault-no-language", 0),
            Self::NotOffered => ("process-fault-not-offered", 0),
        }
    }
}

impl Draft {
    /// Everything that is wrong with it, in the order of the form. In further languages than the first, what is empty is still to be
    /// translated. Fields are named `slug`, `closes`, `title-fr`, `dimensions-fr`, ….
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fault = |field: String, what| faults.push(Fault { field, what });
        match self.slug.as_str() {
            "" => fault("slug".to_owned(), FaultKind::Missing),
            slug if slug.len() > SLUG_LIMIT => fault("slug".to_owned(), FaultKind::TooLong(SLUG_LIMIT)),
            slug if !is_slug(slug) => fault("slug".to_owned(), FaultKind::SlugLetters),
            _ => {}
        }
        if self.opens_day.zip(self.closes_day).is_some_and(|(opens, closes)| closes < opens) {
            fault("closes".to_owned(), FaultKind::EndsBeforeItBegins);
        }
        if !PRECISIONS_SECONDS.contains(&self.precision_seconds) {
            fault("precision".to_owned(), FaultKind::NotOffered);
        }
        if let Some(what) = self.language_fault() {
            fault("languages".to_owned(), what);
        }
        for (place, text) in self.texts.iter().enumerate() {
            for part in TextField::ALL {
                let (field, value) = (format!("{}-{}", part.word(), text.language), text.field(part));
                if place == 0 && !part.may_be_empty() && value.trim().is_empty() {
                    fault(field, FaultKind::Missing);
                } else if value.chars().count() > part.limit() {
                    fault(field, FaultKind::TooLong(part.limit()));
                }
            }
        }
        for text in &self.texts {
            if let Some(what) = self.dimension_fault(&text.language) {
                fault(format!("dimensions-{}", text.language), what);
            }
        }
        faults
    }

    fn language_fault(&self) -> Option<FaultKind> {
        let tags: Vec<&str> = self.texts.iter().map(|text| text.language.as_str()).collect();
        match tags.len() {
            0 => Some(FaultKind::Missing),
            many if many > LANGUAGES_LIMIT => Some(FaultKind::TooMany(LANGUAGES_LIMIT)),
            _ if has_twins(&tags) => Some(FaultKind::Twice),
            _ if tags.iter().any(|tag| normal_tag(tag).as_deref() != Some(tag)) => Some(FaultKind::NoLanguage),
            _ => None,
        }
    }

    fn dimension_fault(&self, language: &str) -> Option<FaultKind> {
        if self.dimensions.len() > DIMENSIONS_LIMIT {
            return Some(FaultKind::TooMany(DIMENSIONS_LIMIT));
        }
        let mut names = Vec::new();
        for dimension in &self.dimensions {
            let labels = std::iter::once(&dimension.label).chain(&dimension.values);
            let labels: Vec<&str> =
                labels.map(|label| label.names.iter().find(|(tag, _)| tag == language).map_or("", |(_, name)| name)).collect();
            let is_first = self.texts.first().is_some_and(|text| text.language == language);
            if !is_first && labels.iter().all(|label| label.is_empty()) {
                // Still to be translated: people read them in the first language.
                continue;
            }
            if labels.iter().any(|label| label.trim().is_empty()) {
                return Some(FaultKind::Missing);
            }
            if labels.iter().any(|label| label.chars().count() > LABEL_LIMIT) {
                return Some(FaultKind::TooLong(LABEL_LIMIT));
            }
            if dimension.values.len() < 2 {
                return Some(FaultKind::TooFewValues);
            }
            if dimension.values.len() > VALUES_LIMIT {
                return Some(FaultKind::TooMany(VALUES_LIMIT));
            }
            if has_twins(&labels[1..]) {
                return Some(FaultKind::Twice);
            }
            names.push(labels[0]);
        }
        has_twins(&names).then_some(FaultKind::Twice)
    }
}

/// Whether a short name may stand in a link.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= SLUG_LIMIT
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

fn has_twins(names: &[&str]) -> bool {
    let mut folded: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
    folded.sort_unstable();
    folded.windows(2).any(|pair| pair[0] == pair[1])
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
