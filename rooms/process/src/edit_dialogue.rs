//! The team changes its mind: another wording, one more language, another closing day. What people have already declared is not taken
//! away from under them.

use toguna_store::{Command, Header, Tx, Value};

use crate::care::consent;
use crate::create_dialogue::{DraftRefused, content};
use crate::model::{Dialogue, Dimension, Draft, Fault, FaultKind, day_of};
use crate::queries::{self, UPDATE_DIALOGUE};

/// Puts a draft in the place of what a dialogue said until now.
#[derive(Debug, Clone)]
pub struct EditDialogue {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The journal's number of the last change that whoever wrote the draft has seen.
    pub made_from: i64,
    /// What it is from now on. `simulated` stays as it was.
    pub draft: Draft,
}

impl Command for EditDialogue {
    const KIND: &'static str = "edit-dialogue";
    type Answer = ();
    type Refusal = DraftRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        content(&self.draft)
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), DraftRefused> {
        let Some(now) = queries::dialogue_by_number(tx, self.dialogue)? else { return Err(DraftRefused::NoSuchDialogue) };
        if now.seq != self.made_from {
            return Err(DraftRefused::ChangedSince(Box::new(now)));
        }
        let mut faults = self.draft.faults();
        if let Some((other, _)) = queries::version_of_slug(tx, &self.draft.slug)?
            && other != self.dialogue
        {
            faults.push(Fault { field: "slug".to_owned(), what: FaultKind::SlugTaken });
        }
        if now.is_public() && now.draft.slug != self.draft.slug {
            faults.push(Fault { field: "slug".to_owned(), what: FaultKind::SlugFixed });
        }
        faults.extend(taken_away(&now, &self.draft));
        if !faults.is_empty() {
            return Err(DraftRefused::Faults(faults));
        }
        consent::note_first(tx, &now)?;
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
        queries::write_words(tx, self.dialogue, draft)?;
        if now.is_public() {
            consent::note(tx, self.dialogue, day_of(self.header.at))?;
        }
        Ok(())
    }
}

/// Once people may have spoken, languages and dimensions only grow, and values keep their places: these are what people declared.
fn taken_away(now: &Dialogue, draft: &Draft) -> Option<Fault> {
    if !now.is_public() {
        return None;
    }
    if now.languages().any(|language| !draft.texts.iter().any(|text| text.language == language)) {
        return Some(Fault { field: "languages".to_owned(), what: FaultKind::InUse });
    }
    let (old, new) = (&now.draft.dimensions, &draft.dimensions);
    now.languages().find_map(|language| {
        let is_moved = |place: usize, old: &Dimension| new.get(place).is_none_or(|new| values_moved(old, new, language));
        let moved = old.iter().enumerate().any(|(place, old)| is_moved(place, old));
        moved.then(|| Fault { field: format!("dimensions-{language}"), what: FaultKind::InUse })
    })
}

/// Whether a value is gone, or stands where another one stood: then people would find themselves in a group that they never declared.
/// Another spelling in the same place is a correction.
fn values_moved(old: &Dimension, new: &Dimension, language: &str) -> bool {
    new.values.len() < old.values.len()
        || old.values.iter().enumerate().any(|(place, value)| {
            let name = value.in_language(language);
            new.values.iter().position(|value| value.in_language(language) == name).is_some_and(|now| now != place)
        })
}
