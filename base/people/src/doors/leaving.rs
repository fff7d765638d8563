//! What is kept of a person of the team is theirs: they can read it, and it goes when they go. What they did in dialogues stays, since others
//! built on it, under an identifier that no longer leads to anybody.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde_json::{Value, json};
use toguna_store::{StoreError, Tx, Uuid};

use super::{passkeys, provider, queries, recovery, sign_ins};
use crate::accounts::{Account, Role};
use crate::roles::{acts, invitation, membership};
use crate::{tokens, vault};

/// A room that keeps something of people of the team. Rooms lie above this crate, so whoever puts them together hands them in.
pub trait Traces: Send + Sync + 'static {
    /// What it keeps of a person, each under a name of its own in the person's file.
    ///
    /// # Errors
    /// Only the store's.
    fn told(&self, tx: &mut Tx<'_>, account: &Account) -> Result<Vec<(&'static str, Value)>, StoreError>;

    /// The short name of a dialogue, in the room that keeps them.
    ///
    /// # Errors
    /// Only the store's.
    fn dialogue_name(&self, _: &mut Tx<'_>, _: i64) -> Result<Option<String>, StoreError> {
        Ok(None)
    }

    /// Takes away what leads to a person who goes; what they did stays, without their name.
    ///
    /// # Errors
    /// Only the store's.
    fn forget(&self, tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreError>;
}

/// Every room that keeps something of people of the team.
#[derive(Clone, Default)]
pub struct Keepers(Vec<Arc<dyn Traces>>);

impl fmt::Debug for Keepers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keepers({})", self.0.len())
    }
}

impl Keepers {
    /// One more room.
    #[must_use]
    pub fn and(mut self, room: impl Traces) -> Self {
        self.0.push(Arc::new(room));
        self
    }
}

/// How the leaving went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// Nothing of the account is left but its identifier at its acts.
    Gone,
    /// It is the only administrator: nobody could look after this installation.
    LastAdministrator,
    /// Nobody else coordinates some dialogue of theirs: nobody could lead it.
    LastCoordinator,
}

/// Takes an account away, with everything that opens it or was made for it.
///
/// # Errors
/// Only the store's.
pub fn leave(tx: &mut Tx<'_>, account: &Account, keepers: &Keepers) -> Result<Leaving, StoreError> {
    if is_last_administrator(tx, account)? {
        return Ok(Leaving::LastAdministrator);
    }
    if membership::coordinates_alone(tx, account.id)? {
        return Ok(Leaving::LastCoordinator);
    }
    membership::forget(tx, account.id)?;
    // What waits in their name could not be called off by them any more.
    invitation::withdraw_all_of(tx, account.id)?;
    vault::queries::forget(tx, account.id)?;
    for room in &keepers.0 {
        room.forget(tx, account)?;
    }
    for statement in [
        &queries::DELETE_SESSIONS_OF,
        &queries::DELETE_SIGN_INS_OF,
        &queries::DELETE_RECOVERY_CODES_OF,
        &queries::DELETE_PASSKEYS_OF,
        &queries::DELETE_IDENTITIES_OF,
        &queries::DELETE_TOKENS_OF,
        &queries::DELETE_HELPING_CODE,
        &queries::DELETE_UNTOLD,
        &queries::DELETE_ACCOUNT,
    ] {
        tx.execute(statement, &[account.id.into()])?;
    }
    Ok(Leaving::Gone)
}

/// Whether nobody else looks after this installation.
///
/// # Errors
/// Only the store's.
pub fn is_last_administrator(tx: &mut Tx<'_>, account: &Account) -> Result<bool, StoreError> {
    Ok(account.role == Role::Administrator && tx.one(&queries::COUNT_ADMINISTRATORS, &[], |row| row.int(0))? <= 1)
}

/// The day on which an account was made, counted from 1970-01-01.
///
/// # Errors
/// Only the store's.
pub fn made_day(tx: &mut Tx<'_>, account: &Account) -> Result<Option<i64>, StoreError> {
    tx.first(&queries::ACCOUNT_MADE_DAY, &[account.id.into()], |row| row.int(0))
}

