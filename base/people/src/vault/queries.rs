//! Every statement about the vault, and how rows become nouns.

use toguna_store::{Migration, Part, Row, Sql, StoreError, Tx, Uuid};

use super::change::{Change, Wish};
use super::file::SealedRow;
use super::key::PublicKey;
use super::opening::{Opening, OpeningState};

/// What the vault keeps in the store.
pub const PART: Part = Part {
    name: "vault",
    migrations: &[
        Migration { part: "vault", number: 1, name: "vault", sql: include_str!("../../migrations/vault/0001_vault.sql"), postgres: None },
        Migration {
            part: "vault",
            number: 2,
            name: "two-people",
            sql: include_str!("../../migrations/vault/0002_two_people.sql"),
            postgres: None,
        },
    ],
    statements: &[&[
        &KEYS,
        &NEXT_KEY,
        &RETIRE_KEYS,
        &PUT_KEY,
        &PUT_CONTACT,
        &ADD_CONTACT,
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
        &MIX_DONE,
        &MIX_CLEAR,
        &RULE,
        &PUT_RULE,
        &OPENINGS,
        &OPENING,
        &OPENINGS_OF,
        &PUT_OPENING,
        &ANSWER_OPENING,
        &FETCHED,
        &FETCHED_KEY,
        &STOP_ALONE,
        &STOP_OPENINGS_OF,
        &CHANGES,
        &CHANGES_OF,
        &CHANGE,
        &PUT_CHANGE,
        &ANSWER_CHANGE,
        &STOP_CHANGES,
        &STOP_CHANGES_OF,
        &IN_ROLES,
        &ADMINISTRATORS,
        &PUT_SECOND,
        &IS_SECOND,
        &FORGET_SECOND,
        &COUNT_UNDER_TWO,
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

const ADD_CONTACT: Sql = Sql {
    name: "vault.add-contact",
    text: "INSERT INTO vault_contact (id, vault, dialogue, sealed) VALUES ($1, $2, $3, $4) ON CONFLICT (id, vault) DO NOTHING",
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

// 1: something came or went since the rows were mixed. 2: they are mixed, and the old ones are not wiped yet.
const MARK_MIX: Sql = Sql {
    name: "vault.mark-mix",
    text: "INSERT INTO vault_mix (one, waits) VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET waits = 1 WHERE vault_mix.waits <> 1",
};

const MIX_WAITS: Sql = Sql { name: "vault.mix-waits", text: "SELECT waits FROM vault_mix WHERE one = 1" };

const MIX_DONE: Sql = Sql { name: "vault.mix-done", text: "UPDATE vault_mix SET waits = 2 WHERE one = 1" };

const MIX_CLEAR: Sql = Sql { name: "vault.mix-clear", text: "DELETE FROM vault_mix WHERE one = 1 AND waits = 2" };

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
           c.name, o.fetched_day, o.contacts, o.fetched_key FROM vault_opening o LEFT JOIN account a ON a.id = o.asked_by \
           LEFT JOIN account b ON b.id = o.answered_by LEFT JOIN account c ON c.id = o.fetched_by \
           WHERE o.dialogue = $1 ORDER BY o.asked_day DESC, o.id DESC",
};

const OPENING: Sql = Sql {
    name: "vault.opening",
    text: "SELECT o.id, o.dialogue, o.reason, o.asked_by, a.name, o.asked_day, o.state, o.answered_by, b.name, o.answered_day, o.fetched, \
           c.name, o.fetched_day, o.contacts, o.fetched_key FROM vault_opening o LEFT JOIN account a ON a.id = o.asked_by \
           LEFT JOIN account b ON b.id = o.answered_by LEFT JOIN account c ON c.id = o.fetched_by \
           WHERE o.dialogue = $1 AND o.id = $2",
};

const OPENINGS_OF: Sql = Sql {
    name: "vault.openings-of",
    text: "SELECT o.id, o.dialogue, o.reason, o.asked_by, a.name, o.asked_day, o.state, o.answered_by, b.name, o.answered_day, o.fetched, \
           c.name, o.fetched_day, o.contacts, o.fetched_key, o.fetched_by FROM vault_opening o LEFT JOIN account a ON a.id = o.asked_by \
           LEFT JOIN account b ON b.id = o.answered_by LEFT JOIN account c ON c.id = o.fetched_by \
           WHERE o.asked_by = $1 OR o.answered_by = $1 OR o.fetched_by = $1 ORDER BY o.asked_day, o.id",
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

const FETCHED_KEY: Sql = Sql { name: "vault.fetched-key", text: "UPDATE vault_opening SET fetched_key = $1 WHERE id = $2" };

const STOP_ALONE: Sql = Sql {
    name: "vault.stop-alone",
    text: "UPDATE vault_opening SET state = 'refused' WHERE dialogue = $1 AND state = 'agreed' AND answered_by = asked_by",
};

const STOP_OPENINGS_OF: Sql =
    Sql { name: "vault.stop-openings-of", text: "UPDATE vault_opening SET state = 'refused' WHERE asked_by = $1 AND state = 'asked'" };

const CHANGES: Sql = Sql {
    name: "vault.changes",
    text: "SELECT c.id, c.dialogue, c.public, c.trustees, c.needed, c.asked_by, a.name, c.asked_day, c.state, c.answered_by, b.name, \
           c.answered_day FROM vault_change c LEFT JOIN account a ON a.id = c.asked_by LEFT JOIN account b ON b.id = c.answered_by \
           WHERE c.dialogue = $1 OR c.dialogue = 0 ORDER BY c.asked_day DESC, c.id DESC",
};

const CHANGES_OF: Sql = Sql {
    name: "vault.changes-of",
    text: "SELECT c.id, c.dialogue, c.public, c.trustees, c.needed, c.asked_by, a.name, c.asked_day, c.state, c.answered_by, b.name, \
           c.answered_day FROM vault_change c LEFT JOIN account a ON a.id = c.asked_by LEFT JOIN account b ON b.id = c.answered_by \
           WHERE c.asked_by = $1 OR c.answered_by = $1 ORDER BY c.asked_day, c.id",
};

const CHANGE: Sql = Sql {
    name: "vault.change",
    text: "SELECT c.id, c.dialogue, c.public, c.trustees, c.needed, c.asked_by, a.name, c.asked_day, c.state, c.answered_by, b.name, \
           c.answered_day FROM vault_change c LEFT JOIN account a ON a.id = c.asked_by LEFT JOIN account b ON b.id = c.answered_by \
           WHERE c.dialogue = $1 AND c.id = $2",
};

const PUT_CHANGE: Sql = Sql {
    name: "vault.put-change",
    text: "INSERT INTO vault_change (id, dialogue, public, trustees, needed, asked_by, asked_day, state) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
};

const ANSWER_CHANGE: Sql =
    Sql { name: "vault.answer-change", text: "UPDATE vault_change SET state = $1, answered_by = $2, answered_day = $3 WHERE id = $4" };

const STOP_CHANGES: Sql = Sql {
    name: "vault.stop-changes",
    text: "UPDATE vault_change SET state = 'refused', answered_by = $1, answered_day = $2 \
           WHERE dialogue = $3 AND public IS NULL AND state = 'asked'",
};

const STOP_CHANGES_OF: Sql =
    Sql { name: "vault.stop-changes-of", text: "UPDATE vault_change SET state = 'refused' WHERE asked_by = $1 AND state = 'asked'" };

const IN_ROLES: Sql = Sql {
    name: "vault.in-roles",
    text: "SELECT DISTINCT m.account FROM membership m JOIN account a ON a.id = m.account \
           WHERE m.dialogue = $1 AND (m.role = $2 OR m.role = $3)",
};

const ADMINISTRATORS: Sql = Sql { name: "vault.administrators", text: "SELECT id FROM account WHERE role = 'administrator'" };

const PUT_SECOND: Sql = Sql {
    name: "vault.put-second",
    text: "INSERT INTO vault_second (asked, account) VALUES ($1, $2) ON CONFLICT (asked, account) DO NOTHING",
};

const IS_SECOND: Sql = Sql { name: "vault.is-second", text: "SELECT COUNT(*) FROM vault_second WHERE asked = $1 AND account = $2" };

const FORGET_SECOND: Sql = Sql { name: "vault.forget-second", text: "DELETE FROM vault_second WHERE account = $1" };

const COUNT_UNDER_TWO: Sql = Sql {
    name: "vault.count-under-two",
    text: "SELECT COUNT(*) FROM vault_contact c WHERE NOT EXISTS \
           (SELECT 1 FROM vault_key k WHERE k.dialogue = c.dialogue AND k.current = 1) AND NOT EXISTS \
           (SELECT 1 FROM vault_rule r WHERE r.dialogue = c.dialogue AND r.two_people = 0)",
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
    let (trustees, needed) = (i64::from(key.trustees), i64::from(key.needed));
    tx.execute(&PUT_KEY, &[number.into(), dialogue.into(), key.bytes.into(), trustees.into(), needed.into(), by.into(), day.into()])?;
    Ok(number)
}

pub(super) fn put_contact(tx: &mut Tx<'_>, dialogue: i64, vault: i64, row: &SealedRow) -> Result<(), StoreError> {
    tx.execute(&PUT_CONTACT, &[row.id.into(), vault.into(), dialogue.into(), row.sealed.as_slice().into()])?;
    mark_mix(tx)
}

/// Adds a contact that was sealed anew, unless one is sealed to that key already: that one is the newer. Says whether it was added.
pub(super) fn add_contact(tx: &mut Tx<'_>, dialogue: i64, vault: i64, row: &SealedRow) -> Result<bool, StoreError> {
    let touched = tx.execute(&ADD_CONTACT, &[row.id.into(), vault.into(), dialogue.into(), row.sealed.as_slice().into()])?;
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
    Ok(tx.first(&MIX_WAITS, &[], |row| row.int(0))?.unwrap_or(0) > 0)
}

/// Rewrites every contact, by identifiers, in this one transaction.
pub(super) fn mix(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.execute(&MIX_OUT, &[])?;
    tx.empty("vault_contact")?;
    tx.execute(&MIX_IN, &[])?;
    tx.empty("vault_contact_mixed")?;
    tx.execute(&MIX_DONE, &[]).map(drop)
}

/// Takes the mark away once the old rows are wiped; whatever came or went meanwhile keeps it.
pub(super) fn mixed(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.execute(&MIX_CLEAR, &[]).map(drop)
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

/// An opening in which somebody had a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartIn {
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The opening.
    pub opening: Opening,
    /// Who fetched last.
    pub fetched_by: Option<Uuid>,
}

/// The openings that somebody asked for, answered, or was the last to fetch in.
pub fn openings_of(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<PartIn>, StoreError> {
    tx.list(&OPENINGS_OF, &[account.into()], |row| {
        Ok(PartIn { dialogue: row.int(1)?, opening: opening_of(row)?, fetched_by: row.opt_uuid(15)? })
    })
}

/// The changes that somebody asked for or answered.
pub fn changes_of(tx: &mut Tx<'_>, account: Uuid) -> Result<Vec<Change>, StoreError> {
    tx.list(&CHANGES_OF, &[account.into()], change_of)
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
        fetched_key: row.opt_int(14)?,
    })
}

pub(super) fn put_opening(tx: &mut Tx<'_>, dialogue: i64, (id, reason): (Uuid, &str), by: Uuid, day: i64) -> Result<(), StoreError> {
    let asked = OpeningState::Asked.word();
    tx.execute(&PUT_OPENING, &[id.into(), dialogue.into(), reason.into(), by.into(), day.into(), asked.into()]).map(drop)
}

pub(super) fn answer_opening(tx: &mut Tx<'_>, id: Uuid, state: OpeningState, by: Uuid, day: i64) -> Result<(), StoreError> {
    tx.execute(&ANSWER_OPENING, &[state.word().into(), by.into(), day.into(), id.into()]).map(drop)
}

pub(super) fn fetched(tx: &mut Tx<'_>, id: Uuid, by: Uuid, day: i64, (contacts, key): (u64, Option<i64>)) -> Result<(), StoreError> {
    tx.execute(&FETCHED, &[by.into(), day.into(), (contacts as i64).into(), id.into()])?;
    tx.execute(&FETCHED_KEY, &[key.into(), id.into()]).map(drop)
}

/// Stops every opening of a dialogue that is open although only who asked agreed to it.
pub(super) fn stop_alone(tx: &mut Tx<'_>, dialogue: i64) -> Result<(), StoreError> {
    tx.execute(&STOP_ALONE, &[dialogue.into()]).map(drop)
}

/// Calls off what somebody asked for and nobody has answered, and takes them from those who may answer.
pub(crate) fn forget(tx: &mut Tx<'_>, account: Uuid) -> Result<(), StoreError> {
    for statement in [&STOP_OPENINGS_OF, &STOP_CHANGES_OF, &FORGET_SECOND] {
        tx.execute(statement, &[account.into()])?;
    }
    Ok(())
}

/// The changes of a dialogue's vault and of the installation's, the latest first.
pub fn changes(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Change>, StoreError> {
    tx.list(&CHANGES, &[dialogue.into()], change_of)
}

pub(super) fn change(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<Option<Change>, StoreError> {
    tx.first(&CHANGE, &[dialogue.into(), id.into()], change_of)
}

fn change_of(row: &Row<'_>) -> Result<Change, StoreError> {
    let wish = if row.opt_blob(2)?.is_none() {
        Wish::OnePerson
    } else {
        Wish::Key(PublicKey { bytes: row.bytes(2)?, trustees: row.int(3)? as u8, needed: row.int(4)? as u8 })
    };
    Ok(Change {
        id: row.uuid(0)?,
        dialogue: row.int(1)?,
        wish,
        asked_by: row.uuid(5)?,
        asked_name: row.opt_text(6)?.map(str::to_owned),
        asked_day: row.int(7)?,
        state: OpeningState::from_word(row.text(8)?),
        answered_by: row.opt_uuid(9)?,
        answered_name: row.opt_text(10)?.map(str::to_owned),
        answered_day: row.opt_int(11)?,
    })
}

/// Writes a change down as `state` has it.
pub(super) fn put_change(
    tx: &mut Tx<'_>,
    dialogue: i64,
    (id, wish): (Uuid, &Wish),
    by: Uuid,
    day: i64,
    state: OpeningState,
) -> Result<(), StoreError> {
    let (public, trustees, needed) = match wish {
        Wish::Key(key) => (Some(key.bytes.to_vec()), i64::from(key.trustees), i64::from(key.needed)),
        Wish::OnePerson => (None, 0, 0),
    };
    let row = [id.into(), dialogue.into(), public.into(), trustees.into(), needed.into(), by.into(), day.into(), state.word().into()];
    tx.execute(&PUT_CHANGE, &row).map(drop)
}

pub(super) fn answer_change(tx: &mut Tx<'_>, id: Uuid, state: OpeningState, by: Uuid, day: i64) -> Result<(), StoreError> {
    tx.execute(&ANSWER_CHANGE, &[state.word().into(), by.into(), day.into(), id.into()]).map(drop)
}

/// Calls off every waiting wish that one person be enough.
pub(super) fn stop_lifting(tx: &mut Tx<'_>, dialogue: i64, by: Uuid, day: i64) -> Result<(), StoreError> {
    tx.execute(&STOP_CHANGES, &[by.into(), day.into(), dialogue.into()]).map(drop)
}

/// Everybody who has one of two roles in a dialogue.
pub(super) fn in_roles(tx: &mut Tx<'_>, dialogue: i64, roles: [&str; 2]) -> Result<Vec<Uuid>, StoreError> {
    tx.list(&IN_ROLES, &[dialogue.into(), roles[0].into(), roles[1].into()], |row| row.uuid(0))
}

/// Everybody who looks after the installation.
pub(super) fn administrators(tx: &mut Tx<'_>) -> Result<Vec<Uuid>, StoreError> {
    tx.list(&ADMINISTRATORS, &[], |row| row.uuid(0))
}

/// Somebody may be the second person for what was asked.
pub(super) fn put_second(tx: &mut Tx<'_>, asked: Uuid, account: Uuid) -> Result<(), StoreError> {
    tx.execute(&PUT_SECOND, &[asked.into(), account.into()]).map(drop)
}

/// Whether this person may be the second one.
pub fn is_second(tx: &mut Tx<'_>, asked: Uuid, account: Uuid) -> Result<bool, StoreError> {
    Ok(tx.one(&IS_SECOND, &[asked.into(), account.into()], |row| row.int(0))? > 0)
}

/// How many contacts lie in those whose contacts two people have to fetch.
pub(super) fn count_under_two(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    Ok(tx.one(&COUNT_UNDER_TWO, &[], |row| row.int(0))?.unsigned_abs())
}
