//! A dialogue as it leaves and as it comes in: whole rows, in an order that depends on nothing but the dialogue.

use toguna_store::{Row, Sql, StoreError, Tx, Uuid};

use crate::records::{Group, ParticipantRecord, StatementRecord, StatementText};
use crate::spelled::Moment;

/// The statements of this file, for [`super::PART`].
pub(super) const STATEMENTS: &[&Sql] = &[
    &PARTICIPANTS,
    &PARTICIPANT_IDS,
    &RAW_STATEMENTS,
    &RAW_TEXTS,
    &META,
    &SOURCES,
    &VOTES,
    &QUARANTINE,
    &TRANSLATIONS,
    &ACTS,
    &SOURCE_ACTS,
    &SOURCE_UNDONE_BY,
    &ACCOUNTS,
    &FOREIGN_ACCOUNTS,
    &COUNT_WAYS_BACK,
    &COUNT_INVITATIONS,
    &FINISH,
    &OWNER_AND_STATE,
    &UNDONE_BY,
    &BY_ID,
];

const PARTICIPANTS: Sql = Sql {
    name: "publish.participants",
    text: "SELECT p.id, p.source, p.joined, p.withdrawn, g.dimension, g.value FROM participant p \
           LEFT JOIN participant_group g ON g.dialogue = p.dialogue AND g.participant = p.id \
           WHERE p.dialogue = $1 ORDER BY p.id, g.dimension",
};

const PARTICIPANT_IDS: Sql = Sql { name: "publish.participant-ids", text: "SELECT id FROM participant WHERE dialogue = $1 ORDER BY id" };

const RAW_STATEMENTS: Sql = Sql {
    name: "publish.statements",
    text: "SELECT number, kind, author, state, reviewed, reason, said_at, merged_into, place FROM statement \
           WHERE dialogue = $1 ORDER BY number",
};

const RAW_TEXTS: Sql = Sql {
    name: "publish.statement-texts",
    text: "SELECT statement, language, text, original FROM statement_text WHERE dialogue = $1 ORDER BY statement, original DESC",
};

const META: Sql = Sql { name: "publish.meta", text: "SELECT statement FROM meta_statement WHERE dialogue = $1 ORDER BY statement" };

const SOURCES: Sql = Sql {
    name: "publish.sources",
    text: "SELECT number, kind, name, most, set_aside, created_day, closed, reason FROM source WHERE dialogue = $1 ORDER BY number",
};

const VOTES: Sql = Sql {
    name: "publish.votes",
    text: "SELECT participant, statement, source, vote, matters, probability, cast_at, seq FROM vote \
           WHERE dialogue = $1 ORDER BY participant, statement, source",
};

const QUARANTINE: Sql = Sql {
    name: "publish.quarantine",
    text: "SELECT participant, reason, account, day, seq FROM quarantine WHERE dialogue = $1 ORDER BY participant",
};

const TRANSLATIONS: Sql = Sql {
    name: "publish.translations",
    text: "SELECT statement, field, language, translator, reviewer, original_digest, text_digest, day FROM translation WHERE dialogue = $1",
};

const ACTS: Sql = Sql {
    name: "publish.acts",
    text: "SELECT seq, statement, act, reason, before, after, account, day, undone FROM moderation_act WHERE dialogue = $1 \
           ORDER BY seq, statement",
};

const SOURCE_ACTS: Sql = Sql {
    name: "publish.source-acts",
    text: "SELECT seq, source, act, before, account, day, undone FROM source_act WHERE dialogue = $1 ORDER BY seq",
};

const ACCOUNTS: Sql = Sql { name: "publish.accounts", text: "SELECT id, name FROM account" };

const FOREIGN_ACCOUNTS: Sql = Sql { name: "publish.foreign-accounts", text: "SELECT id, name FROM foreign_account" };

