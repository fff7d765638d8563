//! Every statement about the vault, and how rows become nouns.

use toguna_store::{Migration, Part, Row, Sql, StoreError, Tx, Uuid};

use super::file::SealedRow;
use super::key::PublicKey;
use super::opening::{Opening, OpeningState};

/// What the vault keeps in the store.
pub const PART: Part = Part {
    name: "vault",
    migrations: &[Migration {
        part: "vault",
        number: 1,
        name: "vault",
        sql: include_str!("../../migrations/vault/0001_vault.sql"),
        postgres: None,
    }],
    statements: &[&[
        &KEYS,
        &NEXT_KEY,
        &RETIRE_KEYS,
        &PUT_KEY,
        &PUT_CONTACT,
        &DELETE_CONTACT,
        &DELETE_OF_KEY,
        &DELETE_ALL,
        &HAS_CONTACT,
        &COUNT_BY_KEY,
        &COUNT_PEOPLE,
        &CONTACTS_OF_KEY,
        &MARK_MIX,
        &MIX_WAITS,
        &MIX_OUT,
        &MIX_IN,
        &RULE,
        &PUT_RULE,
        &OPENINGS,
        &OPENING,
        &PUT_OPENING,
        &ANSWER_OPENING,
        &FETCHED,
    ]],
};

/// A public key as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptKey {
    /// Its number.
    pub number: i64,
    /// The dialogue that it is for; 0 for all that have none of their own.
    pub dialogue: i64,
    /// The key.
    pub key: PublicKey,
    /// The account that set it.
    pub set_by: Uuid,
    /// Day, counted from 1970-01-01.
    pub set_day: i64,
    /// Whether new contacts are sealed to it.
    pub is_current: bool,
}

const KEYS: Sql = Sql {
    name: "vault.keys",
    text: "SELECT number, dialogue, public, trustees, needed, set_by, set_day, current FROM vault_key \
           WHERE dialogue = $1 OR dialogue = 0 ORDER BY number",
};

const NEXT_KEY: Sql = Sql { name: "vault.next-key", text: "SELECT COALESCE(MAX(number), 0) + 1 FROM vault_key" };

const RETIRE_KEYS: Sql = Sql { name: "vault.retire-keys", text: "UPDATE vault_key SET current = 0 WHERE dialogue = $1 AND current = 1" };

const PUT_KEY: Sql = Sql {
    name: "vault.put-key",
    text: "INSERT INTO vault_key (number, dialogue, public, trustees, needed, set_by, set_day, current) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
};

const PUT_CONTACT: Sql = Sql {
    name: "vault.put-contact",
    text: "INSERT INTO vault_contact (id, vault, dialogue, sealed) VALUES ($1, $2, $3, $4) \
           ON CONFLICT (id, vault) DO UPDATE SET sealed = excluded.sealed WHERE vault_contact.dialogue = excluded.dialogue",
};

const DELETE_CONTACT: Sql = Sql { name: "vault.delete-contact", text: "DELETE FROM vault_contact WHERE id = $1 AND dialogue = $2" };

const DELETE_OF_KEY: Sql = Sql { name: "vault.delete-of-key", text: "DELETE FROM vault_contact WHERE dialogue = $1 AND vault = $2" };

const DELETE_ALL: Sql = Sql { name: "vault.delete-all", text: "DELETE FROM vault_contact WHERE dialogue = $1" };

const HAS_CONTACT: Sql = Sql { name: "vault.has-contact", text: "SELECT COUNT(*) FROM vault_contact WHERE id = $1 AND dialogue = $2" };

const COUNT_BY_KEY: Sql =
    Sql { name: "vault.count-by-key", text: "SELECT vault, COUNT(*) FROM vault_contact WHERE dialogue = $1 GROUP BY vault ORDER BY vault" };

const COUNT_PEOPLE: Sql = Sql { name: "vault.count-people", text: "SELECT COUNT(DISTINCT id) FROM vault_contact WHERE dialogue = $1" };

const CONTACTS_OF_KEY: Sql =
    Sql { name: "vault.contacts-of-key", text: "SELECT id, sealed FROM vault_contact WHERE dialogue = $1 AND vault = $2 ORDER BY id" };

const MARK_MIX: Sql = Sql { name: "vault.mark-mix", text: "INSERT INTO vault_mix (one, waits) VALUES (1, 1) ON CONFLICT (one) DO NOTHING" };

const MIX_WAITS: Sql = Sql { name: "vault.mix-waits", text: "SELECT waits FROM vault_mix WHERE one = 1" };

const MIX_OUT: Sql = Sql {
    name: "vault.mix-out",
    text: "INSERT INTO vault_contact_mixed (id, vault, dialogue, sealed) \
           SELECT id, vault, dialogue, sealed FROM vault_contact ORDER BY id, vault",
};

