//! The team changes its mind: another wording, one more language, another closing day. What people have already declared is not taken
//! away from under them.

use toguna_store::{Command, Header, Tx, Value};

use crate::create_dialogue::{DraftRefused, content};
use crate::model::{Dialogue, Draft, Fault, FaultKind, State};
use crate::queries::{self, UPDATE_DIALOGUE};

/// Puts a draft in the place of what a dialogue said until now.
#[derive(Debug, Clone)]
pub struct EditDialogue {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// What it is from now on. `simulated` stays as it was.
    pub draft: Draft,
}

impl Command for EditDialogue {
    const KIND: &'static str = "edit-dialogue";
    type Answer = ();
    type Refusal = DraftRefused;

    fn header(&self) -> Header {
        self.header.clone()
    }

    fn content(&self) -> Vec<u8> {
        content(&self.draft)
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), DraftRefused> {
        let Some(now) = queries::dialogue_by_number(tx, self.dialogue)? else { return Err(DraftRefused::NoSuchDialogue) };
        let mut faults = self.draft.faults();
        if let Some((other, _)) = queries::version_of_slug(tx, &self.draft.slug)?
            && other != self.dialogue
        {
            faults.push(Fault { field: "slug".to_owned(), what: FaultKind::SlugTaken });
        }
        faults.extend(taken_away(&now, &self.draft));
        if !faults.is_empty() {
            return Err(DraftRefused::Faults(faults));
        }
        let draft = &self.draft;
        let values: [Value; 7] = [
            draft.slug.as_str().into(),
            draft.opens_day.into(),
            draft.closes_day.into(),
            draft.moderation.word().into(),
            draft.precision_seconds.into(),
            seq.into(),
            self.dialogue.into(),
        ];
        tx.execute(&UPDATE_DIALOGUE, &values)?;
        Ok(queries::write_words(tx, self.dialogue, draft)?)
    }
}

/// Once people may have declared something, dimensions and values only grow: their places are what people declared.
fn taken_away(now: &Dialogue, draft: &Draft) -> Option<Fault> {
    if now.state == State::Draft {
        return None;
    }
    let shorter = |(old, new): (&crate::model::Dimension, &crate::model::Dimension)| new.values.len() < old.values.len();
    let old = &now.draft.dimensions;
    if draft.dimensions.len() >= old.len() && !old.iter().zip(&draft.dimensions).any(shorter) {
        return None;
    }
    let language = draft.texts.first().map_or("", |text| &text.language);
    Some(Fault { field: format!("dimensions-{language}"), what: FaultKind::InUse })
}
