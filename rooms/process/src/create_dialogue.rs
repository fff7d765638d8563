//! A coordinator opens a new dialogue: as a draft that only the team sees.

use serde::{Deserialize, Serialize};
use toguna_people::roles::{DialogueRole, acts, membership};
use toguna_store::{Command, Header, StoreError, Tx};
use uuid::Uuid;

use crate::model::{Dialogue, Draft, Fault, FaultKind, day_of};
use crate::queries;
use crate::short_name;

/// Makes a dialogue.
#[derive(Debug, Clone)]
pub struct CreateDialogue {
    /// Its command id is also the identifier of the dialogue.
    pub header: Header,
    /// The account that makes it, and coordinates it from then on.
    pub owner: Uuid,
    /// What was decided about it. Without a short name it gets one made of its title.
    pub draft: Draft,
}

/// The answer: where it can be found from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Created {
    /// Its number in this installation.
    pub number: i64,
    /// Its short name.
    pub slug: String,
}

/// Why a dialogue was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum DraftRefused {
    /// Something in the form is wrong.
    #[error("the draft has {} faults", .0.len())]
    Faults(Vec<Fault>),
    /// Somebody changed the dialogue after the form was opened; this is how it stands now.
    #[error("the dialogue was changed in the meantime")]
    ChangedSince(Box<Dialogue>),
    /// The dialogue is not there any more.
    #[error("there is no such dialogue")]
    NoSuchDialogue,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Command for CreateDialogue {
    const KIND: &'static str = "create-dialogue";
    type Answer = Created;
    type Refusal = DraftRefused;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        content(&self.draft)
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Created, DraftRefused> {
        create(tx, &self.header, self.owner, &self.draft, seq)
    }
}

/// The same as a part of a larger command. A draft without a short name gets a free one here, within the transaction, so that the same
/// form sent twice is the same command.
///
/// # Errors
/// What is wrong with the draft, or the store's.
pub fn create(tx: &mut Tx<'_>, header: &Header, owner: Uuid, draft: &Draft, seq: i64) -> Result<Created, DraftRefused> {
    create_as(tx, header.id, owner, draft, day_of(header.at), seq)
}

/// The same for a dialogue that has an identifier and a day of making already, since it comes from elsewhere.
///
/// # Errors
/// As [`create`]; a rule of the table where the identifier is taken.
pub fn create_as(tx: &mut Tx<'_>, id: Uuid, owner: Uuid, draft: &Draft, created_day: i64, seq: i64) -> Result<Created, DraftRefused> {
    let mut named = None;
    if draft.slug.is_empty() {
        let taken = queries::all_slugs(tx)?;
        let title = draft.texts.first().map_or("", |text| &text.title);
        named = Some(Draft { slug: short_name::free(&short_name::of(title), &taken), ..draft.clone() });
    }
    let draft = named.as_ref().unwrap_or(draft);
    let mut faults = draft.faults();
    if faults.is_empty() && queries::version_of_slug(tx, &draft.slug)?.is_some() {
        faults.push(Fault { field: "slug".to_owned(), what: FaultKind::SlugTaken });
    }
    if !faults.is_empty() {
        return Err(DraftRefused::Faults(faults));
    }
    let number = queries::insert(tx, id, owner, draft, created_day, seq)?;
    // What comes from elsewhere has nobody yet: it is given to somebody when all of it is there.
    if !owner.is_nil() {
        membership::add(tx, number, owner, DialogueRole::Coordinator, created_day)?;
        acts::note(tx, &acts::NewAct::new(Some(number), owner, created_day, "process-act-drew-up"))?;
    }
    Ok(Created { number, slug: draft.slug.clone() })
}

/// The draft as bytes for the journal's digest: its words in a fixed order.
pub(crate) fn content(draft: &Draft) -> Vec<u8> {
    let texts: Vec<_> =
        draft.texts.iter().map(|text| (&text.language, &text.title, &text.question, &text.description, &text.consent)).collect();
    let dimensions: Vec<_> = draft
        .dimensions
        .iter()
        .map(|dimension| (&dimension.label.names, dimension.values.iter().map(|value| &value.names).collect::<Vec<_>>()))
        .collect();
    let rules = (&draft.slug, draft.opens_day, draft.closes_day, draft.moderation.word(), draft.precision_seconds, draft.simulated);
    // Strings and numbers in tuples always have a JSON form.
    serde_json::to_vec(&(rules, texts, dimensions)).unwrap_or_default()
}
