//! Nobody fetches sealed contacts quietly: somebody asks and says why, somebody else agrees, and each fetch is written down with its number,
//! here, among the acts of the team and in the journal. To open them takes the trustees besides.

use toguna_store::{Command, Header, StoreError, Tx, Uuid};

use super::change::{Change, Seconds, hold_second, note, put_seconds};
use super::keeping::VaultRefusal;
use super::queries;

/// For so many days after somebody agreed, contacts can be fetched.
pub const DAYS_OPEN: i64 = 7;
/// The longest reason, in characters.
pub const REASON_LIMIT: usize = 300;

/// Where an opening stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpeningState {
    /// Nobody has answered yet.
    Asked,
    /// It may go on.
    Agreed,
    /// It may not.
    Refused,
}

impl OpeningState {
    /// The word that is kept.
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Agreed => "agreed",
            Self::Refused => "refused",
        }
    }

    /// The state with this word; what is not known opens nothing.
    pub(super) fn from_word(word: &str) -> Self {
        match word {
            "asked" => Self::Asked,
            "agreed" => Self::Agreed,
            _ => Self::Refused,
        }
    }
}

/// A wish to open the vault, and what came of it. Days are counted from 1970-01-01; names are missing where the account is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Its identifier.
    pub id: Uuid,
    /// What for.
    pub reason: String,
    /// Who asked.
    pub asked_by: Uuid,
    /// Her name.
    pub asked_name: Option<String>,
    /// When.
    pub asked_day: i64,
    /// Where it stands.
    pub state: OpeningState,
    /// Who answered.
    pub answered_by: Option<Uuid>,
    /// Her name.
    pub answered_name: Option<String>,
    /// When.
    pub answered_day: Option<i64>,
    /// How often contacts were fetched.
    pub fetched: u64,
    /// Who fetched last.
    pub fetched_name: Option<String>,
    /// When.
    pub fetched_day: Option<i64>,
    /// How many were fetched last.
    pub contacts: u64,
    /// Number of the key that was in use then.
    pub fetched_key: Option<i64>,
}

impl Opening {
    /// Whether contacts can be fetched today.
    pub fn is_open(&self, day: i64) -> bool {
        self.state == OpeningState::Agreed && self.answered_day.is_some_and(|agreed| (agreed..=agreed + DAYS_OPEN).contains(&day))
    }
}

/// The opening, if it is open today.
pub(super) fn agreed(tx: &mut Tx<'_>, dialogue: i64, id: Uuid, day: i64) -> Result<Opening, VaultRefusal> {
    let opening = queries::opening(tx, dialogue, id)?.ok_or(VaultRefusal::NoSuchOpening)?;
    if opening.is_open(day) { Ok(opening) } else { Err(VaultRefusal::NotAgreed) }
}

/// Somebody asks for an opening. Where the dialogue does not want two people, it is open at once.
#[derive(Debug, Clone)]
pub struct AskOpening {
    /// When, and by which command; its identifier becomes the opening's.
    pub header: Header,
    /// The dialogue.
    pub dialogue: i64,
    /// What for.
    pub reason: String,
    /// Who asks.
    pub account: Uuid,
}

impl Command for AskOpening {
    const KIND: &'static str = "ask-opening";
    /// Whether it is open already.
    type Answer = bool;
    type Refusal = VaultRefusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {} {}", self.dialogue, self.account, self.reason).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<bool, VaultRefusal> {
        let is_open = !queries::needs_two(tx, self.dialogue)?;
        let (id, day) = (self.header.id, self.header.day());
        if !is_open {
            put_seconds(tx, id, self.dialogue, self.account, Seconds::Trustees)?;
        }
        queries::put_opening(tx, self.dialogue, (id, &self.reason), self.account, day)?;
        if is_open {
            queries::answer_opening(tx, id, OpeningState::Agreed, self.account, day)?;
        }
        note(tx, self.dialogue, self.account, day, "vault-act-asked", &self.reason)?;
        Ok(is_open)
    }
}

/// Somebody agrees to an opening, or refuses it.
#[derive(Debug, Clone)]
pub struct AnswerOpening {
    /// When, and by which command.
    pub header: Header,
    /// The dialogue.
    pub dialogue: i64,
    /// Which opening.
    pub opening: Uuid,
    /// Whether it may go on.
    pub agrees: bool,
    /// Who answers: never who asked, unless to call it off.
    pub account: Uuid,
}

