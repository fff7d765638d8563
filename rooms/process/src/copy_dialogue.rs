//! What worked in one village is taken to the next: a dialogue as a template for another, with its words and rules and none of its voices.

use std::collections::BTreeSet;

use crate::model::{Dialogue, Draft};
use crate::short_name;

/// A draft like this dialogue, under a short name that is not among `taken`. Its days are left open, since they have passed or will; and it
/// is not simulated, since the voices that will come to it are real.
///
/// Within a command, ask [`crate::queries::all_slugs`] for `taken` in the same transaction, so that the same form sent twice is the same
/// command.
pub fn copy_of(dialogue: &Dialogue, taken: &BTreeSet<String>) -> Draft {
    Draft {
        slug: short_name::free(&dialogue.draft.slug, taken),
        opens_day: None,
        closes_day: None,
        simulated: false,
        ..dialogue.draft.clone()
    }
}
