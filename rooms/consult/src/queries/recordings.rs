//! What this room asks of the store about recordings: a part of its own, with its own steps.

use toguna_store::{Migration, Part, Row, Sql, StoreError, Tx, Value};
use uuid::Uuid;

use crate::model::Reason;
use crate::recording::{About, Recording, Spoken, SpokenState};
use crate::translation::TextKey;

/// Recordings, as the store keeps them.
pub const PART: Part = Part {
    name: "recordings",
    migrations: &[Migration {
        part: "recordings",
        number: 1,
        name: "recordings",
        sql: include_str!("../../migrations/recordings/0001_recordings.sql"),
        postgres: None,
    }],
    statements: &[&[
        &OF_DIALOGUE,
        &OF_THING,
        &BY_ID,
        &PUT,
        &DELETE,
        &OWN_VOICES,
        &KEEP_SOUND,
        &SOUND,
        &DELETE_SOUND,
        &NOTE_GONE,
        &GONE,
        &FORGET_GONE,
        &ADD_SPOKEN,
        &SPOKEN,
        &ONE_SPOKEN,
        &SPOKEN_BY,
        &COUNT_WAITING,
        &COUNT_WAITING_BY,
        &REJECT_SPOKEN,
        &DELETE_SPOKEN,
        &SOUNDS,
        &NOTE_ALL_GONE,
        &DELETE_SOUNDS,
        &DELETE_RECORDINGS,
        &SEQS_OF_WAITING,
        &DELETE_WAITING,
    ]],
};

const OF_DIALOGUE: Sql = Sql {
    name: "recordings.of-dialogue",
    text: "SELECT about, language, id, seconds, text_digest, own_voice FROM recording WHERE dialogue = $1 AND about NOT LIKE 'statement-%' \
           ORDER BY about, language",
};

const OF_THING: Sql = Sql {
    name: "recordings.of-thing",
    text: "SELECT about, language, id, seconds, text_digest, own_voice FROM recording WHERE dialogue = $1 AND about = $2 ORDER BY language",
};

const BY_ID: Sql = Sql {
    name: "recordings.by-id",
    text: "SELECT about, language, id, seconds, text_digest, own_voice FROM recording WHERE dialogue = $1 AND id = $2 ORDER BY about",
};

const PUT: Sql = Sql {
    name: "recordings.put",
    text: "INSERT INTO recording (dialogue, about, language, id, seconds, text_digest, own_voice, seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
};

const DELETE: Sql = Sql { name: "recordings.delete", text: "DELETE FROM recording WHERE dialogue = $1 AND about = $2 AND language = $3" };

const OWN_VOICES: Sql = Sql {
    name: "recordings.own-voices",
    text: "SELECT about, language, id, seconds, text_digest, own_voice FROM recording WHERE dialogue = $1 AND own_voice = 1 \
           ORDER BY about, language",
};

const KEEP_SOUND: Sql = Sql { name: "recordings.keep-sound", text: "INSERT INTO sound (dialogue, id, sealed) VALUES ($1, $2, $3)" };

const SOUND: Sql = Sql { name: "recordings.sound", text: "SELECT sealed FROM sound WHERE dialogue = $1 AND id = $2" };

const DELETE_SOUND: Sql = Sql { name: "recordings.delete-sound", text: "DELETE FROM sound WHERE dialogue = $1 AND id = $2" };

const NOTE_GONE: Sql = Sql {
    name: "recordings.note-gone",
    text: "INSERT INTO sound_gone (dialogue, id) VALUES ($1, $2) ON CONFLICT (dialogue, id) DO NOTHING",
};

const GONE: Sql = Sql { name: "recordings.gone", text: "SELECT dialogue, id FROM sound_gone ORDER BY dialogue, id" };

const FORGET_GONE: Sql = Sql { name: "recordings.forget-gone", text: "DELETE FROM sound_gone WHERE dialogue = $1 AND id = $2" };

const ADD_SPOKEN: Sql = Sql {
    name: "recordings.add-spoken",
    text: "INSERT INTO spoken (dialogue, id, participant, source, language, seconds, shared, state, reason, said_at, said_seq) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', '', $8, $9)",
};

const SPOKEN: Sql = Sql {
    name: "recordings.spoken",
    text: "SELECT id, participant, source, language, seconds, shared, state, reason, said_at, said_seq FROM spoken \
           WHERE dialogue = $1 AND state = 'waiting' ORDER BY said_at, id",
};

const ONE_SPOKEN: Sql = Sql {
    name: "recordings.one-spoken",
    text: "SELECT id, participant, source, language, seconds, shared, state, reason, said_at, said_seq FROM spoken \
           WHERE dialogue = $1 AND id = $2",
};

const SPOKEN_BY: Sql = Sql {
    name: "recordings.spoken-by",
    text: "SELECT id, participant, source, language, seconds, shared, state, reason, said_at, said_seq FROM spoken \
           WHERE dialogue = $1 AND participant = $2 ORDER BY said_at, id",
};

