//! People read results in their own language: every word that a person sees is a message here, with numbers written as that language writes
//! them.
//!
//! In a language written from right to left, what belongs together in the other direction is isolated: a name in Latin letters within a
//! sentence, and the figures of a percentage or an interval, which always run from left to right, as drawings do.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::brought;
use crate::date::civil;
use crate::language::Language;
use crate::locale::Locale;
use crate::tongue::is_of_right_to_left_script;

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
    /// The words of `language` for plain text: a terminal, JSON. They are those of all these crates.
    pub fn new(language: Language, crates: &[&'static [Locale]]) -> Self {
        Self::build(language, crates, false)
    }

    /// The same words for a page: a text of the other direction that is put into a message is wrapped in direction isolates (U+2068,
    /// U+2069), so that it does not disturb the sentence around it.
    pub fn for_page(language: Language, crates: &[&'static [Locale]]) -> Self {
        Self::build(language, crates, true)
    }

    fn build(language: Language, crates: &[&'static [Locale]], isolating: bool) -> Self {
        // Every parent is well formed, as a test holds, so the default, "undetermined", is never taken; it would only lose plural rules.
        let identifier: LanguageIdentifier = language.row().formats.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The bundle would isolate every number as well; `say` isolates only what could turn a sentence round.
        bundle.set_use_isolating(false);
        (language.row().numbers)(&mut bundle);
        let locales = [crate::LOCALES].into_iter().chain(crates.iter().copied()).flatten();
        let parent = language.parent();
        let built_in = locales.filter(|locale| locale.language == parent).flat_map(|locale| locale.sources).map(|(_, source)| *source);
        // What was brought along comes last, and so goes first: a message that it lacks is said as the parent says it.
        let own = if parent == language { None } else { Some(language) };
        let brought = [Some(parent), own].into_iter().flatten().flat_map(|language| brought::sources(language.tag()));
        for source in built_in.chain(brought) {
            // The check of each crate holds that no source has an error and none repeats a key; whatever can be read is used.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, isolating, bundle }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Which way it is written, as in HTML's `dir`: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        self.language.direction()
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
                Argument::Count(count) => args.set(*name, self.counted(*count)),
                Argument::Text(text) if self.isolating && self.turns_round(text) => {
                    args.set(*name, FluentValue::from(format!("\u{2068}{text}\u{2069}")));
                }
                Argument::Text(text) => args.set(*name, FluentValue::String(Cow::Borrowed(text))),
            }
        }
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A count that chooses the right plural form and is written in full.
    fn counted(&self, count: u64) -> FluentValue<'static> {
        let like = (self.language.row().like)(count);
        if like == count {
            return FluentValue::from(count);
        }
        // The bundle chooses the form by the value; what is written travels in the one option that holds a text.
        let options = FluentNumberOptions { currency: Some(self.number(count)), ..FluentNumberOptions::default() };
        FluentValue::Number(FluentNumber::new(like as f64, options))
    }

    /// A whole number: `12,345` in English, `12 345` with narrow no-break spaces in French.
    ///
    /// ```
    /// use toguna_tongues::{Language, Words};
    /// assert_eq!(Words::new(Language::En, &[]).number(12_345), "12,345");
    /// assert_eq!(Words::new(Language::Fr, &[]).number(12_345), "12\u{202F}345");
    /// ```
    pub fn number(&self, number: u64) -> String {
        group_thousands(&number.to_string(), self.language.row().thousands)
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
        out.push_str(&group_thousands(whole, self.language.row().thousands));
        if !fraction.is_empty() {
            out.push(self.language.row().decimal_mark);
            out.push_str(fraction);
        }
        if negative { self.figures(out) } else { out }
    }

    /// A share of one as a percentage: `12%` in English, `12 %` in French.
    ///
    /// Whole percents, except that what is not quite none, half or all is not written as if it were: 0.5004 is `50.04%`.
    ///
    /// ```
    /// use toguna_tongues::{Language, Words};
    /// assert_eq!(Words::new(Language::En, &[]).percent(0.123), "12%");
    /// assert_eq!(Words::new(Language::Fr, &[]).percent(0.504), "50,4\u{202F}%");
    /// ```
    pub fn percent(&self, share: f64) -> String {
        self.with_percent_sign(&self.percent_figure(share))
    }

    /// An interval of shares: `12–34%` in English, `12–34 %` in French.
    pub fn percent_range(&self, [lower, upper]: [f64; 2]) -> String {
        self.with_percent_sign(&format!("{}–{}", self.percent_figure(lower), self.percent_figure(upper)))
    }

    /// The figures of an interval of shares without the sign: `12–34`.
    pub fn percent_figures(&self, [lower, upper]: [f64; 2]) -> String {
        self.figures(format!("{}–{}", self.percent_figure(lower), self.percent_figure(upper)))
    }

    /// The figure of a percentage without its sign, for tables whose heading carries the sign.
    pub fn percent_figure(&self, share: f64) -> String {
        let percent = share * 100.0;
        let decimals = (0..3).find(|&decimals| !rounds_to_landmark(percent, decimals)).unwrap_or(0);
        let exact = LANDMARKS.contains(&percent);
        self.decimal(percent, if exact { 0 } else { decimals })
    }

    fn with_percent_sign(&self, figure: &str) -> String {
        let [before, after] = self.language.row().percent;
        self.figures(format!("{before}{figure}{after}"))
    }

    /// Figures with signs between them, such as `80–88%`, kept in their order from left to right within a sentence of any direction.
    /// Parts of them may have been made so already.
    ///
    /// Where the language is written from left to right this is the text as it is.
    pub fn figures(&self, text: String) -> String {
        if !self.language.is_right_to_left() {
            return text;
        }
        format!("{LEFT_TO_RIGHT}{}{END_OF_ISOLATE}", text.replace([LEFT_TO_RIGHT, END_OF_ISOLATE], ""))
    }

    /// What stands between the members of a list: a comma of the language, and a space.
    ///
    /// ```
    /// use toguna_tongues::{Language, Words};
    /// assert_eq!(["أ", "ب"].join(Words::new(Language::Ar, &[]).list_mark()), "أ، ب");
    /// ```
    pub fn list_mark(&self) -> &'static str {
        self.language.row().list_mark
    }

    /// A civil day, counted from 1 January 1970: `25 November 2026`, « 25 novembre 2026 ».
    ///
    /// ```
    /// use toguna_tongues::{Language, Words};
    /// assert_eq!(Words::new(Language::En, &[]).date(20_782), "25 November 2026");
    /// assert_eq!(Words::new(Language::Fr, &[]).date(20_758), "1er novembre 2026");
    /// assert_eq!(Words::new(Language::Ar, &[]).date(20_782), "25 نوفمبر 2026");
    /// ```
    pub fn date(&self, day: i64) -> String {
        let (year, month, day) = civil(day);
        // A year is written without separators.
        let year = if year < 0 { format!("−{}", year.unsigned_abs()) } else { year.to_string() };
        self.say("date-day", &[("day", u32::from(day).into()), ("month", u32::from(month).into()), ("year", year.into())])
    }

    /// Whether a text put into a sentence of this language could turn its order round: it has letters of the other direction, or
    /// characters that set a direction. What is already isolated as a whole cannot.
    fn turns_round(&self, text: &str) -> bool {
        let right_to_left = self.language.is_right_to_left();
        let other = |c: char| if is_of_right_to_left_script(c) { !right_to_left } else { right_to_left && c.is_alphabetic() };
        !is_isolated(text) && text.chars().any(|c| other(c) || sets_direction(c))
    }
}

