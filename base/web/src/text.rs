//! People type, paste and dictate: what they say is kept in one form, without the characters that only confuse, deceive or break.

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Why a text cannot be taken. Each says what the person can do; [`TextError::key`] names the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TextError {
    /// Nothing is left of it.
    #[error("the text is empty")]
    Empty,
    /// It has more characters than there is room for.
    #[error("the text has {length} characters, {too_many} too many")]
    TooLong {
        /// Its length in characters.
        length: usize,
        /// How many characters have to go.
        too_many: usize,
    },
    /// It holds no letter and no digit: only pictures or signs.
    #[error("the text has no letters")]
    NoLetters,
}

impl TextError {
    /// The message that tells the person, with the arguments `length` and `many`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "web-text-empty",
            Self::TooLong { .. } => "web-text-too-long",
            Self::NoLetters => "web-text-no-letters",
        }
    }

    /// The message in words.
    pub fn say(self, words: &toguna_tongues::Words) -> String {
        match self {
            Self::TooLong { too_many, .. } => words.say(self.key(), &[("many", too_many.into())]),
            Self::Empty | Self::NoLetters => words.plain(self.key()),
        }
    }
}

/// One line of text: composed (NFC), without control characters and direction overrides, with single spaces, trimmed; at most `most`
/// characters, not counting marks that combine with the character before them.
///
/// A text that comes out empty is an error; use [`clean_optional`] where nothing is an answer too.
///
/// ```
/// use toguna_web::{TextError, clean_text};
/// assert_eq!(clean_text("  de\u{301}fi \u{202E} \n commun\u{0} ", 20).as_deref(), Ok("défi commun"));
/// assert_eq!(clean_text("\u{2066} \t", 20), Err(TextError::Empty));
/// assert_eq!(clean_text("paix", 3), Err(TextError::TooLong { length: 4, too_many: 1 }));
/// ```
pub fn clean_text(text: &str, most: usize) -> Result<String, TextError> {
    let cleaned = clean_optional(text, most)?;
    if cleaned.is_empty() { Err(TextError::Empty) } else { Ok(cleaned) }
}

/// Like [`clean_text`], but nothing stays nothing.
pub fn clean_optional(text: &str, most: usize) -> Result<String, TextError> {
    measured(words_of(text).join(" "), most)
}

/// Several lines of text: like [`clean_text`], but line breaks stay, at most one empty line at a time.
pub fn clean_lines(text: &str, most: usize) -> Result<String, TextError> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.replace("\r\n", "\n").split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let line = words_of(line).join(" ");
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    measured(lines.join("\n"), most)
}

/// Like [`clean_text`] for something that others are to weigh: it must hold a letter or a digit of some script.
pub fn clean_statement(text: &str, most: usize) -> Result<String, TextError> {
    let cleaned = clean_text(text, most)?;
    if cleaned.chars().any(char::is_alphanumeric) { Ok(cleaned) } else { Err(TextError::NoLetters) }
}

/// The length of a text as a person counts it: characters, without those that combine with the one before.
pub fn length(text: &str) -> usize {
    text.chars().filter(|&letter| !is_combining_mark(letter) && !is_joiner(letter)).count()
}

fn measured(text: String, most: usize) -> Result<String, TextError> {
    let length = length(&text);
    // Marks are not counted, but a heap of them on one letter is no text either.
    let marks = text.chars().count() - length;
    let length = length.max(marks / 4);
    match length.checked_sub(most) {
        None | Some(0) => Ok(text),
        Some(too_many) => Err(TextError::TooLong { length, too_many }),
    }
}

fn words_of(text: &str) -> Vec<String> {
    let composed: String = text
        .nfc()
        .filter_map(|letter| match letter {
            letter if letter.is_whitespace() => Some(' '),
            letter if is_unwanted(letter) => None,
            letter => Some(letter),
        })
        .collect();
    composed.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Control characters, overrides and isolates of direction, and characters that show nothing and mean nothing here. The joiners
/// (U+200C, U+200D) stay: Arabic and Indic scripts and composed emoji need them, and so do the harmless direction marks.
fn is_unwanted(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{00AD}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E007F}')
}

fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200C}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_of_direction_and_control_characters_go() {
        let hostile = "oui\u{202E}non\u{2066}\u{0}\u{7}\u{1b}[31m\u{feff}";
        assert_eq!(clean_text(hostile, 100).unwrap(), "ouinon[31m");
        assert_eq!(clean_text("السلام\u{200F} مهم", 100).unwrap(), "السلام\u{200F} مهم");
    }

    #[test]
    fn line_breaks_stay_only_where_they_are_wanted() {
        let text = "  un \r\n\r\n\r\n deux\u{2028}trois \n\n";
        assert_eq!(clean_text(text, 100).unwrap(), "un deux trois");
        assert_eq!(clean_lines(text, 100).unwrap(), "un\n\ndeux\ntrois");
        assert_eq!(clean_lines("\n \n", 100).unwrap(), "");
    }

    #[test]
    fn pictures_alone_are_no_statement() {
        for (text, expected) in [("🕊️🕊️ !!", false), ("🕊️ la paix", true), ("ߒߞߏ", true), ("السلام", true), ("50", true), ("…", false)]
        {
            assert_eq!(clean_statement(text, 100).is_ok(), expected, "{text}");
        }
    }

    #[test]
    fn marks_are_not_counted_unless_they_are_heaped_up() {
        assert_eq!(length("e\u{301}\u{327}"), 1);
        assert_eq!(length("السَّلَامُ"), 6);
        assert!(clean_text("السَّلَامُ", 6).is_ok());
        let heap = format!("a{}", "\u{300}".repeat(1000));
        assert!(matches!(clean_text(&heap, 100), Err(TextError::TooLong { .. })));
    }

    #[test]
    fn the_length_that_is_allowed_is_allowed() {
        assert!(clean_text(&"x".repeat(280), 280).is_ok());
        assert_eq!(clean_text(&"x".repeat(283), 280), Err(TextError::TooLong { length: 283, too_many: 3 }));
    }
}