const MIX_IN: Sql = Sql {
    name: "vault.mix-in",
    text: "INSERT INTO vault_contact (id, vault, dialogue, sealed) \
           SELECT id, vault, dialogue, sealed FROM vault_contact_mixed ORDER BY id, vault",
};

const RULE: Sql = Sql { name: "vault.rule", text: "SELECT two_people FROM vault_rule WHERE dialogue = $1" };

const PUT_RULE: Sql = Sql {
    name: "vault.put-rule",
    text: "INSERT INTO vault_rule (dialogue, two_people) VALUES ($1, $2) ON CONFLICT (dialogue) DO UPDATE SET two_people = excluded.two_people",
};

const OPENINGS: Sql = Sql {
    name: "vault.openings",
    text: "SELECT o.id, o.dialogue, o.reason, o.asked_by, a.name, o.asked_day, o.state, o.answered_by, b.name, o.answered_day, o.fetched, \
           c.name, o.fetched_day, o.contacts FROM vault_opening o LEFT JOIN account a ON a.id = o.asked_by \
           LEFT JOIN account b ON b.id = o.answered_by LEFT JOIN account c ON c.id = o.fetched_by \
           WHERE o.dialogue = $1 ORDER BY o.asked_day DESC, o.id DESC",
};

const OPENING: Sql = Sql {
    name: "vault.opening",
    text: "SELECT o.id, o.dialogue, o.reason, o.asked_by, a.name, o.asked_day, o.state, o.answered_by, b.name, o.answered_day, o.fetched, \
           c.name, o.fetched_day, o.contacts FROM vault_opening o LEFT JOIN account a ON a.id = o.asked_by \
           LEFT JOIN account b ON b.id = o.answered_by LEFT JOIN account c ON c.id = o.fetched_by \
           WHERE o.dialogue = $1 AND o.id = $2",
};

const PUT_OPENING: Sql = Sql {
    name: "vault.put-opening",
    text: "INSERT INTO vault_opening (id, dialogue, reason, asked_by, asked_day, state, fetched, contacts) VALUES ($1, $2, $3, $4, $5, $6, 0, 0)",
};

const ANSWER_OPENING: Sql =
    Sql { name: "vault.answer-opening", text: "UPDATE vault_opening SET state = $1, answered_by = $2, answered_day = $3 WHERE id = $4" };

const FETCHED: Sql = Sql {
    name: "vault.fetched",
    text: "UPDATE vault_opening SET fetched = fetched + 1, fetched_by = $1, fetched_day = $2, contacts = $3 WHERE id = $4",
};