/// Everything that is kept of a person, as one JSON object. `hour`: now, since 1970. No secret is in it, nor what is kept of one.
///
/// # Errors
/// Only the store's.
pub fn told(tx: &mut Tx<'_>, account: &Account, hour: i64, keepers: &Keepers) -> Result<Value, StoreError> {
    let codes = recovery::state(tx, account.id)?;
    let sign_ins = sign_ins::list(tx, account.id)?;
    let passkeys = passkeys::list(tx, account.id)?;
    let elsewhere = provider::linked(tx, account.id)?;
    let mut keys = tokens::list(tx, account)?;
    keys.retain(|token| token.account.id == account.id);
    let mut file = json!({
        "account": {
            "id": account.id.to_string(),
            "name": account.name,
            "role": account.role.word(),
            "made": made_day(tx, account)?.map(date),
        },
        "open_in_browsers": sign_ins::open_now(tx, account.id, hour)?,
        "sign_ins": sign_ins.iter().map(|at| json!({ "day": date(at.day), "by": at.way.word(), "times": at.times })).collect::<Vec<_>>(),
        "passkeys": passkeys.iter().map(|passkey| json!({
            "name": passkey.name,
            "made": date(passkey.created_day),
            "last_used": passkey.last_used_day.map(date),
            "may_be_copied": passkey.travels,
        })).collect::<Vec<_>>(),
        "recovery_codes": { "made": codes.made, "left": codes.left, "day": codes.made_day.map(date) },
        "account_elsewhere": elsewhere.map(|(since, used)| json!({ "linked": date(since), "last_used": used.map(date) })),
        "keys_for_programs": keys.iter().map(|token| json!({
            "name": token.name,
            "dialogue": token.dialogue,
            "may": token.scopes.iter().map(|scope| scope.word()).collect::<Vec<_>>(),
            "made": date(token.created_day),
            "until": date(token.expires.div_euclid(24)),
            "revoked": token.is_revoked,
            "last_used": token.last_used_day.map(date),
        })).collect::<Vec<_>>(),
    });
    let mut names = Names { keepers, known: BTreeMap::new() };
    let mut roles = Vec::new();
    for (dialogue, role) in membership::memberships(tx, account.id)? {
        roles.push(json!({ "dialogue": names.of(tx, dialogue)?, "role": role.word() }));
    }
    file["roles"] = roles.into();
    for (place, token) in keys.iter().enumerate() {
        file["keys_for_programs"][place]["dialogue"] = names.of(tx, token.dialogue.unwrap_or_default())?;
    }
    file["invitations"] = invitations(tx, account.id, &mut names)?.into();
    file["acts"] = acts_of(tx, account.id, &mut names)?.into();
    file["openings_of_the_vault"] = openings(tx, account.id, &mut names)?.into();
    file["changes_of_the_vault"] = changes(tx, account.id, &mut names)?.into();
    for room in &keepers.0 {
        for (name, value) in room.told(tx, account)? {
            file[name] = value;
        }
    }
    Ok(file)
}

/// What dialogues are called, each asked for once.
struct Names<'a> {
    keepers: &'a Keepers,
    known: BTreeMap<i64, Value>,
}

impl Names<'_> {
    /// The short name; the number where nobody knows it, and `null` for what is about no dialogue.
    fn of(&mut self, tx: &mut Tx<'_>, dialogue: i64) -> Result<Value, StoreError> {
        if let Some(known) = self.known.get(&dialogue) {
            return Ok(known.clone());
        }
        let mut name = if dialogue == 0 { Value::Null } else { dialogue.into() };
        for room in &self.keepers.0 {
            if let Some(found) = room.dialogue_name(tx, dialogue)? {
                name = found.into();
            }
        }
        self.known.insert(dialogue, name.clone());
        Ok(name)
    }
}

fn invitations(tx: &mut Tx<'_>, account: Uuid, names: &mut Names<'_>) -> Result<Vec<Value>, StoreError> {
    let mut told = Vec::new();
    for known in invitation::of(tx, account)? {
        told.push(json!({
            "dialogue": names.of(tx, known.dialogue)?,
            "role": known.role.word(),
            "made_by_you": known.made_by == account,
            "made": date(known.made_day),
            "until": date(known.expires.div_euclid(24)),
            "taken_back": known.is_withdrawn,
            "used_by_you": known.used_by == Some(account),
            "used": known.used_day.map(date),
        }));
    }
    Ok(told)
}

fn acts_of(tx: &mut Tx<'_>, account: Uuid, names: &mut Names<'_>) -> Result<Vec<Value>, StoreError> {
    let mut told = Vec::new();
    for (dialogue, act) in acts::of(tx, account)? {
        let dialogue = names.of(tx, dialogue.unwrap_or_default())?;
        // Somebody else's name is theirs: only whether it was done to you, or by you.
        told.push(json!({
            "dialogue": dialogue,
            "day": date(act.day),
            "what": act.what,
            "about": act.about,
            "by_you": act.account == account,
            "to_somebody": act.whom.is_some(),
        }));
    }
    Ok(told)
}

fn openings(tx: &mut Tx<'_>, account: Uuid, names: &mut Names<'_>) -> Result<Vec<Value>, StoreError> {
    let mut told = Vec::new();
    for known in vault::queries::openings_of(tx, account)? {
        let mine = |who: Option<Uuid>| who == Some(account);
        told.push(json!({
            "dialogue": names.of(tx, known.dialogue)?,
            "reason": known.opening.reason,
            "state": known.opening.state.word(),
            "asked": date(known.opening.asked_day),
            "asked_by_you": known.opening.asked_by == account,
            "answered": known.opening.answered_day.map(date),
            "answered_by_you": mine(known.opening.answered_by),
            "fetched_last": known.opening.fetched_day.map(date),
            "fetched_last_by_you": mine(known.fetched_by),
        }));
    }
    Ok(told)
}

fn changes(tx: &mut Tx<'_>, account: Uuid, names: &mut Names<'_>) -> Result<Vec<Value>, StoreError> {
    let mut told = Vec::new();
    for change in vault::queries::changes_of(tx, account)? {
        told.push(json!({
            "dialogue": names.of(tx, change.dialogue)?,
            "key": change.wish.vault().map(|vault| vault.to_string()),
            "state": change.state.word(),
            "asked": date(change.asked_day),
            "asked_by_you": change.asked_by == account,
            "answered": change.answered_day.map(date),
            "answered_by_you": change.answered_by == Some(account),
        }));
    }
    Ok(told)
}

/// A day counted from 1970-01-01 as it is written: 2026-11-25.
pub fn date(day: i64) -> String {
    jiff::civil::Date::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(day.clamp(0, 2_000_000))).to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn days_are_written_as_dates() {
        assert_eq!(super::date(0), "1970-01-01");
        assert_eq!(super::date(20_782), "2026-11-25");
        assert_eq!(super::date(-5), "1970-01-01");
    }
}