const COUNT_WAITING: Sql =
    Sql { name: "recordings.count-waiting", text: "SELECT COUNT(*) FROM spoken WHERE dialogue = $1 AND state = 'waiting'" };

const COUNT_WAITING_BY: Sql = Sql {
    name: "recordings.count-waiting-by",
    text: "SELECT COUNT(*) FROM spoken WHERE dialogue = $1 AND participant = $2 AND state = 'waiting'",
};

const REJECT_SPOKEN: Sql =
    Sql { name: "recordings.reject-spoken", text: "UPDATE spoken SET state = 'rejected', reason = $1 WHERE dialogue = $2 AND id = $3" };

const DELETE_SPOKEN: Sql = Sql { name: "recordings.delete-spoken", text: "DELETE FROM spoken WHERE dialogue = $1 AND id = $2" };

fn recording(row: &Row<'_>) -> Result<Recording, StoreError> {
    let wrong = |why: &str| StoreError::Unsound { statement: OF_THING.name, why: why.to_owned() };
    let digest = row.blob(4)?;
    Ok(Recording {
        about: About::from_name(row.text(0)?).ok_or_else(|| wrong("a recording of nothing that is known"))?,
        language: row.text(1)?.to_owned(),
        id: row.uuid(2)?,
        seconds: u32::try_from(row.int(3)?).map_err(|_| wrong("a length that is none"))?,
        is_own_voice: row.bool(5)?,
        text: if digest.is_empty() { None } else { Some(digest.try_into().map_err(|_| wrong("a digest of another length"))?) },
    })
}

fn spoken(row: &Row<'_>) -> Result<Spoken, StoreError> {
    let wrong = |why: &str| StoreError::Unsound { statement: SPOKEN.name, why: why.to_owned() };
    let state = match row.text(6)? {
        "waiting" => SpokenState::Waiting,
        "rejected" => SpokenState::Rejected(Reason::from_word(row.text(7)?).ok_or_else(|| wrong("a reason that is none"))?),
        _ => return Err(wrong("a state that is none")),
    };
    Ok(Spoken {
        id: row.uuid(0)?,
        participant: row.uuid(1)?,
        source: row.int(2)?,
        language: row.text(3)?.to_owned(),
        seconds: u32::try_from(row.int(4)?).map_err(|_| wrong("a length that is none"))?,
        is_shared: row.bool(5)?,
        state,
        said_at: row.int(8)?,
        said_seq: row.int(9)?,
    })
}

