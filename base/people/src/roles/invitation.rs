//! Somebody comes onto a team who has no account yet, may live far away and may have no e-mail. So an invitation is a code of sixteen
//! letters: a link to send, a square code to scan, or a slip of paper to hand over. It is for one person, one role and one dialogue, it runs
//! out, and whoever made it sees who came by it. Once somebody has, nobody else can, so a link that was passed on is noticed.

use std::fmt;

use toguna_store::{Row, StoreError, Tx, Value};
use toguna_tongues::digit_value;
use toguna_web::{Right, Seal};
use uuid::Uuid;

use super::{DialogueRole, acts, membership, queries};
use crate::accounts;

/// For how many days an invitation may hold.
pub const DAYS: [i64; 4] = [1, 3, 7, 14];
/// Invitations of one dialogue that may be open at a time.
pub const MOST_OPEN: usize = 100;
/// For how many days one is still shown that opens nothing any more.
const SHOWN_AFTERWARDS_DAYS: i64 = 90;
/// Letters and digits that are not mistaken for one another when they are read out or written by hand.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Letters of a code: 80 bits, of which nobody guesses one while it holds.
const LENGTH: usize = 16;

/// The code of an invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct TeamCode(String);

impl fmt::Debug for TeamCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TeamCode")
    }
}

/// Four letters and a dash, four times: as it is printed and read out.
impl fmt::Display for TeamCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, letter) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

impl TeamCode {
    /// The code that follows from a secret: the same form sent twice makes one invitation.
    pub fn of(seal: &Seal, dialogue: i64, secret: &str) -> Self {
        let code = seal.code("team-invitation", &[&dialogue.to_be_bytes(), secret.as_bytes()]);
        Self(code[..LENGTH].iter().map(|byte| char::from(LETTERS[usize::from(byte & 31)])).collect())
    }

    /// The code as somebody typed it: small or large letters, the digits of any script, with or without dashes and blanks. `None`: it cannot
    /// be one.
    pub fn read(typed: &str) -> Option<Self> {
        let letters = typed.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '‐' | '–' | '.'));
        let code: String = letters
            .take(LENGTH + 1)
            .map(|letter| digit_value(letter).map_or(letter.to_ascii_uppercase(), |digit| char::from(b'0' + digit)))
            .collect();
        (code.len() == LENGTH && code.bytes().all(|letter| LETTERS.contains(&letter))).then_some(Self(code))
    }

    /// As it stands in a link.
    pub fn letters(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self, seal: &Seal) -> [u8; 32] {
        seal.code("team-invitation-code", &[self.0.as_bytes()])
    }
}

/// An invitation, without its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What is kept of the code.
    pub code_hash: [u8; 32],
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The role that it gives.
    pub role: DialogueRole,
    /// Who invites.
    pub made_by: Uuid,
    /// Their name, if they still have an account.
    pub made_by_name: Option<String>,
    /// The day on which it was made, counted from 1970-01-01.
    pub made_day: i64,
    /// The hour, since 1970, from which on it opens nothing.
    pub expires: i64,
    /// Whether it was taken back.
    pub is_withdrawn: bool,
    /// Who came by it.
    pub used_by: Option<Uuid>,
    /// Their name, if they still have an account.
    pub used_by_name: Option<String>,
    /// The day on which they came.
    pub used_day: Option<i64>,
}

impl Invitation {
    /// Whether somebody may still come by it at this hour (since 1970).
    pub fn is_open(&self, hour: i64) -> bool {
        self.used_by.is_none() && !self.is_withdrawn && hour < self.expires
    }
}

/// An invitation to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewInvitation {
    /// What is kept of the code.
    pub code_hash: [u8; 32],
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The role that it gives.
    pub role: DialogueRole,
    /// Who invites.
    pub by: Uuid,
    /// The hour of its making, since 1970.
    pub hour: i64,
    /// For how many days it holds: one of [`DAYS`].
    pub days: i64,
}

/// Why nobody comes onto a team by an invitation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotInvited {
    /// There is no such code.
    #[error("there is no such invitation")]
    Unknown,
    /// Somebody else came by it.
    #[error("somebody came by it already")]
    Used(Box<Invitation>),
    /// Whoever made it cannot come by it: nobody makes themselves a trustee.
    #[error("nobody makes themselves a trustee")]
    Own(Box<Invitation>),
    /// It has run out.
    #[error("it has run out")]
    RunOut(Box<Invitation>),
    /// It was taken back, or whoever made it no longer leads the dialogue.
    #[error("it was taken back")]
    Withdrawn(Box<Invitation>),
}

/// Makes an invitation, and forgets those that have been of no use for long. `false`: as many as may be are open already. The same code
/// again changes nothing.
///
/// # Errors
/// Only the store's.
pub fn make(tx: &mut Tx<'_>, new: &NewInvitation) -> Result<bool, StoreError> {
    tx.execute(&queries::DELETE_OLD_INVITATIONS, &[(new.hour - SHOWN_AFTERWARDS_DAYS * 24).into()])?;
    let all = list(tx, new.dialogue)?;
    if all.iter().any(|known| known.code_hash == new.code_hash) {
        return Ok(true);
    }
    if all.iter().filter(|known| known.is_open(new.hour)).count() >= MOST_OPEN {
        return Ok(false);
    }
    let day = new.hour.div_euclid(24);
    let row: [Value; 6] = [
        new.code_hash.into(),
        new.dialogue.into(),
        new.role.word().into(),
        new.by.into(),
        day.into(),
        (new.hour + new.days.clamp(0, DAYS[DAYS.len() - 1]) * 24).into(),
    ];
    tx.execute(&queries::INSERT_INVITATION, &row)?;
    acts::note(tx, &acts::NewAct::new(Some(new.dialogue), new.by, day, "roles-act-invited").about(new.role.key()))?;
    Ok(true)
}