impl Command for AnswerOpening {
    const KIND: &'static str = "answer-opening";
    type Answer = ();
    type Refusal = VaultRefusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {} {}", self.opening, u8::from(self.agrees), self.account).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<(), VaultRefusal> {
        let opening = queries::opening(tx, self.dialogue, self.opening)?.ok_or(VaultRefusal::NoSuchOpening)?;
        // What was agreed to can still be stopped; what was refused cannot be agreed to any more.
        if opening.state == OpeningState::Refused || (opening.state == OpeningState::Agreed && self.agrees) {
            return Err(VaultRefusal::Answered);
        }
        // Also where one person has become enough since: what was asked under the rule is answered under it.
        if self.agrees {
            hold_second(tx, opening.id, opening.asked_by, self.account)?;
        }
        let (state, what) =
            if self.agrees { (OpeningState::Agreed, "vault-act-agreed") } else { (OpeningState::Refused, "vault-act-refused") };
        queries::answer_opening(tx, self.opening, state, self.account, self.header.day())?;
        Ok(note(tx, self.dialogue, self.account, self.header.day(), what, &opening.reason)?)
    }
}

/// Sealed contacts are fetched: written down before they are handed out.
#[derive(Debug, Clone)]
pub struct FetchSealed {
    /// When, and by which command.
    pub header: Header,
    /// The dialogue.
    pub dialogue: i64,
    /// In which opening.
    pub opening: Uuid,
    /// Number of the key to which they are sealed.
    pub vault: i64,
    /// Who fetches.
    pub account: Uuid,
}

impl Command for FetchSealed {
    const KIND: &'static str = "fetch-sealed";
    /// How many there are.
    type Answer = u64;
    type Refusal = VaultRefusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {} {}", self.opening, self.vault, self.account).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<u64, VaultRefusal> {
        let day = self.header.day();
        let opening = agreed(tx, self.dialogue, self.opening, day)?;
        let counts = queries::counts(tx, self.dialogue)?;
        let count = counts.iter().find(|(vault, _)| *vault == self.vault).map_or(0, |(_, count)| *count);
        let current = super::keeping::current_key(tx, self.dialogue)?.map(|key| key.number);
        queries::fetched(tx, self.opening, self.account, day, (count, current))?;
        note(tx, self.dialogue, self.account, day, "vault-act-fetched", &format!("{count} · {}", opening.reason))?;
        Ok(count)
    }
}

/// What the team sees of a dialogue's vault.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The keys of the dialogue and of the installation.
    pub keys: Vec<queries::KeptKey>,
    /// The number of the current one.
    pub current: Option<queries::KeptKey>,
    /// How many contacts are sealed to each.
    pub counts: Vec<(i64, u64)>,
    /// How many people left one.
    pub people: u64,
    /// Whether two people have to agree.
    pub needs_two: bool,
    /// The openings, the latest first.
    pub openings: Vec<Opening>,
    /// What waits for an answer and may be agreed to by whoever looks.
    pub may_agree: Vec<Uuid>,
    /// The changes of the vault itself, the latest first; with those of the installation's key where the dialogue has none of its own.
    pub changes: Vec<Change>,
}

/// How a dialogue's vault stands, for this person.
///
/// # Errors
/// Only the store's.
pub fn standing(tx: &mut Tx<'_>, dialogue: i64, account: Uuid) -> Result<Standing, StoreError> {
    let keys = queries::keys(tx, dialogue)?;
    let has_own = keys.iter().any(|key| key.dialogue == dialogue);
    let openings = queries::openings(tx, dialogue)?;
    let mut changes = queries::changes(tx, dialogue)?;
    changes.retain(|change| change.dialogue == dialogue || !has_own);
    let asked = openings.iter().filter(|opening| opening.state == OpeningState::Asked).map(|opening| (opening.id, opening.asked_by));
    let wished = changes.iter().filter(|change| change.state == OpeningState::Asked).map(|change| (change.id, change.asked_by));
    let mut may_agree = Vec::new();
    for (id, by) in asked.chain(wished) {
        if by != account && queries::is_second(tx, id, account)? {
            may_agree.push(id);
        }
    }
    Ok(Standing {
        keys,
        current: super::keeping::current_key(tx, dialogue)?,
        counts: queries::counts(tx, dialogue)?,
        people: queries::people(tx, dialogue)?,
        needs_two: queries::needs_two(tx, dialogue)?,
        openings,
        may_agree,
        changes,
    })
}
