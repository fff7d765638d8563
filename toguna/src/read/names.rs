//! Participants and statements come with names of their own, in any order; the computation wants places `0, 1, 2, …`.
//!
//! Exports number people and statements, so that a table indexed by the number finds a place in one step. Everything else that may stand
//! for a name (large numbers, words) goes through a map.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, DefaultHasher};

use super::error::{Countable, InputErrorKind};

/// A name is at most this long.
const NAME_LIMIT_BYTES: usize = 256;
/// Numbers below this one have their place looked up in a table.
const DIRECT: u64 = 1 << 22;
/// More names than this are refused: a statement's place and a vote on it share 32 bits.
pub(crate) const NAMES_LIMIT: usize = 1 << 30;
const NO_PLACE: u32 = u32::MAX;

/// The keys of this map come from a file; a fixed hash keeps every run the same.
type Places<K> = HashMap<K, u32, BuildHasherDefault<DefaultHasher>>;

/// A name, in an order of its own: plain numbers by value, then all others by their bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Name {
    /// Digits only, no leading zero, within 64 bits.
    Number(u64),
    /// Anything else.
    Text(Box<str>),
}

impl Name {
    /// The name that a text stands for. `007` and `7` are two names.
    pub(crate) fn new(text: &str) -> Self {
        plain_number(text).map_or_else(|| Self::Text(text.into()), Self::Number)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => f.write_str(text),
        }
    }
}

fn plain_number(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

/// Names in the order in which they were met, each with its place.
#[derive(Debug, Default)]
pub(crate) struct Names {
    direct: Vec<u32>,
    numbers: Places<u64>,
    texts: Places<Box<str>>,
    in_order: Vec<Name>,
}

impl Names {
    pub(crate) fn len(&self) -> usize {
        self.in_order.len()
    }

    /// The place of a number, which is given one if it is new. `None` where the slow way is needed: a large number, or too many names.
    #[inline]
    pub(crate) fn place_of_small(&mut self, number: u64) -> Option<u32> {
        match self.direct.get(number as usize) {
            Some(&place) if place != NO_PLACE => Some(place),
            _ if number < DIRECT && self.in_order.len() < NAMES_LIMIT => Some(self.add_small(number)),
            _ => None,
        }
    }

    fn add_small(&mut self, number: u64) -> u32 {
        let index = number as usize;
        if index >= self.direct.len() {
            self.direct.resize((index + 1).next_power_of_two(), NO_PLACE);
        }
        let place = self.in_order.len() as u32;
        self.direct[index] = place;
        self.in_order.push(Name::Number(number));
        place
    }

    /// The place of a name, which is given one if it is new.
    pub(crate) fn place_of(&mut self, text: &str) -> Result<u32, InputErrorKind> {
        if text.is_empty() {
            return Err(InputErrorKind::EmptyName);
        }
        if text.len() > NAME_LIMIT_BYTES {
            return Err(InputErrorKind::NameTooLong { limit_bytes: NAME_LIMIT_BYTES });
        }
        if let Some(place) = self.find(text) {
            return Ok(place);
        }
        if self.in_order.len() >= NAMES_LIMIT {
            return Err(InputErrorKind::TooMany { what: Countable::Names, limit: NAMES_LIMIT as u64 });
        }
        let place = self.in_order.len() as u32;
        match Name::new(text) {
            Name::Number(number) if number < DIRECT => return Ok(self.add_small(number)),
            Name::Number(number) => drop(self.numbers.insert(number, place)),
            Name::Text(text) => drop(self.texts.insert(text, place)),
        }
        self.in_order.push(Name::new(text));
        Ok(place)
    }

    /// The place of a name that is known.
    pub(crate) fn find(&self, text: &str) -> Option<u32> {
        match plain_number(text) {
            Some(number) if number < DIRECT => self.direct.get(number as usize).copied().filter(|&place| place != NO_PLACE),
            Some(number) => self.numbers.get(&number).copied(),
            None => self.texts.get(text).copied(),
        }
    }

    /// The names in canonical order, and for each place until now its place in that order. The places looked up from now on are the new
    /// ones.
    pub(crate) fn sort(&mut self) -> (Vec<String>, Vec<u32>) {
        let mut order: Vec<u32> = (0..self.in_order.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| self.in_order[a as usize].cmp(&self.in_order[b as usize]));
        let mut place_now = vec![0; order.len()];
        for (new, &old) in order.iter().enumerate() {
            place_now[old as usize] = new as u32;
        }
        let known = |place: &mut u32| {
            if *place != NO_PLACE {
                *place = place_now[*place as usize];
            }
        };
        self.direct.iter_mut().for_each(known);
        self.numbers.values_mut().for_each(known);
        self.texts.values_mut().for_each(known);
        self.in_order.sort_unstable();
        (self.in_order.iter().map(Name::to_string).collect(), place_now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_by_value_then_other_names_by_their_bytes() {
        let mut names = Names::default();
        for (place, name) in ["10", "b", "9", "007", "18446744073709551616", "99999999", "-1", "B", "0"].iter().enumerate() {
            assert_eq!(names.place_of(name).unwrap(), place as u32);
        }
        let (sorted, place_now) = names.sort();
        assert_eq!(sorted, ["0", "9", "10", "99999999", "-1", "007", "18446744073709551616", "B", "b"]);
        assert_eq!(place_now[0], 2);
        for (place, name) in sorted.iter().enumerate() {
            assert_eq!(names.find(name), Some(place as u32), "{name}");
        }
    }

    #[test]
    fn a_number_found_by_value_is_the_name_found_by_text() {
        let mut names = Names::default();
        assert_eq!(names.place_of_small(70_000), Some(0));
        assert_eq!(names.place_of("70000").unwrap(), 0);
        assert_eq!(names.place_of("070000").unwrap(), 1);
        assert_eq!(names.place_of_small(DIRECT), None);
        assert_eq!(names.find("3"), None);
    }

    #[test]
    fn a_name_is_neither_empty_nor_endless() {
        assert_eq!(Names::default().place_of(""), Err(InputErrorKind::EmptyName));
        assert!(matches!(Names::default().place_of(&"x".repeat(257)), Err(InputErrorKind::NameTooLong { .. })));
    }
}
