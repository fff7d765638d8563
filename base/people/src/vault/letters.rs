//! Keys and shares wait for years in a drawer and are typed by hand on the worst day: they must survive a tired reader, and a mistake must be
//! found where it was made.
//!
//! Bytes are written with 32 letters and digits (no I, L, O, U) in groups of five: four that carry 20 bits, and one that checks
//! them and knows the group's place. So a wrong letter, two letters or two groups in each other's place are told by the number of the
//! group. Reading takes small letters, any blanks, dashes and line breaks, `O` for `0`, and `I` or `L` for `1`.

use std::fmt::Write as _;

use thiserror::Error;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a group that carry something.
const CARRYING: usize = 4;
/// Letters of a group with the one that checks.
const GROUP: usize = CARRYING + 1;
/// Groups on one printed line.
const A_LINE: usize = 3;

/// What is wrong with what was typed. Groups are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LettersError {
    /// A sign that is not used here.
    #[error("“{sign}” is not used: only digits and the letters A–Z without I, L, O and U")]
    Sign {
        /// The sign.
        sign: char,
    },
    /// A part is missing, or there is too much.
    #[error("there are {found} letters and digits where {expected} belong: something is missing or twice")]
    Length {
        /// What should be there.
        expected: usize,
        /// What is.
        found: usize,
    },
    /// A group does not hold together.
    #[error("group {group} (line {line}) is not right: read it again, letter by letter")]
    Group {
        /// Its number.
        group: usize,
        /// The printed line that it stands on.
        line: usize,
    },
}

/// How many letters `bytes` bytes take, checks included. `bytes` is a multiple of five.
pub const fn letters_of(bytes: usize) -> usize {
    bytes * 8 / 5 / CARRYING * GROUP
}

/// The bytes in letters, without blanks. Their number is a multiple of five.
///
/// ```
/// use toguna_people::vault::letters;
/// let written = letters::write(b"hello");
/// assert_eq!(written.len(), 10);
/// assert_eq!(letters::read(&written.to_lowercase(), 5).unwrap(), b"hello");
/// ```
pub fn write(bytes: &[u8]) -> String {
    debug_assert!(bytes.len().is_multiple_of(5));
    let mut values = Vec::with_capacity(bytes.len() * 8 / 5);
    let (mut held, mut bits) = (0_u32, 0);
    for &byte in bytes {
        held = held << 8 | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            values.push((held >> bits & 31) as u8);
        }
        held &= (1 << bits) - 1;
    }
    let mut text = String::with_capacity(letters_of(bytes.len()));
    for (place, group) in values.chunks(CARRYING).enumerate() {
        for &value in group.iter().chain([&check(place, group)]) {
            text.push(char::from(ALPHABET[usize::from(value)]));
        }
    }
    text
}

/// As [`write()`], for paper: three groups on a line.
pub fn write_lines(bytes: &[u8]) -> Vec<String> {
    let text = write(bytes);
    let groups: Vec<&str> = (0..text.len()).step_by(GROUP).map(|start| &text[start..(start + GROUP).min(text.len())]).collect();
    groups.chunks(A_LINE).map(|line| line.join(" ")).collect()
}

/// As [`write()`], in one line with dashes between the groups.
pub fn write_dashed(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (place, letter) in write(bytes).chars().enumerate() {
        if place > 0 && place.is_multiple_of(GROUP) {
            text.push('-');
        }
        let _ = write!(text, "{letter}");
    }
    text
}

