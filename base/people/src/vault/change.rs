//! Whoever could alone put another key in the place of the trustees', or lift the rule that two people have to agree, would go round both. So
//! once somebody relies on the vault, such a change waits for a second person; and each is shown to everybody who has to do with it.
//!
//! The second person is somebody who could be one when it was asked, and never who asked: to give somebody a role afterwards helps nobody.

use toguna_store::{Command, Header, StoreError, Tx, Uuid};

use super::keeping::VaultRefusal;
use super::key::{PublicKey, VaultName};
use super::opening::OpeningState;
use super::queries;
use crate::roles::DialogueRole;
use crate::roles::acts::{self, NewAct};

/// The place of a key that is no dialogue's but the installation's.
pub const INSTALLATION: i64 = 0;

/// What is to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Contacts are sealed to this key from then on.
    Key(PublicKey),
    /// One person is enough to fetch sealed contacts.
    OnePerson,
}

impl Wish {
    /// The name of the vault that is to be sealed to.
    pub fn vault(&self) -> Option<VaultName> {
        match self {
            Self::Key(key) => Some(key.name()),
            Self::OnePerson => None,
        }
    }
}

/// A change of the vault itself, and what came of it. Days are counted from 1970-01-01; names are missing where the account is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its identifier.
    pub id: Uuid,
    /// The dialogue; [`INSTALLATION`] for all that have no key of their own.
    pub dialogue: i64,
    /// What is to change.
    pub wish: Wish,
    /// Who asked.
    pub asked_by: Uuid,
    /// Her name.
    pub asked_name: Option<String>,
    /// When.
    pub asked_day: i64,
    /// Where it stands.
    pub state: OpeningState,
    /// Who answered; nobody where no second person was needed.
    pub answered_by: Option<Uuid>,
    /// Her name.
    pub answered_name: Option<String>,
    /// When.
    pub answered_day: Option<i64>,
}

/// Who can be a second person.
#[derive(Debug, Clone, Copy)]
pub(super) enum Seconds {
    /// For an opening: trustees.
    Trustees,
    /// For a change: trustees, and who leads the dialogue. For the installation's key: administrators.
    Answerable,
}

/// Writes down who can be the second person for what `by` asks now.
///
/// # Errors
/// [`VaultRefusal::NobodyElse`] if nobody can, and the store's.
pub(super) fn put_seconds(tx: &mut Tx<'_>, asked: Uuid, dialogue: i64, by: Uuid, who: Seconds) -> Result<(), VaultRefusal> {
    let (trustee, coordinator) = (DialogueRole::Trustee.word(), DialogueRole::Coordinator.word());
    let mut people = match who {
        Seconds::Trustees => queries::in_roles(tx, dialogue, [trustee, trustee])?,
        Seconds::Answerable if dialogue == INSTALLATION => queries::administrators(tx)?,
        Seconds::Answerable => queries::in_roles(tx, dialogue, [trustee, coordinator])?,
    };
    people.retain(|person| *person != by);
    if people.is_empty() {
        return Err(VaultRefusal::NobodyElse);
    }
    for person in people {
        queries::put_second(tx, asked, person)?;
    }
    Ok(())
}

/// Holds that somebody may be the second person.
///
/// # Errors
/// [`VaultRefusal::SamePerson`] and [`VaultRefusal::CameLater`], and the store's.
pub(super) fn hold_second(tx: &mut Tx<'_>, asked: Uuid, asked_by: Uuid, account: Uuid) -> Result<(), VaultRefusal> {
    if asked_by == account {
        return Err(VaultRefusal::SamePerson);
    }
    if queries::is_second(tx, asked, account)? { Ok(()) } else { Err(VaultRefusal::CameLater) }
}

/// Notes an act on the vault. Acts on the installation's are about no dialogue, and so stand on the page of each.
pub(super) fn note(tx: &mut Tx<'_>, dialogue: i64, account: Uuid, day: i64, what: &'static str, about: &str) -> Result<(), StoreError> {
    let place = (dialogue != INSTALLATION).then_some(dialogue);
    acts::note(tx, &NewAct::new(place, account, day, what).about(about))
}

/// Whether somebody relies on the key of this place, so that nobody may change it alone.
fn is_relied_on(tx: &mut Tx<'_>, dialogue: i64) -> Result<bool, StoreError> {
    if dialogue == INSTALLATION {
        return Ok(queries::count_under_two(tx)? > 0);
    }
    Ok(queries::needs_two(tx, dialogue)? && queries::people(tx, dialogue)? > 0)
}

/// Somebody wants contacts to be sealed to another key. The first key, and one for which nobody has left a contact yet, is used at once; else it
/// waits for a second person. What is sealed to earlier keys stays until it is sealed anew or destroyed.
#[derive(Debug, Clone)]
pub struct SetKey {
    /// When, and by which command; its identifier becomes the change's.
    pub header: Header,
    /// The dialogue; [`INSTALLATION`] for the installation.
    pub dialogue: i64,
    /// The key.
    pub key: PublicKey,
    /// Who sets it.
    pub account: Uuid,
}

