//! A team that can be asked what it did behaves better, and is trusted more. Every act of a person of the team that is not kept elsewhere is
//! noted here: who, what, on which day. Not when within the day, since that would tell who was awake and where.
//!
//! Whatever room an act belongs to, one call notes it, in the transaction that does it:
//!
//! ```
//! # use toguna_people::roles::acts::{self, NewAct};
//! # use toguna_store::{StoreError, Tx, Uuid};
//! # fn close(tx: &mut Tx<'_>, dialogue: i64, account: Uuid, day: i64) -> Result<(), StoreError> {
//! // … what is done …
//! acts::note(tx, &NewAct::new(Some(dialogue), account, day, "roles-act-joined"))
//! # }
//! ```
//!
//! `what` is the key of a message in the locale of the crate that notes it. The message may use `{ $about }` and `{ $whom }`.

use toguna_store::{Command, Header, Row, StoreError, Tx, Value};
use uuid::Uuid;

use super::queries;

/// In the place of an account: whoever sits at the machine itself.
pub const MACHINE: Uuid = Uuid::nil();

/// An act to be noted.
#[derive(Debug, Clone)]
pub struct NewAct {
    dialogue: Option<i64>,
    account: Uuid,
    day: i64,
    what: &'static str,
    about: String,
    whom: Option<Uuid>,
}

impl NewAct {
    /// What `account` did on a `day` (counted from 1970-01-01) in a dialogue, or on the installation: `what` is the key of a message.
    pub fn new(dialogue: Option<i64>, account: Uuid, day: i64, what: &'static str) -> Self {
        Self { dialogue, account, day, what, about: String::new(), whom: None }
    }

    /// What it was about: a short text, the same in every language, or the key of a message such as `roles-analyst`. Never a name of a person, nor
    /// anything that a participant said.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// To which person of the team it was done. Their name is looked up when it is shown, so it goes with their account.
    #[must_use]
    pub fn to(mut self, whom: Uuid) -> Self {
        self.whom = Some(whom);
        self
    }
}

/// Notes an act.
///
/// # Errors
/// Only the store's.
pub fn note(tx: &mut Tx<'_>, act: &NewAct) -> Result<(), StoreError> {
    note_as(tx, act).map(drop)
}

/// Notes an act, and says under which number.
pub(crate) fn note_as(tx: &mut Tx<'_>, act: &NewAct) -> Result<i64, StoreError> {
    let number = tx.one(&queries::NEXT_ACT, &[], |row| row.int(0))?;
    let row: [Value; 7] = [
        number.into(),
        act.dialogue.into(),
        act.account.into(),
        act.day.into(),
        act.what.into(),
        act.about.as_str().into(),
        act.whom.into(),
    ];
    tx.execute(&queries::INSERT_ACT, &row)?;
    Ok(number)
}

/// An act that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamAct {
    /// Its number: later acts have higher ones.
    pub number: i64,
    /// Who did it.
    pub account: Uuid,
    /// Their name, if they still have an account.
    pub name: Option<String>,
    /// On which day, counted from 1970-01-01.
    pub day: i64,
    /// The key of the message that says what was done.
    pub what: String,
    /// What it was about.
    pub about: String,
    /// Whether it was done to somebody of the team; and their name, if they still have an account.
    pub whom: Option<Option<String>>,
}

/// What the team of a dialogue did, and what was done to the whole installation, the last act first.
///
/// # Errors
/// Only the store's.
pub fn list(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<TeamAct>, StoreError> {
    tx.list(&queries::ACTS, &[dialogue.into()], act_of)
}

/// What somebody did or what was done to them on teams, with the dialogue, the first act first.
///
/// # Errors
/// Only the store's.
pub fn of(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<(Option<i64>, TeamAct)>, StoreError> {
    tx.list(&queries::ACTS_OF, &[account.into()], |row| Ok((row.opt_int(8)?, act_of(row)?)))
}

/// What was done on the installation, beyond any dialogue, the last act first; so many at most.
///
/// # Errors
/// Only the store's.
pub fn of_the_installation(tx: &mut Tx<'_>, most: i64) -> Result<Vec<TeamAct>, StoreError> {
    tx.list(&queries::ACTS_OF_INSTALLATION, &[most.into()], act_of)
}

/// What others did to this account on the installation, the last act first.
///
/// # Errors
/// Only the store's.
pub fn done_to(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<TeamAct>, StoreError> {
    tx.list(&queries::ACTS_TO, &[account.into()], act_of)
}

pub(crate) fn act_of(row: &Row<'_>) -> Result<TeamAct, StoreError> {
    Ok(TeamAct {
        number: row.int(0)?,
        account: row.uuid(1)?,
        name: row.opt_text(2)?.map(str::to_owned),
        day: row.int(3)?,
        what: row.text(4)?.to_owned(),
        about: row.text(5)?.to_owned(),
        whom: if row.int(6)? == 0 { None } else { Some(row.opt_text(7)?.map(str::to_owned)) },
    })
}

/// How many acts of the team of a dialogue there are up to and with a day (counted from 1970-01-01).
///
/// # Errors
/// Only the store's.
pub fn count_until(tx: &mut Tx<'_>, dialogue: i64, day: i64) -> Result<i64, StoreError> {
    tx.one(&queries::COUNT_ACTS, &[dialogue.into(), day.into()], |row| row.int(0))
}

/// Forgets what the team of a dialogue did before this day (counted from 1970-01-01). Says how many acts that were.
///
/// # Errors
/// Only the store's.
pub fn forget_before(tx: &mut Tx<'_>, dialogue: i64, day: i64) -> Result<u64, StoreError> {
    tx.execute(&queries::FORGET_ACTS, &[dialogue.into(), day.into()])
}

/// A command of a person of the team that is noted as it takes effect: once, however often it is sent.
#[derive(Debug, Clone)]
pub struct Noted<C> {
    /// What is done.
    pub command: C,
    /// Who does it.
    pub account: Uuid,
    /// The key of the message that says what was done.
    pub what: &'static str,
    /// What it was about, as [`NewAct::about`].
    pub about: String,
}

impl<C: Command> Noted<C> {
    /// The command, done by this account.
    pub fn new(command: C, account: Uuid, what: &'static str) -> Self {
        Self { command, account, what, about: String::new() }
    }
}

impl<C: Command> Command for Noted<C> {
    const KIND: &'static str = C::KIND;
    type Answer = C::Answer;
    type Refusal = C::Refusal;

    fn header(&self) -> Header {
        self.command.header()
    }

    fn content(&self) -> Vec<u8> {
        self.command.content()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<C::Answer, C::Refusal> {
        let answer = self.command.run(tx, seq)?;
        let header = self.command.header();
        note(tx, &NewAct::new(header.dialogue, self.account, header.day(), self.what).about(self.about.as_str()))?;
        Ok(answer)
    }
}