/// The keys of a dialogue and of the installation, in the order in which they were set.
pub fn keys(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<KeptKey>, StoreError> {
    tx.list(&KEYS, &[dialogue.into()], |row| {
        let key = PublicKey { bytes: row.bytes(2)?, trustees: row.int(3)? as u8, needed: row.int(4)? as u8 };
        Ok(KeptKey {
            number: row.int(0)?,
            dialogue: row.int(1)?,
            key,
            set_by: row.uuid(5)?,
            set_day: row.int(6)?,
            is_current: row.bool(7)?,
        })
    })
}

pub(super) fn put_key(tx: &mut Tx<'_>, dialogue: i64, key: &PublicKey, by: Uuid, day: i64) -> Result<i64, StoreError> {
    let number = tx.one(&NEXT_KEY, &[], |row| row.int(0))?;
    tx.execute(&RETIRE_KEYS, &[dialogue.into()])?;
    let shape = [i64::from(key.trustees).into(), i64::from(key.needed).into()];
    let [trustees, needed] = shape;
    tx.execute(&PUT_KEY, &[number.into(), dialogue.into(), key.bytes.into(), trustees, needed, by.into(), day.into()])?;
    Ok(number)
}

pub(super) fn put_contact(tx: &mut Tx<'_>, dialogue: i64, vault: i64, row: &SealedRow) -> Result<bool, StoreError> {
    let touched = tx.execute(&PUT_CONTACT, &[row.id.into(), vault.into(), dialogue.into(), row.sealed.as_slice().into()])?;
    mark_mix(tx)?;
    Ok(touched == 1)
}

pub(super) fn delete_contact(tx: &mut Tx<'_>, dialogue: i64, id: &[u8; 16]) -> Result<u64, StoreError> {
    tx.execute(&DELETE_CONTACT, &[id.into(), dialogue.into()])
}

pub(super) fn delete_of_key(tx: &mut Tx<'_>, dialogue: i64, vault: i64) -> Result<u64, StoreError> {
    tx.execute(&DELETE_OF_KEY, &[dialogue.into(), vault.into()])
}

pub(super) fn delete_all(tx: &mut Tx<'_>, dialogue: i64) -> Result<u64, StoreError> {
    tx.execute(&DELETE_ALL, &[dialogue.into()])
}

/// Whether something lies under this identifier, sealed to whatever key.
pub(super) fn has_contact(tx: &mut Tx<'_>, dialogue: i64, id: &[u8; 16]) -> Result<bool, StoreError> {
    Ok(tx.one(&HAS_CONTACT, &[id.into(), dialogue.into()], |row| row.int(0))? > 0)
}

/// How many contacts are sealed to each key.
pub fn counts(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<(i64, u64)>, StoreError> {
    tx.list(&COUNT_BY_KEY, &[dialogue.into()], |row| Ok((row.int(0)?, row.int(1)?.unsigned_abs())))
}

/// How many people left a contact.
pub fn people(tx: &mut Tx<'_>, dialogue: i64) -> Result<u64, StoreError> {
    Ok(tx.one(&COUNT_PEOPLE, &[dialogue.into()], |row| row.int(0))?.unsigned_abs())
}

/// Every contact that is sealed to a key, by identifiers.
pub fn contacts(tx: &mut Tx<'_>, dialogue: i64, vault: i64) -> Result<Vec<SealedRow>, StoreError> {
    tx.list(&CONTACTS_OF_KEY, &[dialogue.into(), vault.into()], |row| Ok(SealedRow { id: row.bytes(0)?, sealed: row.blob(1)?.to_vec() }))
}

pub(super) fn mark_mix(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.execute(&MARK_MIX, &[]).map(drop)
}

pub(super) fn mix_waits(tx: &mut Tx<'_>) -> Result<bool, StoreError> {
    Ok(tx.first(&MIX_WAITS, &[], |row| row.bool(0))?.unwrap_or(false))
}

/// Rewrites every contact, by identifiers, in this one transaction.
pub(super) fn mix(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.execute(&MIX_OUT, &[])?;
    tx.empty("vault_contact")?;
    tx.execute(&MIX_IN, &[])?;
    tx.empty("vault_contact_mixed")?;
    tx.empty("vault_mix")
}

/// Whether two people have to agree to an opening.
pub fn needs_two(tx: &mut Tx<'_>, dialogue: i64) -> Result<bool, StoreError> {
    Ok(tx.first(&RULE, &[dialogue.into()], |row| row.bool(0))?.unwrap_or(true))
}

pub(super) fn put_rule(tx: &mut Tx<'_>, dialogue: i64, two_people: bool) -> Result<(), StoreError> {
    tx.execute(&PUT_RULE, &[dialogue.into(), i64::from(two_people).into()]).map(drop)
}

/// Every opening that was asked for, the latest first.
pub fn openings(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Opening>, StoreError> {
    tx.list(&OPENINGS, &[dialogue.into()], opening_of)
}

/// One of them.
pub fn opening(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<Option<Opening>, StoreError> {
    tx.first(&OPENING, &[dialogue.into(), id.into()], opening_of)
}

fn opening_of(row: &Row<'_>) -> Result<Opening, StoreError> {
    let name = |column| Ok::<_, StoreError>(row.opt_text(column)?.map(str::to_owned));
    Ok(Opening {
        id: row.uuid(0)?,
        reason: row.text(2)?.to_owned(),
        asked_by: row.uuid(3)?,
        asked_name: name(4)?,
        asked_day: row.int(5)?,
        state: OpeningState::from_word(row.text(6)?),
        answered_by: row.opt_uuid(7)?,
        answered_name: name(8)?,
        answered_day: row.opt_int(9)?,
        fetched: row.int(10)?.unsigned_abs(),
        fetched_name: name(11)?,
        fetched_day: row.opt_int(12)?,
        contacts: row.int(13)?.unsigned_abs(),
    })
}

pub(super) fn put_opening(tx: &mut Tx<'_>, dialogue: i64, opening: &Opening) -> Result<(), StoreError> {
    let (id, state) = (opening.id, opening.state.word());
    let asked = [opening.reason.as_str().into(), opening.asked_by.into(), opening.asked_day.into()];
    let [reason, by, day] = asked;
    tx.execute(&PUT_OPENING, &[id.into(), dialogue.into(), reason, by, day, state.into()]).map(drop)
}

pub(super) fn answer_opening(tx: &mut Tx<'_>, id: Uuid, state: OpeningState, by: Uuid, day: i64) -> Result<(), StoreError> {
    tx.execute(&ANSWER_OPENING, &[state.word().into(), by.into(), day.into(), id.into()]).map(drop)
}

pub(super) fn fetched(tx: &mut Tx<'_>, id: Uuid, by: Uuid, day: i64, contacts: u64) -> Result<(), StoreError> {
    tx.execute(&FETCHED, &[by.into(), day.into(), (contacts as i64).into(), id.into()]).map(drop)
}
