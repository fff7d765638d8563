//! Through which source each vote came, and what a drop of a source would bring back.
//!
//! A bad batch (a forged paper stack, a gateway that went mad) must be excludable as if it had never come, exactly: where it had replaced
//! an honest earlier vote, that vote counts again. Nearly everybody speaks through one source, so only the exceptions are stored.

use std::collections::BTreeMap;

use crate::votes::Vote;

/// A participant and a statement.
pub(crate) type Cell = (u32, u32);

#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    /// The source of each person's first vote.
    first: Vec<u16>,
    /// The sources of votes that came through another one than the person's first.
    other: BTreeMap<Cell, u16>,
    /// Replaced votes that came through another source than the one that counts: oldest first, only the last one of each source.
    earlier: BTreeMap<Cell, Vec<(u16, Vote)>>,
}

impl Sources {
    pub(crate) fn grow(&mut self, participants: usize) {
        if participants > self.first.len() {
            self.first.resize(participants, 0);
        }
    }

    pub(crate) fn participants(&self) -> usize {
        self.first.len()
    }

    /// The source of a vote that counts.
    pub(crate) fn of(&self, cell: Cell) -> u16 {
        self.other.get(&cell).copied().unwrap_or(self.first[cell.0 as usize])
    }

    /// Sets the source of a person's first vote.
    pub(crate) fn begin(&mut self, participant: u32, source: u16) {
        self.first[participant as usize] = source;
    }

    /// Notes a vote that takes the place of `before`, if there was one.
    pub(crate) fn cast(&mut self, cell: Cell, source: u16, before: Option<Vote>) {
        if let Some(vote) = before {
            let replaced = self.of(cell);
            if replaced != source || self.earlier.contains_key(&cell) {
                let list = self.earlier.entry(cell).or_default();
                list.retain(|(s, _)| *s != replaced && *s != source);
                if replaced != source {
                    list.push((replaced, vote));
                }
                if list.is_empty() {
                    self.earlier.remove(&cell);
                }
            }
        }
        self.set(cell, source);
    }

    /// Forgets all about a vote.
    pub(crate) fn forget(&mut self, cell: Cell) {
        self.other.remove(&cell);
        self.earlier.remove(&cell);
    }

    /// The vote that counts again when the present one is dropped, if there is one; it is now the present one.
    pub(crate) fn fall_back(&mut self, cell: Cell) -> Option<Vote> {
        let list = self.earlier.get_mut(&cell)?;
        let (source, vote) = list.pop()?;
        if list.is_empty() {
            self.earlier.remove(&cell);
        }
        self.set(cell, source);
        Some(vote)
    }

    /// Forgets what a source said among the votes that do not count, so that no later drop brings it back.
    pub(crate) fn forget_earlier(&mut self, source: u16) {
        self.earlier.retain(|_, list| {
            list.retain(|(s, _)| *s != source);
            !list.is_empty()
        });
    }

    fn set(&mut self, cell: Cell, source: u16) {
        if source == self.first[cell.0 as usize] {
            self.other.remove(&cell);
        } else {
            self.other.insert(cell, source);
        }
    }
}