const LEFT_TO_RIGHT: char = '\u{2066}';
const END_OF_ISOLATE: char = '\u{2069}';

/// Whether the text begins with an isolate that ends at its end.
fn is_isolated(text: &str) -> bool {
    let inner = text.strip_prefix(['\u{2066}', '\u{2067}', '\u{2068}']).and_then(|rest| rest.strip_suffix(END_OF_ISOLATE));
    inner.is_some_and(|inner| !inner.chars().any(sets_direction))
}

/// None, half, all: the percentages that mean something by themselves.
const LANDMARKS: [f64; 3] = [0.0, 50.0, 100.0];

fn rounds_to_landmark(percent: f64, decimals: usize) -> bool {
    let scale = 10f64.powi(decimals as i32);
    LANDMARKS.contains(&((percent * scale).round() / scale))
}

fn sets_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
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

/// Lets a bundle write whole numbers with the separator of the row `ROW`.
pub(crate) fn group_numbers<const ROW: usize>(bundle: &mut FluentBundle<FluentResource>) {
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) if number.options.currency.is_some() => number.options.currency.clone(),
        FluentValue::Number(number) if number.value.fract() == 0.0 && number.value >= 0.0 => {
            Some(group_thousands(&format!("{:.0}", number.value), Language::at(ROW).unwrap_or(Language::En).row().thousands))
        }
        _ => None,
    }));
}

#[cfg(test)]
mod tests;
