//! Voices that look like one voice many times are set aside by a person of the team, never by a machine. Whoever is in quarantine goes on
//! weighing and is not told apart from anybody; what they say is kept, and does not count until they are taken back.

use serde::{Deserialize, Serialize};
use toguna_people::participants;
use toguna_store::{Command, Conflict, Header, Tx, Value};
use uuid::Uuid;

use crate::queries::{mark_counting_change, quarantined_by, release, set_aside_people};
use crate::refusal::Refusal;
use crate::source::AsideReason;

/// People that one command may put in quarantine.
pub const MOST_AT_ONCE: usize = 100_000;

/// Puts people in quarantine.
#[derive(Debug, Clone)]
pub struct PutInQuarantine {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who. Those who have left since, or are in quarantine already, are passed over.
    pub participants: Vec<Uuid>,
    /// Why.
    pub reason: AsideReason,
    /// Who decided it.
    pub account: Option<Uuid>,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantined {
    /// People who are in quarantine now and were not before; or who no longer are.
    pub people: u64,
}

impl Command for PutInQuarantine {
    const KIND: &'static str = "put-in-quarantine";
    type Answer = Quarantined;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    /// The reason and how many. Who they are is not committed to: the journal must tell nobody apart.
    fn content(&self) -> Vec<u8> {
        format!("{} {}", self.reason.word(), self.participants.len()).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Quarantined, Refusal> {
        if self.participants.len() > MOST_AT_ONCE {
            return Err(Refusal::TooMany { limit: MOST_AT_ONCE as i64 });
        }
        let day = self.header.day();
        let already = set_aside_people(tx, self.dialogue)?;
        let mut rows: Vec<Vec<Value>> = Vec::new();
        self.participants.sort_unstable();
        self.participants.dedup();
        for participant in self.participants.iter().filter(|participant| !already.contains(participant)) {
            if participants::is_there(tx, self.dialogue, *participant)? {
                let row: [Value; 6] =
                    [self.dialogue.into(), participant.into(), self.reason.word().into(), self.account.into(), day.into(), seq.into()];
                rows.push(row.to_vec());
            }
        }
        if rows.is_empty() {
            return Ok(Quarantined { people: 0 });
        }
        let columns = ["dialogue", "participant", "reason", "account", "day", "seq"];
        let people = tx.insert_many("quarantine", &columns, &rows, Conflict::Fail)?;
        mark_counting_change(tx, self.dialogue, seq)?;
        Ok(Quarantined { people })
    }
}

/// Takes back those whom one command put in quarantine.
#[derive(Debug, Clone)]
pub struct TakeBackFromQuarantine {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The journal's number of that command.
    pub put: i64,
    /// Who decided it.
    pub account: Option<Uuid>,
}

impl Command for TakeBackFromQuarantine {
    const KIND: &'static str = "take-back-from-quarantine";
    type Answer = Quarantined;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        self.put.to_string().into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Quarantined, Refusal> {
        let people = quarantined_by(tx, self.dialogue, self.put)?;
        if people > 0 {
            release(tx, self.dialogue, self.put)?;
            mark_counting_change(tx, self.dialogue, seq)?;
        }
        Ok(Quarantined { people: people.unsigned_abs() })
    }
}
