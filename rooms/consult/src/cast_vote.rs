//! Somebody weighs a statement: agree, disagree, or neither. The last word counts.

use toguna_opinion::votes::Vote;
use toguna_process::model::{State, day_of, takes_voices};
use toguna_store::{Command, Header, StoreError, Tx, Value, forget_salts};
use uuid::Uuid;

use crate::model::Standing;
use crate::queries::{MAY_VOTE, OLD_VOTE, PUT_VOTE};
use crate::refusal::Refusal;

/// Casts or changes a vote.
#[derive(Debug, Clone)]
pub struct CastVote {
    /// When, by which command, through which source.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who weighs.
    pub participant: Uuid,
    /// Number of the statement.
    pub statement: i64,
    /// What is said.
    pub vote: Vote,
    /// Whether it matters to them.
    pub matters: bool,
    /// The probability with which the statement was drawn for this person, above 0, at most 1; `None` where they chose it themselves.
    pub probability: Option<f64>,
}

impl Command for CastVote {
    const KIND: &'static str = "cast-vote";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    /// Participant, statement, vote, and whether it matters: 26 bytes in this order.
    fn content(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(26);
        bytes.extend_from_slice(self.participant.as_bytes());
        bytes.extend_from_slice(&self.statement.to_be_bytes());
        bytes.push(self.vote.number().to_be_bytes()[0]);
        bytes.push(u8::from(self.matters));
        bytes
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let asked = [self.participant.into(), self.statement.into(), self.header.source.into(), self.dialogue.into()];
        let rules = tx.first(&MAY_VOTE, &asked, |row| {
            Ok(Rules {
                state: State::from_word(row.text(0)?).ok_or(StoreError::Column { column: 0, wanted: "a state" })?,
                opens_day: row.opt_int(1)?,
                closes_day: row.opt_int(2)?,
                precision_seconds: row.int(3)?,
                withdrawn: row.opt_int(4)?,
                standing: row.opt_text(5)?.and_then(Standing::from_word),
                earlier: row.opt_int(6)?,
                consent: row.opt_int(7)?.unwrap_or(1),
                agreed: row.opt_int(8)?.unwrap_or(1),
            })
        })?;
        let rules = rules.ok_or(Refusal::NoSuchDialogue)?;
        // In the order in which a gate without memory would say it: first who, then when.
        if rules.withdrawn != Some(0) {
            return Err(Refusal::NoSuchParticipant);
        }
        takes_voices(rules.state, rules.opens_day, rules.closes_day, day_of(self.header.at))?;
        if rules.agreed < rules.consent {
            return Err(Refusal::AgreeAgain { version: rules.consent });
        }
        if rules.standing != Some(Standing::Accepted) {
            return Err(Refusal::NoSuchStatement);
        }
        let seconds = self.header.at.as_second();
        let cast_at = seconds - seconds.rem_euclid(rules.precision_seconds.max(1));
        replace_vote(tx, self, rules.earlier, cast_at, seq)?;
        Ok(())
    }
}

/// What is read before a vote is taken.
struct Rules {
    state: State,
    opens_day: Option<i64>,
    closes_day: Option<i64>,
    precision_seconds: i64,
    withdrawn: Option<i64>,
    standing: Option<Standing>,
    /// The journal's number of this person's vote on the same statement through the same source.
    earlier: Option<i64>,
    /// The version of the consent text that holds.
    consent: i64,
    /// The one that this person agreed to last.
    agreed: i64,
}

/// Writes the vote in the place of an earlier one, of which nothing remains: the salt of its journal row goes too.
pub(crate) fn put_vote(tx: &mut Tx<'_>, vote: &CastVote, cast_at: i64, seq: i64) -> Result<(), StoreError> {
    let key = [vote.dialogue.into(), vote.participant.into(), vote.statement.into(), vote.header.source.into()];
    let earlier = tx.first(&OLD_VOTE, &key, |row| row.int(0))?;
    replace_vote(tx, vote, earlier, cast_at, seq)
}

/// The same where the journal's number of the earlier vote is known.
fn replace_vote(tx: &mut Tx<'_>, vote: &CastVote, earlier: Option<i64>, cast_at: i64, seq: i64) -> Result<(), StoreError> {
    let CastVote { header, dialogue, participant, statement, vote, matters, probability } = vote;
    if let Some(earlier) = earlier {
        forget_salts(tx, &[earlier])?;
    }
    let row: [Value; 9] = [
        (*dialogue).into(),
        (*participant).into(),
        (*statement).into(),
        header.source.into(),
        i64::from(vote.number()).into(),
        i64::from(*matters).into(),
        (*probability).into(),
        cast_at.into(),
        seq.into(),
    ];
    tx.execute(&PUT_VOTE, &row)?;
    Ok(())
}