/// The invitations of a dialogue, the latest first.
///
/// # Errors
/// Only the store's.
pub fn list(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Invitation>, StoreError> {
    tx.list(&queries::INVITATIONS, &[dialogue.into()], invitation)
}

/// Takes an open invitation of a dialogue back. `false`: it is not open, or not there.
///
/// # Errors
/// Only the store's.
pub fn withdraw(tx: &mut Tx<'_>, dialogue: i64, code_hash: &[u8; 32], by: Uuid, hour: i64) -> Result<bool, StoreError> {
    let found = by_code(tx, code_hash)?.filter(|found| found.dialogue == dialogue && found.is_open(hour));
    let Some(found) = found else { return Ok(false) };
    tx.execute(&queries::WITHDRAW_INVITATION, &[code_hash.into()])?;
    let act = acts::NewAct::new(Some(dialogue), by, hour.div_euclid(24), "roles-act-invitation-withdrawn").about(found.role.key());
    acts::note(tx, &act)?;
    Ok(true)
}

/// The invitations that somebody made or came by, the first made first.
///
/// # Errors
/// Only the store's.
pub fn of(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<Invitation>, StoreError> {
    tx.list(&queries::INVITATIONS_OF, &[account.into()], invitation)
}

/// Takes back every open invitation that somebody made, who goes.
///
/// # Errors
/// Only the store's.
pub fn withdraw_all_of(tx: &mut Tx<'_>, account: Uuid) -> Result<(), StoreError> {
    tx.execute(&queries::WITHDRAW_INVITATIONS_OF, &[account.into()]).map(drop)
}

/// The invitation with this code, if `account` may come by it at this hour; for somebody who did so before, that one.
///
/// # Errors
/// Only the store's.
pub fn examine(
    tx: &mut Tx<'_>,
    code_hash: &[u8; 32],
    account: Option<Uuid>,
    hour: i64,
) -> Result<Result<Invitation, NotInvited>, StoreError> {
    let Some(found) = by_code(tx, code_hash)? else { return Ok(Err(NotInvited::Unknown)) };
    if found.used_by.is_some() {
        return Ok(if found.used_by == account { Ok(found) } else { Err(NotInvited::Used(Box::new(found))) });
    }
    if found.role == DialogueRole::Trustee && Some(found.made_by) == account {
        return Ok(Err(NotInvited::Own(Box::new(found))));
    }
    // Whoever may no longer lead a dialogue no longer brings people into it either.
    let leads = match accounts::by_id(tx, found.made_by)? {
        Some(maker) => membership::standing(tx, &maker, found.dialogue)?.1.has(Right::Lead),
        None => false,
    };
    if found.is_withdrawn || !leads {
        return Ok(Err(NotInvited::Withdrawn(Box::new(found))));
    }
    if hour >= found.expires {
        return Ok(Err(NotInvited::RunOut(Box::new(found))));
    }
    Ok(Ok(found))
}

/// Takes somebody onto the team by an invitation. Who came by it before comes again to the same, and nothing changes.
///
/// # Errors
/// Only the store's.
pub fn accept(tx: &mut Tx<'_>, code_hash: &[u8; 32], account: Uuid, hour: i64) -> Result<Result<Invitation, NotInvited>, StoreError> {
    let found = match examine(tx, code_hash, Some(account), hour)? {
        Ok(found) => found,
        refused => return Ok(refused),
    };
    if found.used_by.is_some() {
        return Ok(Ok(found));
    }
    let day = hour.div_euclid(24);
    tx.execute(&queries::USE_INVITATION, &[account.into(), day.into(), code_hash.into()])?;
    membership::add(tx, found.dialogue, account, found.role, day)?;
    acts::note(tx, &acts::NewAct::new(Some(found.dialogue), account, day, "roles-act-joined").about(found.role.key()))?;
    Ok(Ok(found))
}

fn by_code(tx: &mut Tx<'_>, code_hash: &[u8; 32]) -> Result<Option<Invitation>, StoreError> {
    tx.first(&queries::INVITATION_BY_CODE, &[code_hash.into()], invitation)
}

fn invitation(row: &Row<'_>) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        code_hash: row.bytes(0)?,
        dialogue: row.int(1)?,
        role: membership::role(row, 2)?,
        made_by: row.uuid(3)?,
        made_by_name: row.opt_text(4)?.map(str::to_owned),
        made_day: row.int(5)?,
        expires: row.int(6)?,
        is_withdrawn: row.int(7)? != 0,
        used_by: row.opt_uuid(8)?,
        used_by_name: row.opt_text(9)?.map(str::to_owned),
        used_day: row.opt_int(10)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = TeamCode("ABCDEFGHJKLMNP23".to_owned());
        assert_eq!(code.to_string(), "ABCD-EFGH-JKLM-NP23");
        for typed in ["ABCD-EFGH-JKLM-NP23", "abcd efgh jklm np23", " abcdefghjklmnp23 ", "ABCD-EFGH-JKLM-NP٢٣", "ABCD-EFGH-JKLM-NP߂߃"]
        {
            assert_eq!(TeamCode::read(typed), Some(code.clone()), "{typed}");
        }
        for typed in ["", "ABCD", "ABCD-EFGH-JKLM-NP2", "ABCD-EFGH-JKLM-NP234", "ABCD-EFGH-JKLM-NP2O", "ABCD-EFGH-JKLM-NP2é"] {
            assert_eq!(TeamCode::read(typed), None, "{typed}");
        }
    }
}
