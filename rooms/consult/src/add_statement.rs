//! Somebody says something that nobody has said yet, for others to weigh. Who says it agrees with it: that vote is cast with it.

use serde::{Deserialize, Serialize};
use toguna_opinion::votes::Vote;
use toguna_people::participants;
use toguna_process::model::{Dialogue, Moderation, NotOpen};
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Header, Tx, Value};
use uuid::Uuid;

use crate::cast_vote::{CastVote, put_vote};
use crate::model::{Kind, STATEMENT_LIMIT, STATEMENTS_LIMIT, Standing, WAITING_LIMIT, Wording, folded};
use crate::queries::{INSERT_STATEMENT, INSERT_TEXT, NEXT_STATEMENT_NUMBER, SAME_WORDING, WAITING_OF};
use crate::refusal::{Refusal, agreed};

/// Adds a statement of a participant.
#[derive(Debug, Clone)]
pub struct AddStatement {
    /// When, by which command, through which source.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who says it.
    pub participant: Uuid,
    /// What kind of idea it holds.
    pub kind: Kind,
    /// What is said, and in which language.
    pub wording: Wording,
}

/// Adds a statement of the team, in one or more languages, so that people find something to weigh.
#[derive(Debug, Clone)]
pub struct AddSeed {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// What kind of idea it holds.
    pub kind: Kind,
    /// The wordings, the first of which is the original.
    pub wordings: Vec<Wording>,
}

/// Adds what somebody of the team noted at a meeting. Nobody's voice is cast with it, and it waits for moderation like what participants
/// say.
#[derive(Debug, Clone)]
pub struct NoteStatement {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue, which may not have ended.
    pub dialogue: i64,
    /// What kind of idea it holds.
    pub kind: Kind,
    /// The wordings, the first of which is the original.
    pub wordings: Vec<Wording>,
}

/// The answer to all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// The number of the statement.
    pub number: i64,
    /// Where it stands: waiting, or accepted where others see statements at once.
    pub standing: Standing,
}

impl Command for AddStatement {
    const KIND: &'static str = "add-statement";
    type Answer = Added;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.participant, self.kind, &self.wording)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Added, Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        dialogue.takes_voices(self.header.at)?;
        if !participants::is_there(tx, self.dialogue, self.participant)? {
            return Err(Refusal::NoSuchParticipant);
        }
        agreed(tx, self.dialogue, self.participant)?;
        let waiting: i64 = tx.one(&WAITING_OF, &[self.dialogue.into(), self.participant.into()], |row| row.int(0))?;
        if waiting >= WAITING_LIMIT {
            return Err(Refusal::TooMany { limit: WAITING_LIMIT });
        }
        let standing = at_first(&dialogue);
        let wordings = std::slice::from_ref(&self.wording);
        let number = insert(tx, &dialogue, &self.header, By::Participant(self.participant), self.kind, wordings, standing, seq)?;
        let own = CastVote {
            header: self.header,
            dialogue: self.dialogue,
            participant: self.participant,
            statement: number,
            vote: Vote::Agree,
            matters: false,
            probability: None,
        };
        put_vote(tx, &own, dialogue.coarse(self.header.at), seq)?;
        Ok(Added { number, standing })
    }
}

impl Command for AddSeed {
    const KIND: &'static str = "add-seed";
    type Answer = Added;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.kind, &self.wordings)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Added, Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        let number = insert(tx, &dialogue, &self.header, By::Team, self.kind, &self.wordings, Standing::Accepted, seq)?;
        Ok(Added { number, standing: Standing::Accepted })
    }
}

impl Command for NoteStatement {
    const KIND: &'static str = "note-statement";
    type Answer = Added;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.kind, &self.wordings)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Added, Refusal> {
        let dialogue = dialogue_by_number(tx, self.dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        if let Err(ended @ NotOpen::Ended) = dialogue.takes_voices(self.header.at) {
            return Err(ended.into());
        }
        let standing = at_first(&dialogue);
        let number = insert(tx, &dialogue, &self.header, By::Meeting, self.kind, &self.wordings, standing, seq)?;
        Ok(Added { number, standing })
    }
}

/// Where something that was said stands before the team has looked at it.
fn at_first(dialogue: &Dialogue) -> Standing {
    match dialogue.draft.moderation {
        Moderation::Before => Standing::Waiting,
        Moderation::After => Standing::Accepted,
    }
}

/// Who says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// A participant.
    Participant(Uuid),
    /// The team.
    Team,
    /// Somebody at a meeting, of whom nothing is known.
    Meeting,
}

impl By {
    fn author(self) -> Option<Uuid> {
        match self {
            Self::Participant(author) => Some(author),
            Self::Team | Self::Meeting => None,
        }
    }
}

/// Adds a statement of the team as a part of a larger command.
pub(crate) fn insert_seed(
    tx: &mut Tx<'_>,
    dialogue: &Dialogue,
    header: &Header,
    kind: Kind,
    wordings: &[Wording],
    seq: i64,
) -> Result<i64, Refusal> {
    insert(tx, dialogue, header, By::Team, kind, wordings, Standing::Accepted, seq)
}

#[allow(clippy::too_many_arguments, reason = "one row has so many parts, and both commands hand them over as they are")]
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    dialogue: &Dialogue,
    header: &Header,
    by: By,
    kind: Kind,
    wordings: &[Wording],
    standing: Standing,
    seq: i64,
) -> Result<i64, Refusal> {
    let too_long =
        |wording: &Wording| toguna_web::text::length(&wording.text) > STATEMENT_LIMIT || !wording.text.chars().any(char::is_alphabetic);
    let Some(original) = wordings.first() else { return Err(Refusal::Wording { limit: STATEMENT_LIMIT }) };
    if wordings.iter().any(too_long) {
        return Err(Refusal::Wording { limit: STATEMENT_LIMIT });
    }
    let folded = folded(&original.text);
    let same = tx.first(&SAME_WORDING, &[dialogue.number.into(), folded.as_str().into()], |row| {
        Ok((row.int(0)?, row.text(1)? == Standing::Accepted.word()))
    })?;
    if let Some((number, visible)) = same {
        return Err(Refusal::SaidAlready { number, visible });
    }
    let number: i64 = tx.one(&NEXT_STATEMENT_NUMBER, &[dialogue.number.into()], |row| row.int(0))?;
    if number >= STATEMENTS_LIMIT {
        return Err(Refusal::TooMany { limit: STATEMENTS_LIMIT });
    }
    let row: [Value; 10] = [
        dialogue.number.into(),
        number.into(),
        kind.word().into(),
        by.author().into(),
        standing.word().into(),
        // The team need not read its own words.
        i64::from(by == By::Team).into(),
        folded.into(),
        dialogue.coarse(header.at).into(),
        seq.into(),
        seq.into(),
    ];
    tx.execute(&INSERT_STATEMENT, &row)?;
    for (place, wording) in wordings.iter().enumerate() {
        let row: [Value; 5] = [
            dialogue.number.into(),
            number.into(),
            wording.language.as_str().into(),
            wording.text.as_str().into(),
            i64::from(place == 0).into(),
        ];
        tx.execute(&INSERT_TEXT, &row)?;
    }
    Ok(number)
}