/// The `length` bytes (a multiple of five) that somebody typed.
///
/// # Errors
/// The first thing that is wrong.
pub fn read(typed: &str, length: usize) -> Result<Vec<u8>, LettersError> {
    let mut values = Vec::new();
    for sign in typed.chars() {
        if sign.is_whitespace() || matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '.' | '·' | '_' | '\u{200e}' | '\u{200f}') {
            continue;
        }
        values.push(value_of(sign).ok_or(LettersError::Sign { sign })?);
    }
    let expected = letters_of(length);
    if values.len() != expected {
        return Err(LettersError::Length { expected, found: values.len() });
    }
    let mut bytes = Vec::with_capacity(length);
    let (mut held, mut bits) = (0_u32, 0);
    for (place, group) in values.chunks(GROUP).enumerate() {
        if check(place, &group[..CARRYING]) != group[CARRYING] {
            return Err(LettersError::Group { group: place + 1, line: place / A_LINE + 1 });
        }
        for &value in &group[..CARRYING] {
            held = held << 5 | u32::from(value);
            bits += 5;
            if bits >= 8 {
                bits -= 8;
                bytes.push((held >> bits) as u8);
                held &= (1 << bits) - 1;
            }
        }
    }
    Ok(bytes)
}

fn value_of(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|&letter| char::from(letter) == sign)?;
    u8::try_from(place).ok()
}

/// The letter that checks a group: `p + 2·v1 + 4·v2 + 8·v3 + 16·v4` in the field of 32 elements over `x⁵ + x² + 1`, with `p` the place of the
/// group. All weights differ and none is 0, so one wrong letter, and two in each other's place, always show.
fn check(place: usize, group: &[u8]) -> u8 {
    let mut weight = 1;
    let mut sum = (place & 31) as u8;
    for &value in group {
        weight = double(weight);
        sum ^= times(weight, value);
    }
    sum
}

fn double(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

fn times(mut left: u8, mut right: u8) -> u8 {
    let mut product = 0;
    while right > 0 {
        if right & 1 == 1 {
            product ^= left;
        }
        left = double(left);
        right >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_wrong_letter_is_told_by_its_group_and_line() {
        let bytes = [7; 45];
        let written = write(&bytes);
        for place in 0..written.len() {
            for letter in ALPHABET {
                let mut typed = written.clone().into_bytes();
                if typed[place] == *letter {
                    continue;
                }
                typed[place] = *letter;
                let group = place / GROUP + 1;
                let expected = LettersError::Group { group, line: (group - 1) / 3 + 1 };
                assert_eq!(read(std::str::from_utf8(&typed).unwrap(), 45), Err(expected), "letter {place}");
            }
        }
    }

    #[test]
    fn neighbours_in_each_others_place_are_found_and_so_are_groups() {
        let bytes: Vec<u8> = (0..45).collect();
        let written = write(&bytes).into_bytes();
        for place in 1..written.len() {
            let mut typed = written.clone();
            typed.swap(place - 1, place);
            if typed != written {
                assert!(read(std::str::from_utf8(&typed).unwrap(), 45).is_err(), "{place}");
            }
        }
        let mut groups: Vec<&[u8]> = written.chunks(GROUP).collect();
        groups.swap(2, 5);
        assert_eq!(read(std::str::from_utf8(&groups.concat()).unwrap(), 45), Err(LettersError::Group { group: 3, line: 1 }));
    }

    #[test]
    fn blanks_dashes_small_letters_and_look_alikes_do_no_harm() {
        let bytes: Vec<u8> = (100..140).collect();
        let typed = write_lines(&bytes).join("\n").to_lowercase().replace('0', "o").replace('1', "l");
        assert_eq!(read(&typed, 40).unwrap(), bytes);
        assert_eq!(read(&write_dashed(&bytes), 40).unwrap(), bytes);
        assert_eq!(read("ABC!", 40), Err(LettersError::Sign { sign: '!' }));
        assert_eq!(read("ABC", 5), Err(LettersError::Length { expected: 10, found: 3 }));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(bytes in proptest::collection::vec(any::<[u8; 5]>(), 1..12)) {
            let bytes = bytes.concat();
            prop_assert_eq!(read(&write(&bytes), bytes.len()).unwrap(), bytes);
        }

        #[test]
        fn nothing_that_is_typed_breaks_the_reader(typed in "\\PC{0,120}") {
            let _ = read(&typed, 45);
        }
    }
}