const COUNT_WAYS_BACK: Sql =
    Sql { name: "publish.count-ways-back", text: "SELECT COUNT(*) FROM participant WHERE dialogue = $1 AND token_hash IS NOT NULL" };

const COUNT_INVITATIONS: Sql = Sql { name: "publish.count-invitations", text: "SELECT COUNT(*) FROM invitation WHERE dialogue = $1" };

pub(crate) const FINISH: Sql =
    Sql { name: "publish.finish", text: "UPDATE dialogue SET owner = $1, state = $2, seq = $3 WHERE number = $4" };

pub(crate) const UNDONE_BY: Sql =
    Sql { name: "publish.undone-by", text: "UPDATE moderation_act SET undone = $1 WHERE dialogue = $2 AND undone = $3" };

pub(crate) const SOURCE_UNDONE_BY: Sql =
    Sql { name: "publish.source-undone-by", text: "UPDATE source_act SET undone = $1 WHERE dialogue = $2 AND undone = $3" };

const OWNER_AND_STATE: Sql = Sql { name: "publish.owner-and-state", text: "SELECT owner, state FROM dialogue WHERE number = $1" };

const BY_ID: Sql = Sql { name: "publish.by-id", text: "SELECT number, slug, owner FROM dialogue WHERE id = $1" };

/// A vote as it is kept, with the journal's number, which never leaves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct KeptVote {
    pub(crate) participant: Uuid,
    pub(crate) statement: i64,
    pub(crate) source: i64,
    pub(crate) vote: i64,
    pub(crate) matters: bool,
    pub(crate) probability: Option<f64>,
    pub(crate) cast_at: i64,
    pub(crate) seq: i64,
}

/// Each vote by participant, then statement, then source.
pub(crate) fn each_kept_vote(
    tx: &mut Tx<'_>,
    dialogue: i64,
    mut take: impl FnMut(KeptVote) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    tx.each(&VOTES, &[dialogue.into()], |row| {
        take(KeptVote {
            participant: row.uuid(0)?,
            statement: row.int(1)?,
            source: row.int(2)?,
            vote: row.int(3)?,
            matters: row.int(4)? != 0,
            probability: row.opt_real(5)?,
            cast_at: row.int(6)?,
            seq: row.int(7)?,
        })
    })
}

/// Each participant with what they declared, by pseudonym.
pub(crate) fn each_participant(
    tx: &mut Tx<'_>,
    dialogue: i64,
    mut take: impl FnMut(ParticipantRecord) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut last: Option<ParticipantRecord> = None;
    tx.each(&PARTICIPANTS, &[dialogue.into()], |row| {
        let id = row.uuid(0)?;
        if let Some(done) = last.take_if(|last| last.id != id) {
            take(done)?;
        }
        let (source, joined, withdrawn) = (row.int(1)?, Moment(row.int(2)?), row.int(3)? != 0);
        let person = last.get_or_insert_with(|| ParticipantRecord { id, source, joined, withdrawn, groups: Vec::new() });
        if let Some(dimension) = row.opt_int(4)? {
            person.groups.push(Group { dimension, value: row.int(5)? });
        }
        Ok(())
    })?;
    last.map_or(Ok(()), take)
}

