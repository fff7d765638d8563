//! What is no longer needed can still hurt. The team decides once for how long each kind of thing is kept, and it goes by itself: nobody
//! has to remember, and nobody can be pressed to keep it a little longer.
//!
//! Each room says with a [`Perishable`] what it keeps and how it erases it. The [`Keeper`] looks every hour and erases what is due, by a command
//! that stands in the journal, and leaves out what was stopped: there nothing is deleted. Where things were sealed, their keys are destroyed
//! first, so that backups forget as well.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use toguna_keys::Name;
use toguna_store::{Command, Header, StoreError, Tx, Uuid};
use toguna_web::Site;

use super::queries;
use crate::model::{Dialogue, SECONDS_PER_DAY, State, day_of};

/// How long the keeper waits between two looks.
const LOOK: Duration = Duration::from_hours(1);
/// How long it waits for the first one: a server that starts has other things to do.
const FIRST_LOOK: Duration = Duration::from_mins(2);
/// What the team can choose from, in days.
pub const CHOICES_DAYS: [i64; 7] = [1, 7, 30, 90, 180, 365, 1_825];

/// A kind of thing that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// What people said and the team took out.
    Rejected,
    /// Voices as they were recorded.
    Recordings,
    /// Sealed contacts.
    Contacts,
    /// To which groups people said that they belong.
    Groups,
    /// When people voted, spoke and came, as exactly as it was kept.
    Times,
    /// Who of the team did what.
    TeamActs,
}

impl Field {
    /// Every kind, the one that hurts most easily first.
    pub const ALL: [Self; 6] = [Self::Contacts, Self::Recordings, Self::Rejected, Self::Groups, Self::Times, Self::TeamActs];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Rejected => "rejected",
            Self::Recordings => "recordings",
            Self::Contacts => "contacts",
            Self::Groups => "groups",
            Self::Times => "times",
            Self::TeamActs => "team-acts",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// Whether its days count from the day of each thing, and not from the end of the dialogue.
    pub fn counts_by_itself(self) -> bool {
        self == Self::Rejected
    }

    /// What is proposed, in days.
    pub fn proposed_days(self) -> i64 {
        match self {
            Self::Rejected => 30,
            Self::Recordings | Self::Times => 90,
            Self::Contacts => 180,
            Self::Groups => 1_825,
            Self::TeamActs => 365,
        }
    }
}

/// What a room keeps of a kind, and how it lets go of it.
pub trait Perishable: Send + Sync + 'static {
    /// Of which kind.
    fn field(&self) -> Field;

    /// How much there is from days up to and with `until` (since 1970-01-01). Kinds that end with the dialogue need not look at it.
    ///
    /// # Errors
    /// Only the store's.
    fn count(&self, tx: &mut Tx<'_>, dialogue: i64, until: i64) -> Result<i64, StoreError>;

    /// Erases that, within the command `seq`; how much it was.
    ///
    /// # Errors
    /// Only the store's.
    fn erase(&self, tx: &mut Tx<'_>, dialogue: i64, until: i64, seq: i64) -> Result<i64, StoreError>;

    /// The keys with which that was sealed: they are destroyed before.
    ///
    /// # Errors
    /// Only the store's.
    fn keys(&self, tx: &mut Tx<'_>, dialogue: i64, until: i64) -> Result<Vec<Name>, StoreError> {
        let _ = (tx, dialogue, until);
        Ok(Vec::new())
    }
}

/// Everything that rooms keep. Whoever puts the rooms together gathers it.
#[derive(Clone, Default)]
pub struct Perishables(Arc<Vec<Arc<dyn Perishable>>>);

impl fmt::Debug for Perishables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|one| one.field())).finish()
    }
}

impl Perishables {
    /// These.
    pub fn new(all: Vec<Arc<dyn Perishable>>) -> Self {
        Self(Arc::new(all))
    }

    /// How much there is of a kind, up to and with a day.
    ///
    /// # Errors
    /// Only the store's.
    pub fn count(&self, tx: &mut Tx<'_>, dialogue: i64, due: Due) -> Result<i64, StoreError> {
        self.of(due.field).map(|perishable| perishable.count(tx, dialogue, due.until)).sum()
    }