pub(crate) fn of_dialogue(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Recording>, StoreError> {
    tx.list(&OF_DIALOGUE, &[dialogue.into()], recording)
}

pub(crate) fn of_thing(tx: &mut Tx<'_>, dialogue: i64, about: About) -> Result<Vec<Recording>, StoreError> {
    tx.list(&OF_THING, &[dialogue.into(), about.name().into()], recording)
}

/// The recording that is played under this identifier.
pub(crate) fn by_id(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<Option<Recording>, StoreError> {
    tx.first(&BY_ID, &[dialogue.into(), id.into()], recording)
}

/// Puts a recording where none is.
pub(crate) fn put(tx: &mut Tx<'_>, dialogue: i64, recording: &Recording, seq: i64) -> Result<(), StoreError> {
    let digest: Value = recording.text.map_or_else(|| Value::Blob(Vec::new()), Value::from);
    let row: [Value; 8] = [
        dialogue.into(),
        recording.about.name().into(),
        recording.language.as_str().into(),
        recording.id.into(),
        recording.seconds.into(),
        digest,
        recording.is_own_voice.into(),
        seq.into(),
    ];
    tx.execute(&PUT, &row).map(drop)
}

/// Takes a recording away, with its sound; whether there was one.
pub(crate) fn delete(tx: &mut Tx<'_>, dialogue: i64, about: About, language: &str) -> Result<bool, StoreError> {
    let Some(found) = of_thing(tx, dialogue, about)?.into_iter().find(|found| found.language == language) else { return Ok(false) };
    tx.execute(&DELETE, &[dialogue.into(), about.name().into(), language.into()])?;
    delete_sound(tx, dialogue, found.id)?;
    Ok(true)
}

/// Takes away every recording of a statement whose wording is gone.
pub(crate) fn delete_of_statement(tx: &mut Tx<'_>, dialogue: i64, statement: i64) -> Result<(), StoreError> {
    let about = About::Text(TextKey::Statement(statement));
    for found in of_thing(tx, dialogue, about)? {
        delete(tx, dialogue, about, &found.language)?;
    }
    Ok(())
}

pub(crate) fn keep_sound(tx: &mut Tx<'_>, dialogue: i64, id: Uuid, sealed: &[u8]) -> Result<(), StoreError> {
    tx.execute(&KEEP_SOUND, &[dialogue.into(), id.into(), sealed.into()]).map(drop)
}

pub(crate) fn sound(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(&SOUND, &[dialogue.into(), id.into()], |row| Ok(row.blob(0)?.to_vec()))
}

/// Takes a sound away and notes that its key has to go.
pub(crate) fn delete_sound(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<(), StoreError> {
    tx.execute(&DELETE_SOUND, &[dialogue.into(), id.into()])?;
    tx.execute(&NOTE_GONE, &[dialogue.into(), id.into()]).map(drop)
}

pub(crate) fn gone(tx: &mut Tx<'_>) -> Result<Vec<(i64, Uuid)>, StoreError> {
    tx.list(&GONE, &[], |row| Ok((row.int(0)?, row.uuid(1)?)))
}

pub(crate) fn forget_gone(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<(), StoreError> {
    tx.execute(&FORGET_GONE, &[dialogue.into(), id.into()]).map(drop)
}

pub(crate) fn add_spoken(tx: &mut Tx<'_>, dialogue: i64, said: &Spoken) -> Result<(), StoreError> {
    let row: [Value; 9] = [
        dialogue.into(),
        said.id.into(),
        said.participant.into(),
        said.source.into(),
        said.language.as_str().into(),
        said.seconds.into(),
        said.is_shared.into(),
        said.said_at.into(),
        said.said_seq.into(),
    ];
    tx.execute(&ADD_SPOKEN, &row).map(drop)
}

/// What waits to be written down, the oldest first.
///
/// # Errors
/// Only the store's.
pub fn spoken_waiting(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Spoken>, StoreError> {
    tx.list(&SPOKEN, &[dialogue.into()], spoken)
}

pub(crate) fn one_spoken(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<Option<Spoken>, StoreError> {
    tx.first(&ONE_SPOKEN, &[dialogue.into(), id.into()], spoken)
}

/// What one person said aloud: what waits, and what was not taken in.
///
/// # Errors
/// Only the store's.
pub fn spoken_by(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<Vec<Spoken>, StoreError> {
    tx.list(&SPOKEN_BY, &[dialogue.into(), participant.into()], spoken)
}

/// How much waits to be written down.
///
/// # Errors
/// Only the store's.
pub fn count_spoken(tx: &mut Tx<'_>, dialogue: i64) -> Result<u64, StoreError> {
    tx.one(&COUNT_WAITING, &[dialogue.into()], |row| Ok(row.int(0)?.unsigned_abs()))
}

pub(crate) fn count_spoken_by(tx: &mut Tx<'_>, dialogue: i64, participant: Uuid) -> Result<i64, StoreError> {
    tx.one(&COUNT_WAITING_BY, &[dialogue.into(), participant.into()], |row| row.int(0))
}

pub(crate) fn reject_spoken(tx: &mut Tx<'_>, dialogue: i64, id: Uuid, reason: Reason) -> Result<(), StoreError> {
    tx.execute(&REJECT_SPOKEN, &[reason.word().into(), dialogue.into(), id.into()]).map(drop)
}

pub(crate) fn delete_spoken(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<(), StoreError> {
    tx.execute(&DELETE_SPOKEN, &[dialogue.into(), id.into()]).map(drop)
}

/// The recordings in which participants themselves are heard, and which others may hear.
///
/// # Errors
/// Only the store's.
pub fn own_voices(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Recording>, StoreError> {
    tx.list(&OWN_VOICES, &[dialogue.into()], recording)
}

const SOUNDS: Sql = Sql { name: "recordings.sounds", text: "SELECT id FROM sound WHERE dialogue = $1 ORDER BY id" };

const NOTE_ALL_GONE: Sql = Sql {
    name: "recordings.note-all-gone",
    text: "INSERT INTO sound_gone (dialogue, id) SELECT dialogue, id FROM sound WHERE dialogue = $1 ON CONFLICT (dialogue, id) DO NOTHING",
};

const DELETE_SOUNDS: Sql = Sql { name: "recordings.delete-sounds", text: "DELETE FROM sound WHERE dialogue = $1" };

const DELETE_RECORDINGS: Sql = Sql { name: "recordings.delete-all", text: "DELETE FROM recording WHERE dialogue = $1" };

const SEQS_OF_WAITING: Sql = Sql {
    name: "recordings.seqs-of-waiting",
    text: "SELECT said_seq FROM spoken WHERE dialogue = $1 AND state = 'waiting' ORDER BY said_seq",
};

const DELETE_WAITING: Sql = Sql { name: "recordings.delete-waiting", text: "DELETE FROM spoken WHERE dialogue = $1 AND state = 'waiting'" };

/// Every sound of a dialogue.
pub(crate) fn sounds(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Uuid>, StoreError> {
    tx.list(&SOUNDS, &[dialogue.into()], |row| row.uuid(0))
}

/// Takes out every sound of a dialogue, what was to be heard, and what nobody has written down, and notes that the keys have to go; the
/// numbers of the commands that said the last.
pub(crate) fn delete_sounds(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<i64>, StoreError> {
    let seqs = tx.list(&SEQS_OF_WAITING, &[dialogue.into()], |row| row.int(0))?;
    for sql in [&NOTE_ALL_GONE, &DELETE_SOUNDS, &DELETE_RECORDINGS, &DELETE_WAITING] {
        tx.execute(sql, &[dialogue.into()])?;
    }
    Ok(seqs)
}
