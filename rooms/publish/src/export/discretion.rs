//! Somebody who is the only young herder of her village is named by what she declared. Where a file is made for the public, what few
//! people declared together is left out, and as much else as keeps it from being computed out of what the pages say of each group.

use std::collections::{BTreeMap, BTreeSet};

use toguna_store::{Tx, Uuid};

use super::counted::Counted;
use super::{ExportError, walk};
use crate::queries::carried;
use crate::records::Group;

/// So many people at least must have declared the same things, all taken together.
pub const FEWEST_ALIKE: u32 = toguna_disclosure::PUBLIC;

/// What each person who is counted declared, as far as it may be shown. People are named by their place among the counted.
#[derive(Debug, Default)]
pub(crate) struct Declared {
    by_person: BTreeMap<u32, Vec<Group>>,
    /// People whose groups are left out because too few declared the same, or because such people could be computed from theirs.
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
            let shown = shown(&alike, (counted.voters.len() - before) as u32);
            declared.by_person.retain(|_, groups| shown.contains(groups));
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

/// The combinations that may stand in a public file, by how many people declared each; `silent`: how many declared nothing.
///
/// Each has enough people. And whoever is left without groups is not left in too small a company: neither among all that are, nor among
/// those of one value, whose number on the pages less the number in the file would be theirs.
fn shown(alike: &BTreeMap<Vec<Group>, u32>, silent: u32) -> BTreeSet<Vec<Group>> {
    let mut shown: BTreeMap<&Vec<Group>, u32> =
        alike.iter().filter(|(_, people)| **people >= FEWEST_ALIKE).map(|(groups, people)| (groups, *people)).collect();
    loop {
        let hidden: Vec<_> = alike.iter().filter(|(groups, _)| !shown.contains_key(groups)).collect();
        let mut of_value: BTreeMap<(i64, i64), u32> = BTreeMap::new();
        for (groups, people) in &hidden {
            for group in *groups {
                *of_value.entry((group.dimension, group.value)).or_default() += **people;
            }
        }
        let left: u32 = silent + hidden.iter().map(|(_, people)| **people).sum::<u32>();
        let few = |people: u32| people > 0 && people < FEWEST_ALIKE;
        let is_lonely = |groups: &[Group]| {
            few(left) || groups.iter().any(|group| of_value.get(&(group.dimension, group.value)).is_some_and(|people| few(*people)))
        };
        let next = shown.iter().filter(|(groups, _)| is_lonely(groups)).min_by_key(|(groups, people)| (**people, **groups));
        let Some((next, _)) = next.map(|(groups, people)| (*groups, *people)) else {
            return shown.into_keys().cloned().collect();
        };
        shown.remove(next);
    }
}

/// A pseudonym as text where the team reads it, a number where the public does.
pub(crate) fn name(person: Uuid, number: u32, is_public: bool) -> String {
    if is_public { number.to_string() } else { person.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(values: [i64; 2]) -> Vec<Group> {
        (0..).zip(values).map(|(dimension, value)| Group { dimension, value }).collect()
    }

    fn shown_of(alike: &[([i64; 2], u32)], silent: u32) -> Vec<[i64; 2]> {
        let alike: BTreeMap<Vec<Group>, u32> = alike.iter().map(|(values, people)| (groups(*values), *people)).collect();
        shown(&alike, silent).iter().map(|groups| [groups[0].value, groups[1].value]).collect()
    }

    #[test]
    fn what_enough_people_share_is_shown() {
        assert_eq!(shown_of(&[([0, 0], 30), ([1, 1], 10)], 0), [[0, 0], [1, 1]]);
    }

    #[test]
    fn one_person_alone_is_hidden_among_others_of_each_of_her_values() {
        // She is of value 0 in the first dimension and of value 1 in the second: the pages tell how many there are of each.
        assert_eq!(shown_of(&[([0, 0], 30), ([0, 1], 1), ([1, 1], 20), ([2, 2], 40)], 0), [[2, 2]]);
    }

    #[test]
    fn few_who_said_nothing_are_not_left_alone() {
        assert_eq!(shown_of(&[([0, 0], 30), ([1, 1], 12)], 3), [[0, 0]]);
    }
}