    /// What is due in a dialogue on a day and there, with the keys under which it is sealed.
    fn find(&self, tx: &mut Tx<'_>, dialogue: &Dialogue, today: i64) -> Result<There, StoreError> {
        let number = dialogue.number;
        let ended = ended_day(tx, number, dialogue.state, dialogue.draft.closes_day, today)?;
        let mut there = There { dialogue: number, due: Vec::new(), keys: Vec::new() };
        for due in due(&queries::rules(tx, number)?, ended, today) {
            // What is not there needs no command.
            if self.count(tx, number, due)? > 0 {
                there.due.push(due);
                for perishable in self.of(due.field) {
                    there.keys.extend(perishable.keys(tx, number, due.until)?);
                }
            }
        }
        Ok(there)
    }

    /// Those of one kind.
    pub fn of(&self, field: Field) -> impl Iterator<Item = &Arc<dyn Perishable>> {
        self.0.iter().filter(move |one| one.field() == field)
    }
}

/// What is due in a dialogue and there.
struct There {
    dialogue: i64,
    due: Vec<Due>,
    keys: Vec<Name>,
}

/// For how long something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// What.
    pub field: Field,
    /// So many days after the end, or after its own day.
    pub days: i64,
    /// The day on which it was decided.
    pub since_day: i64,
}

/// Decides for how long things are kept; what is left out is kept for as long as the dialogue.
#[derive(Debug, Clone)]
pub struct SetRetention {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Kinds with their days.
    pub rules: Vec<(Field, i64)>,
}

impl Command for SetRetention {
    const KIND: &'static str = "set-retention";
    type Answer = ();
    type Refusal = StoreError;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        let rules: Vec<String> = self.rules.iter().map(|(field, days)| format!("{} {days}", field.word())).collect();
        rules.join(",").into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<(), StoreError> {
        let day = day_of(self.header.at);
        let before = queries::rules(tx, self.dialogue)?;
        for field in Field::ALL {
            let was = before.iter().find(|rule| rule.field == field).map(|rule| rule.days);
            let now = self.rules.iter().find(|(one, _)| *one == field).map(|(_, days)| (*days).max(1));
            if was == now {
                continue;
            }
            queries::delete_rule(tx, self.dialogue, field)?;
            if let Some(days) = now {
                queries::insert_rule(tx, self.dialogue, Rule { field, days, since_day: day })?;
            }
        }
        Ok(())
    }
}

/// What is due in a dialogue on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub field: Field,
    /// Everything up to and with this day.
    pub until: i64,
}

/// The day on which everything of a kind goes, where its days count from the end; nothing while the dialogue goes on.
pub fn goes_on(rule: Rule, ended_day: Option<i64>) -> Option<i64> {
    if rule.field.counts_by_itself() { None } else { ended_day.map(|ended| (ended + rule.days).max(rule.since_day + 1)) }
}

/// What is due by these rules on `today`.
///
/// ```
/// use toguna_process::care::retention::{Due, Field, Rule, due};
///
/// let rules = [Rule { field: Field::Times, days: 30, since_day: 0 }, Rule { field: Field::Rejected, days: 7, since_day: 0 }];
/// let wordings = Due { field: Field::Rejected, until: 123 };
/// assert_eq!(due(&rules, Some(100), 129), [Due { field: Field::Rejected, until: 122 }]);
/// assert_eq!(due(&rules, Some(100), 130), [Due { field: Field::Times, until: 130 }, wordings]);
/// assert_eq!(due(&rules, None, 130), [wordings]);
/// ```
pub fn due(rules: &[Rule], ended_day: Option<i64>, today: i64) -> Vec<Due> {
    let of = |rule: &Rule| {
        if rule.since_day >= today {
            return None;
        }
        if rule.field.counts_by_itself() {
            return Some(Due { field: rule.field, until: today - rule.days });
        }
        goes_on(*rule, ended_day).filter(|day| *day <= today).map(|_| Due { field: rule.field, until: today })
    };
    rules.iter().filter_map(of).collect()
}

/// The day on which a dialogue ended, if it has: that on which the team closed it, or the one after its last day for voices.
///
/// # Errors
/// Only the store's.
pub fn ended_day(tx: &mut Tx<'_>, dialogue: i64, state: State, closes_day: Option<i64>, today: i64) -> Result<Option<i64>, StoreError> {
    match state {
        State::Closed => queries::last_change_of_state(tx, dialogue),
        State::Open | State::Paused => Ok(closes_day.filter(|day| *day < today)),
        State::Draft => Ok(None),
    }
}

