//! People read results in their own language: every word that a person sees is a message here, with numbers written as that language writes
//! them.
//!
//! The messages live in `locales/<language>/*.ftl` and are built into the program. Tests hold that every language has every message with
//! the same variables, that every message asked for exists, and that none is left over.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::conversation::{Note, NoteArgument};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The tag of the language as in HTML's `lang` (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language with this tag, whatever its region: `fr-ML` and `FR` are French.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    fn identifier(self) -> LanguageIdentifier {
        // Every tag above is well formed, so the default, "undetermined", is never taken; it would only lose plural rules.
        self.tag().parse().unwrap_or_default()
    }

    fn sources(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::En => SOURCES_EN,
            Self::Fr => SOURCES_FR,
        }
    }

    fn thousands(self) -> char {
        match self {
            Self::En => ',',
            Self::Fr => NARROW_NO_BREAK_SPACE,
        }
    }

    fn decimal_mark(self) -> char {
        match self {
            Self::En => '.',
            Self::Fr => ',',
        }
    }
}

const NARROW_NO_BREAK_SPACE: char = '\u{202F}';

macro_rules! messages {
    ($language:literal: $($file:literal),+ $(,)?) => {
        &[$(($file, include_str!(concat!("../locales/", $language, "/", $file)))),+]
    };
}

const SOURCES_EN: &[(&str, &str)] = messages!("en": "cli.ftl", "errors.ftl", "notes.ftl", "read.ftl", "report.ftl", "terminal.ftl");
const SOURCES_FR: &[(&str, &str)] = messages!("fr": "cli.ftl", "errors.ftl", "notes.ftl", "read.ftl", "report.ftl", "terminal.ftl");

/// An argument of a message: a count, which chooses between singular and plural, or a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument<'a> {
    /// Written with the language's thousands separator.
    Count(u64),
    /// Put in as it is.
    Text(Cow<'a, str>),
}

impl From<u64> for Argument<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Argument<'_> {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<usize> for Argument<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// The words of one language.
pub struct Words {
    language: Language,
    isolating: bool,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of `language` for plain text: a terminal, JSON.
    pub fn new(language: Language) -> Self {
        Self::build(language, false)
    }

    /// The same words for a page: a right-to-left text that is put into a message is wrapped in direction isolates (U+2068, U+2069), so
    /// that it does not disturb the sentence around it.
    pub fn for_page(language: Language) -> Self {
        Self::build(language, true)
    }

    fn build(language: Language, isolating: bool) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // The bundle would isolate every number as well; `say` isolates only what could turn a sentence round.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| format_value(value, Language::En),
            Language::Fr => |value, _| format_value(value, Language::Fr),
        }));
        for (_, source) in language.sources() {
            // A test holds that no source has an error and none repeats a key; whatever can be read is used.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, isolating, bundle }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `key` with no arguments.
    pub fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The message `key` with its arguments. A key that no language has gives the key itself.
    pub fn say(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match argument {
                Argument::Count(count) => args.set(*name, FluentValue::from(*count)),
                Argument::Text(text) if self.isolating && text.chars().any(turns_text_round) => {
                    args.set(*name, FluentValue::from(format!("\u{2068}{text}\u{2069}")));
                }
                Argument::Text(text) => args.set(*name, FluentValue::String(Cow::Borrowed(text))),
            }
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A note as a sentence.
    pub fn note(&self, note: &Note) -> String {
        let arguments: Vec<(&str, Argument<'_>)> = note
            .arguments
            .iter()
            .map(|(name, argument)| {
                let argument = match argument {
                    NoteArgument::Count(count) => Argument::Count(*count),
                    NoteArgument::Text(text) => Argument::from(text),
                };
                (*name, argument)
            })
            .collect();
        self.say(note.key, &arguments)
    }

    /// A whole number: `12,345` in English, `12 345` with narrow no-break spaces in French.
    ///
    /// ```
    /// use toguna::words::{Language, Words};
    /// assert_eq!(Words::new(Language::En).number(12_345), "12,345");
    /// assert_eq!(Words::new(Language::Fr).number(12_345), "12\u{202F}345");
    /// ```
    pub fn number(&self, number: u64) -> String {
        group_thousands(&number.to_string(), self.language.thousands())
    }

    /// A number with this many decimals; a dash for what is not a number.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        if !number.is_finite() {
            return "–".to_owned();
        }
        let text = format!("{:.decimals$}", number.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        // "−0" would say nothing.
        let negative = number < 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
        let mut out = String::with_capacity(text.len() + 4);
        if negative {
            out.push('−');
        }
        out.push_str(&group_thousands(whole, self.language.thousands()));
        if !fraction.is_empty() {
            out.push(self.language.decimal_mark());
            out.push_str(fraction);
        }
        out
    }

    /// A share of one as a percentage: `12%` in English, `12 %` in French.
    ///
    /// Whole percents, except that what is not quite none, half or all is not written as if it were: 0.5004 is `50.04%`.
    ///
    /// ```
    /// use toguna::words::{Language, Words};
    /// assert_eq!(Words::new(Language::En).percent(0.123), "12%");
    /// assert_eq!(Words::new(Language::Fr).percent(0.504), "50,4\u{202F}%");
    /// ```
    pub fn percent(&self, share: f64) -> String {
        self.with_percent_sign(&self.percent_figure(share))
    }

    /// An interval of shares: `12–34%` in English, `12–34 %` in French.
    pub fn percent_range(&self, [lower, upper]: [f64; 2]) -> String {
        self.with_percent_sign(&format!("{}–{}", self.percent_figure(lower), self.percent_figure(upper)))
    }

    /// The figure of a percentage without its sign, for tables whose heading carries the sign.
    pub fn percent_figure(&self, share: f64) -> String {
        let percent = share * 100.0;
        let decimals = (0..3).find(|&decimals| !rounds_to_landmark(percent, decimals)).unwrap_or(0);
        let exact = LANDMARKS.contains(&percent);
        self.decimal(percent, if exact { 0 } else { decimals })
    }

    fn with_percent_sign(&self, figure: &str) -> String {
        match self.language {
            Language::En => format!("{figure}%"),
            Language::Fr => format!("{figure}{NARROW_NO_BREAK_SPACE}%"),
        }
    }
}

/// None, half, all: the percentages that mean something by themselves.
const LANDMARKS: [f64; 3] = [0.0, 50.0, 100.0];

fn rounds_to_landmark(percent: f64, decimals: usize) -> bool {
    let scale = 10f64.powi(decimals as i32);
    LANDMARKS.contains(&((percent * scale).round() / scale))
}

/// Letters of right-to-left scripts, and the characters that set a direction.
fn turns_text_round(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'
        | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn group_thousands(digits: &str, separator: char) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len());
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

fn format_value(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 && number.value >= 0.0 => {
            Some(group_thousands(&format!("{:.0}", number.value), language.thousands()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
