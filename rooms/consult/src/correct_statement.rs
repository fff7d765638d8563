//! A slip of the finger makes a statement look foolish for as long as the dialogue goes on. The team may correct it, as long as nobody has
//! weighed the words that would change, and as long as it stays what its author said.

use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::model::{STATEMENT_LIMIT, Statement, folded};
use crate::moderation_act::{ActKind, Acting, State, Target};
use crate::near_duplicates::{ALIKE_FROM, Runs};
use crate::queries::{SAME_WORDING, desk};
use crate::refusal::Refusal;

/// Corrects the original wording of a statement that nobody but its author has weighed. Translations stay and show that they are of
/// another original.
#[derive(Debug, Clone)]
pub struct CorrectStatement {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Which statement, and what was seen of it.
    pub target: Target,
    /// The wording as it should have been, cleaned.
    pub text: String,
    /// Who corrects.
    pub account: Option<Uuid>,
}

impl Command for CorrectStatement {
    const KIND: &'static str = "correct-statement";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.target.statement, &self.text)).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let found = self.target.find(tx, self.dialogue)?;
        let Some(now) = found.texts.first().map(|wording| wording.text.clone()) else { return Err(Refusal::NoSuchStatement) };
        if now == self.text {
            return Ok(());
        }
        // The team may rewrite what it said itself; of somebody else's words it may mend slips only.
        if !found.seed && Runs::of(&now).likeness(&Runs::of(&self.text)) < ALIKE_FROM {
            return Err(Refusal::AnotherStatement);
        }
        check(tx, self.dialogue, &found, &self.text)?;
        put(tx, self.dialogue, found.number, &self.text)?;
        let stands = State::of(&found);
        let (before, after) = (State { wording: Some(now), ..stands.clone() }, State { wording: Some(self.text.clone()), ..stands });
        Ok(Acting::new(&self.header, self.dialogue, self.account, seq).lead(tx, found.number, ActKind::Correct, before, after)?)
    }
}

/// Whether the statement may be worded like this.
pub(crate) fn check(tx: &mut Tx<'_>, dialogue: i64, statement: &Statement, text: &str) -> Result<(), Refusal> {
    if let Some(into) = statement.merged_into {
        return Err(Refusal::Merged { into });
    }
    if toguna_web::text::length(text) > STATEMENT_LIMIT || !text.chars().any(char::is_alphabetic) {
        return Err(Refusal::Wording { limit: STATEMENT_LIMIT });
    }
    if desk::is_weighed_by_others(tx, dialogue, statement.number)? || !desk::merged_into(tx, dialogue, statement.number)?.is_empty() {
        return Err(Refusal::WeighedAlready);
    }
    let same = tx.list(&SAME_WORDING, &[dialogue.into(), folded(text).into()], |row| Ok((row.int(0)?, row.text(1)? == "accepted")))?;
    match same.into_iter().find(|(number, _)| *number != statement.number) {
        Some((number, visible)) => Err(Refusal::SaidAlready { number, visible }),
        None => Ok(()),
    }
}

/// Puts another original wording in the place of the one that is there.
pub(crate) fn put(tx: &mut Tx<'_>, dialogue: i64, statement: i64, text: &str) -> Result<(), Refusal> {
    Ok(desk::put_original(tx, dialogue, statement, text, &folded(text))?)
}