/// Every pseudonym, in order.
pub(crate) fn participant_ids(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Uuid>, StoreError> {
    tx.list(&PARTICIPANT_IDS, &[dialogue.into()], |row| row.uuid(0))
}

/// Every statement with all that is kept of it, by number.
pub(crate) fn statements(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<StatementRecord>, StoreError> {
    let mut found = tx.list(&RAW_STATEMENTS, &[dialogue.into()], |row| {
        Ok(StatementRecord {
            number: row.int(0)?,
            kind: row.text(1)?.to_owned(),
            author: row.opt_uuid(2)?,
            standing: row.text(3)?.to_owned(),
            reviewed: row.int(4)? != 0,
            reason: row.text(5)?.to_owned(),
            said: Moment(row.int(6)?),
            merged_into: row.opt_int(7)?,
            place: row.opt_int(8)?,
            meta: false,
            texts: Vec::new(),
        })
    })?;
    let place = |found: &[StatementRecord], number: i64| found.binary_search_by_key(&number, |statement| statement.number).ok();
    tx.each(&RAW_TEXTS, &[dialogue.into()], |row| {
        if let Some(place) = place(&found, row.int(0)?) {
            let text = StatementText { language: row.text(1)?.to_owned(), text: row.text(2)?.to_owned(), original: row.int(3)? != 0 };
            found[place].texts.push(text);
        }
        Ok(())
    })?;
    for number in tx.list(&META, &[dialogue.into()], |row| row.int(0))? {
        if let Some(place) = place(&found, number) {
            found[place].meta = true;
        }
    }
    for statement in &mut found {
        // The two engines order words differently.
        statement.texts.sort_by(|a, b| (!a.original, &a.language).cmp(&(!b.original, &b.language)));
    }
    Ok(found)
}

/// A way by which voices came in.
#[derive(Debug, Clone)]
pub(crate) struct KeptSource {
    pub(crate) number: i64,
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) most: Option<i64>,
    pub(crate) set_aside: bool,
    pub(crate) created_day: i64,
    pub(crate) closed: bool,
    pub(crate) reason: String,
}

/// Every source about which something was decided.
pub(crate) fn sources(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<KeptSource>, StoreError> {
    tx.list(&SOURCES, &[dialogue.into()], |row| {
        Ok(KeptSource {
            number: row.int(0)?,
            kind: row.text(1)?.to_owned(),
            name: row.text(2)?.to_owned(),
            most: row.opt_int(3)?,
            set_aside: row.int(4)? != 0,
            created_day: row.int(5)?,
            closed: row.int(6)? != 0,
            reason: row.text(7)?.to_owned(),
        })
    })
}

/// Somebody whose voice was set aside.
#[derive(Debug, Clone)]
pub(crate) struct KeptQuarantine {
    pub(crate) participant: Uuid,
    pub(crate) reason: String,
    pub(crate) account: Option<Uuid>,
    pub(crate) day: i64,
    pub(crate) seq: i64,
}

/// Everybody whose voice was set aside, by pseudonym.
pub(crate) fn quarantine(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<KeptQuarantine>, StoreError> {
    tx.list(&QUARANTINE, &[dialogue.into()], |row| {
        Ok(KeptQuarantine {
            participant: row.uuid(0)?,
            reason: row.text(1)?.to_owned(),
            account: row.opt_uuid(2)?,
            day: row.int(3)?,
            seq: row.int(4)?,
        })
    })
}

/// Who translated what.
#[derive(Debug, Clone)]
pub(crate) struct KeptTranslation {
    pub(crate) statement: i64,
    pub(crate) field: String,
    pub(crate) language: String,
    pub(crate) translator: String,
    pub(crate) reviewer: Option<String>,
    pub(crate) original_digest: Vec<u8>,
    pub(crate) text_digest: Vec<u8>,
    pub(crate) day: i64,
}

/// Every translation, by statement, field and language.
pub(crate) fn translations(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<KeptTranslation>, StoreError> {
    let mut found = tx.list(&TRANSLATIONS, &[dialogue.into()], |row| {
        Ok(KeptTranslation {
            statement: row.int(0)?,
            field: row.text(1)?.to_owned(),
            language: row.text(2)?.to_owned(),
            translator: row.text(3)?.to_owned(),
            reviewer: row.opt_text(4)?.map(str::to_owned),
            original_digest: row.blob(5)?.to_vec(),
            text_digest: row.blob(6)?.to_vec(),
            day: row.int(7)?,
        })
    })?;
    found.sort_by(|a, b| (a.statement, &a.field, &a.language).cmp(&(b.statement, &b.field, &b.language)));
    Ok(found)
}

/// Something that the team did to a statement.
#[derive(Debug, Clone)]
pub(crate) struct KeptAct {
    pub(crate) seq: i64,
    pub(crate) statement: i64,
    pub(crate) act: String,
    pub(crate) reason: String,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) account: Option<Uuid>,
    pub(crate) day: i64,
    pub(crate) undone: Option<i64>,
}

/// Every act of the team, in the order of the journal.
pub(crate) fn acts(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<KeptAct>, StoreError> {
    tx.list(&ACTS, &[dialogue.into()], |row| {
        Ok(KeptAct {
            seq: row.int(0)?,
            statement: row.int(1)?,
            act: row.text(2)?.to_owned(),
            reason: row.text(3)?.to_owned(),
            before: row.text(4)?.to_owned(),
            after: row.text(5)?.to_owned(),
            account: row.opt_uuid(6)?,
            day: row.int(7)?,
            undone: row.opt_int(8)?,
        })
    })
}

/// Something that the team did to a source.
#[derive(Debug, Clone)]
pub(crate) struct KeptSourceAct {
    pub(crate) seq: i64,
    pub(crate) source: i64,
    pub(crate) act: String,
    pub(crate) before: String,
    pub(crate) account: Option<Uuid>,
    pub(crate) day: i64,
    pub(crate) undone: Option<i64>,
}

/// Every act of the team on sources, in the order of the journal.
pub(crate) fn source_acts(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<KeptSourceAct>, StoreError> {
    tx.list(&SOURCE_ACTS, &[dialogue.into()], |row| {
        Ok(KeptSourceAct {
            seq: row.int(0)?,
            source: row.int(1)?,
            act: row.text(2)?.to_owned(),
            before: row.text(3)?.to_owned(),
            account: row.opt_uuid(4)?,
            day: row.int(5)?,
            undone: row.opt_int(6)?,
        })
    })
}

/// Names of accounts, those of other installations included.
pub(crate) fn names(tx: &mut Tx<'_>) -> Result<std::collections::BTreeMap<Uuid, String>, StoreError> {
    let named = |row: &Row<'_>| Ok((row.uuid(0)?, row.text(1)?.to_owned()));
    let mut names: std::collections::BTreeMap<Uuid, String> = tx.list(&FOREIGN_ACCOUNTS, &[], named)?.into_iter().collect();
    names.extend(tx.list(&ACCOUNTS, &[], named)?);
    Ok(names)
}

/// How many people have a way back, and how many invitation codes there are.
pub(crate) fn count_secrets(tx: &mut Tx<'_>, dialogue: i64) -> Result<(i64, i64), StoreError> {
    let ways_back = tx.one(&COUNT_WAYS_BACK, &[dialogue.into()], |row| row.int(0))?;
    Ok((ways_back, tx.one(&COUNT_INVITATIONS, &[dialogue.into()], |row| row.int(0))?))
}

/// Whose dialogue it is and where it stands.
pub(crate) fn owner_and_state(tx: &mut Tx<'_>, dialogue: i64) -> Result<Option<(Uuid, String)>, StoreError> {
    tx.first(&OWNER_AND_STATE, &[dialogue.into()], |row| Ok((row.uuid(0)?, row.text(1)?.to_owned())))
}

/// The dialogue with this identifier: number, short name, owner.
pub(crate) fn by_id(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<(i64, String, Uuid)>, StoreError> {
    tx.first(&BY_ID, &[id.into()], |row| Ok((row.int(0)?, row.text(1)?.to_owned(), row.uuid(2)?)))
}

/// Every account: identifier, name, whether it is an administrator's; by name.
pub(crate) fn accounts(tx: &mut Tx<'_>) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut found = tx.list(&ACCOUNTS, &[], |row| Ok((row.uuid(0)?, row.text(1)?.to_owned())))?;
    found.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(found)
}