/// Erases what is due.
#[derive(Debug, Clone)]
pub struct EraseDue {
    /// When, and by which command: the same for the same things within an hour, whichever server thinks of it first.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// What.
    pub due: Vec<Due>,
    /// What rooms keep.
    pub perishables: Perishables,
}

impl Command for EraseDue {
    const KIND: &'static str = "erase-due";
    /// How much went of each kind.
    type Answer = Vec<(Field, i64)>;
    type Refusal = StoreError;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        spelled(&self.due).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Vec<(Field, i64)>, StoreError> {
        let day = day_of(self.header.at);
        let mut gone = Vec::new();
        for due in &self.due {
            let erase = |perishable: &Arc<dyn Perishable>| perishable.erase(tx, self.dialogue, due.until, seq);
            let count: i64 = self.perishables.of(due.field).map(erase).sum::<Result<_, _>>()?;
            if count > 0 {
                queries::note_erased(tx, self.dialogue, seq, due.field, day, count)?;
                gone.push((due.field, count));
            }
        }
        Ok(gone)
    }
}

fn spelled(due: &[Due]) -> String {
    due.iter().map(|due| format!("{} {}", due.field.word(), due.until)).collect::<Vec<_>>().join(",")
}

/// Looks every hour whether something is due.
#[derive(Debug, Clone)]
pub struct Keeper {
    site: Site,
    perishables: Perishables,
}

impl Keeper {
    /// A keeper of what these rooms keep.
    pub fn new(site: &Site, perishables: Perishables) -> Self {
        Self { site: site.clone(), perishables }
    }

    /// Works for as long as the present runtime runs.
    pub fn start(self) {
        tokio::spawn(async move {
            tokio::time::sleep(FIRST_LOOK).await;
            loop {
                match self.work().await {
                    Err(StoreError::Closed) => return,
                    Err(error) => tracing::warn!(%error, "what is due could not be erased; trying again in an hour"),
                    Ok(0) => {}
                    Ok(count) => tracing::info!(count, "what was due was erased"),
                }
                tokio::time::sleep(LOOK).await;
            }
        });
    }

    /// Erases what is due now, in every dialogue that is not stopped; how much it was.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn work(&self) -> Result<i64, StoreError> {
        let today = day_of(self.site.now());
        let perishables = self.perishables.clone();
        let read = self.site.store.read(move |tx| {
            let all = crate::queries::all_dialogues(tx)?;
            all.iter().map(|dialogue| perishables.find(tx, dialogue, today)).collect::<Result<Vec<There>, StoreError>>()
        });
        let mut gone = 0;
        for there in read.await?.into_iter().filter(|there| !there.due.is_empty()) {
            if !self.site.frozen().covers_number(there.dialogue) {
                gone += self.let_go(there, today).await?;
            }
        }
        if gone > 0 {
            self.site.store.scrub().await?;
        }
        Ok(gone)
    }

    async fn let_go(&self, there: There, today: i64) -> Result<i64, StoreError> {
        let There { dialogue, due, keys } = there;
        let site = &self.site;
        // First the keys: should the power fail in between, the rest goes an hour later, and nothing can be read meanwhile.
        site.keys.destroy(keys).await?;
        let header = site.header(self.command_id(dialogue, &due, today), Some(dialogue), 0, site.now());
        let done = site.store.write(EraseDue { header, dialogue, due, perishables: self.perishables.clone() }).await?;
        Ok(if done.repeated { 0 } else { done.answer.iter().map(|(_, count)| count).sum() })
    }

    /// By the hour: what comes back within a day, because a dialogue was opened once more, goes again on that day.
    fn command_id(&self, dialogue: i64, due: &[Due], today: i64) -> Uuid {
        let hour = self.site.now().as_second().rem_euclid(SECONDS_PER_DAY) / 3_600;
        let (spelled, dialogue, today, hour) = (spelled(due), dialogue.to_be_bytes(), today.to_be_bytes(), hour.to_be_bytes());
        let code = self.site.seal().code("erase-due", &[&dialogue, &today, &hour, spelled.as_bytes()]);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&code[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}