impl Command for SetKey {
    const KIND: &'static str = "set-vault-key";
    /// Whether it is in use already.
    type Answer = bool;
    type Refusal = VaultRefusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {} {}", self.dialogue, self.key.text(), self.account).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<bool, VaultRefusal> {
        hold_new(tx, self.dialogue, &self.key)?;
        let (id, day, name) = (self.header.id, self.header.day(), self.key.name().to_string());
        let wish = Wish::Key(self.key);
        if is_relied_on(tx, self.dialogue)? {
            put_seconds(tx, id, self.dialogue, self.account, Seconds::Answerable)?;
            queries::put_change(tx, self.dialogue, (id, &wish), self.account, day, OpeningState::Asked)?;
            note(tx, self.dialogue, self.account, day, "vault-act-key-asked", &name)?;
            return Ok(false);
        }
        queries::put_change(tx, self.dialogue, (id, &wish), self.account, day, OpeningState::Agreed)?;
        queries::put_key(tx, self.dialogue, &self.key, self.account, day)?;
        note(tx, self.dialogue, self.account, day, "vault-act-key", &name)?;
        Ok(true)
    }
}

fn hold_new(tx: &mut Tx<'_>, dialogue: i64, key: &PublicKey) -> Result<(), VaultRefusal> {
    let is_known = queries::keys(tx, dialogue)?.iter().any(|known| known.dialogue == dialogue && known.key.bytes == key.bytes);
    if is_known { Err(VaultRefusal::KnownKey) } else { Ok(()) }
}

/// Whether two people have to agree before sealed contacts of a dialogue are handed out. That they have to holds at once; that they need not waits
/// for a second person.
#[derive(Debug, Clone)]
pub struct SetRule {
    /// When, and by which command; its identifier becomes the change's.
    pub header: Header,
    /// The dialogue.
    pub dialogue: i64,
    /// Whether they have to.
    pub two_people: bool,
    /// Who says so.
    pub account: Uuid,
}

impl Command for SetRule {
    const KIND: &'static str = "set-vault-rule";
    /// Whether it holds already.
    type Answer = bool;
    type Refusal = VaultRefusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {} {}", self.dialogue, u8::from(self.two_people), self.account).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<bool, VaultRefusal> {
        let (id, day) = (self.header.id, self.header.day());
        if self.two_people {
            queries::put_rule(tx, self.dialogue, true)?;
            queries::stop_lifting(tx, self.dialogue, self.account, day)?;
            // What one person opened for herself does not outlast the rule.
            queries::stop_alone(tx, self.dialogue)?;
            note(tx, self.dialogue, self.account, day, "vault-act-rule-two", "")?;
            return Ok(true);
        }
        if !queries::needs_two(tx, self.dialogue)? {
            return Ok(true);
        }
        put_seconds(tx, id, self.dialogue, self.account, Seconds::Answerable)?;
        queries::put_change(tx, self.dialogue, (id, &Wish::OnePerson), self.account, day, OpeningState::Asked)?;
        note(tx, self.dialogue, self.account, day, "vault-act-rule-asked", "")?;
        Ok(false)
    }
}

/// The second person agrees to a change, or anybody who sees it refuses it.
#[derive(Debug, Clone)]
pub struct AnswerChange {
    /// When, and by which command.
    pub header: Header,
    /// The dialogue; [`INSTALLATION`] for the installation.
    pub dialogue: i64,
    /// Which change.
    pub change: Uuid,
    /// Whether it may be.
    pub agrees: bool,
    /// Who answers: never who asked, unless to call it off.
    pub account: Uuid,
}

impl Command for AnswerChange {
    const KIND: &'static str = "answer-vault-change";
    type Answer = ();
    type Refusal = VaultRefusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {} {}", self.change, u8::from(self.agrees), self.account).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, _: i64) -> Result<(), VaultRefusal> {
        let change = queries::change(tx, self.dialogue, self.change)?.ok_or(VaultRefusal::NoSuchOpening)?;
        if change.state != OpeningState::Asked {
            return Err(VaultRefusal::Answered);
        }
        let day = self.header.day();
        let vault = change.wish.vault();
        let (is_key, name) = (vault.is_some(), vault.map(|vault| vault.to_string()).unwrap_or_default());
        if !self.agrees {
            queries::answer_change(tx, change.id, OpeningState::Refused, self.account, day)?;
            let what = if is_key { "vault-act-key-refused" } else { "vault-act-rule-refused" };
            return Ok(note(tx, self.dialogue, self.account, day, what, &name)?);
        }
        hold_second(tx, change.id, change.asked_by, self.account)?;
        match change.wish {
            Wish::Key(key) => {
                hold_new(tx, self.dialogue, &key)?;
                queries::put_key(tx, self.dialogue, &key, change.asked_by, day)?;
            }
            Wish::OnePerson => queries::put_rule(tx, self.dialogue, false)?,
        }
        queries::answer_change(tx, change.id, OpeningState::Agreed, self.account, day)?;
        let what = if is_key { "vault-act-key-agreed" } else { "vault-act-rule-agreed" };
        Ok(note(tx, self.dialogue, self.account, day, what, &name)?)
    }
}
