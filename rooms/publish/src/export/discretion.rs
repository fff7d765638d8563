//! Somebody who is the only young herder of her village is named by what she declared. Where a file is made for the public, what few
//! people declared together is left out.

use std::collections::BTreeMap;

use toguna_store::{Tx, Uuid};

use super::counted::Counted;
use super::{ExportError, walk};
use crate::queries::carried;
use crate::records::Group;

/// So many people at least must have declared the same things, all taken together.
pub const FEWEST_ALIKE: u32 = 5;

/// What each person who is counted declared, as far as it may be shown. People are named by their place among the counted.
#[derive(Debug, Default)]
pub(crate) struct Declared {
    by_person: BTreeMap<u32, Vec<Group>>,
    /// People whose groups are left out because too few declared the same.
    pub(crate) hidden: u64,
}

impl Declared {
    /// Reads what was declared; with `is_public`, only combinations that enough people share.
    pub(crate) fn read(tx: &mut Tx<'_>, dialogue: i64, counted: &Counted, is_public: bool) -> Result<Self, ExportError> {
        let mut declared = Self::default();
        let mut alike: BTreeMap<Vec<Group>, u32> = BTreeMap::new();
        walk(|_| {
            carried::each_participant(tx, dialogue, |person| {
                if let (Some(number), false) = (counted.number_of(person.id), person.groups.is_empty()) {
                    *alike.entry(person.groups.clone()).or_default() += 1;
                    declared.by_person.insert(number, person.groups);
                }
                Ok(())
            })
        })?;
        if is_public {
            let before = declared.by_person.len();
            declared.by_person.retain(|_, groups| alike.get(groups).is_some_and(|people| *people >= FEWEST_ALIKE));
            declared.hidden = (before - declared.by_person.len()) as u64;
        }
        Ok(declared)
    }

    /// What the person with this number declared, by dimension.
    pub(crate) fn of(&self, number: u32) -> &[Group] {
        self.by_person.get(&number).map_or(&[], Vec::as_slice)
    }

    /// The value that the person with this number declared in a dimension; none where they prefer not to say.
    pub(crate) fn value(&self, number: u32, dimension: i64) -> Option<i64> {
        self.of(number).iter().find(|group| group.dimension == dimension).map(|group| group.value).filter(|value| *value >= 0)
    }
}

/// A pseudonym as text where the team reads it, a number where the public does.
pub(crate) fn name(person: Uuid, number: u32, is_public: bool) -> String {
    if is_public { number.to_string() } else { person.to_string() }
}
