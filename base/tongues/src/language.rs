//! A language of the pages is one row of the table in this file and a folder of messages in each crate that speaks, or one
//! [folder](crate::brought) that is brought along when a program starts.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

use crate::brought;
use crate::words::group_numbers;

const NARROW_NO_BREAK_SPACE: char = '\u{202F}';

/// What is particular to one language.
#[derive(Clone)]
pub(crate) struct Row {
    /// As in HTML's `lang` (BCP 47).
    pub(crate) tag: &'static str,
    pub(crate) own_name: &'static str,
    /// `ltr` or `rtl`.
    pub(crate) direction: &'static str,
    /// The language whose plural rules count: its own, or its parent's where nobody has written its rules down.
    pub(crate) formats: &'static str,
    pub(crate) thousands: char,
    pub(crate) decimal_mark: char,
    /// What stands before and after the figure of a percentage.
    pub(crate) percent: [&'static str; 2],
    /// What stands between the members of a list.
    pub(crate) list_mark: &'static str,
    /// The plural forms, beside `other`, that a message names as soon as it names one of them.
    pub(crate) plurals: &'static [&'static str],
    /// A number whose plural form this one has too: itself, where the rules at hand know its form.
    pub(crate) like: fn(u64) -> u64,
    /// Signs that must not be torn from their neighbours at the end of a line, as they would be if written with a common space.
    pub(crate) torn: &'static [&'static str],
    /// Makes a bundle write whole numbers with this row's separator.
    pub(crate) numbers: fn(&mut FluentBundle<FluentResource>),
}

/// A language that people can be addressed in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(u8);

macro_rules! languages {
    (@row $place:literal { $($field:ident: $value:expr),+ $(,)? }) => {
        Row { $($field: $value,)+ numbers: group_numbers::<$place> }
    };
    ($($(#[$doc:meta])* $name:ident $place:literal $row:tt)+) => {
        #[expect(non_upper_case_globals, reason = "each is a name of a language, like the variants of an enum")]
        impl Language {
            $($(#[$doc])* pub const $name: Self = Self($place);)+

            /// Every language that is built in, in the order in which they are offered.
            pub const ALL: [Self; [$($place),+].len()] = [$(Self::$name),+];
        }

        const ROWS: [Row; Language::ALL.len()] = [$(languages!(@row $place $row)),+];
    };
}

languages! {
    /// English.
    En 0 {
        tag: "en",
        own_name: "English",
        direction: "ltr",
        formats: "en",
        thousands: ',',
        decimal_mark: '.',
        percent: ["", "%"],
        list_mark: ", ",
        plurals: &["one"],
        like: |count| count,
        torn: &[],
    }
    /// French.
    Fr 1 {
        tag: "fr",
        own_name: "Français",
        direction: "ltr",
        formats: "fr",
        thousands: NARROW_NO_BREAK_SPACE,
        decimal_mark: ',',
        percent: ["", "\u{202F}%"],
        list_mark: ", ",
        plurals: &["one"],
        like: |count| count,
        torn: &[" :", " ;", " ?", " !", " »", "« ", " %"],
    }
    /// Arabic, with the digits 0 to 9, which every keypad has.
    Ar 2 {
        tag: "ar",
        own_name: "العربية",
        direction: "rtl",
        formats: "ar",
        thousands: ',',
        decimal_mark: '.',
        percent: ["", "%"],
        list_mark: "، ",
        plurals: &["one", "two", "few", "many"],
        // From a hundred on, the last two digits choose the form: 103 is counted as 3, 111 as 11. `intl_pluralrules` 7 misses that.
        like: |count| if count % 100 >= 3 { count % 100 } else { count },
        torn: &[" ،", " ؛", " ؟", " :", " !", " »", "« ", " %"],
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

impl Language {
    /// Languages that pages speak at most, built in and brought along together.
    pub const MOST: usize = 16;

    /// The language at this place; `None` where there is none.
    pub(crate) fn at(place: usize) -> Option<Self> {
        (place < Self::ALL.len() + brought::further().len()).then(|| u8::try_from(place).ok().map(Self)).flatten()
    }

    /// Every language, in the order in which they are offered: first those that are built in, then those that were
    /// [brought along](crate::brought).
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).map_while(Self::at)
    }

    pub(crate) fn row(self) -> &'static Row {
        static BUILT_IN: [Row; Language::ALL.len()] = ROWS;
        let place = self.place();
        // A language beyond the built-in ones exists only once it was brought along.
        BUILT_IN.get(place).or_else(|| brought::further().get(place - BUILT_IN.len())).unwrap_or(&BUILT_IN[0])
    }

    /// Its place among all languages, for tables of one slot a language: below [`Language::MOST`].
    pub fn place(self) -> usize {
        usize::from(self.0)
    }

    /// The built-in language whose numbers, dates and plural rules it has, and whose messages take the place of those that it lacks:
    /// itself, if it is built in.
    #[must_use]
    pub fn parent(self) -> Self {
        if Self::ALL.contains(&self) { self } else { Self::built_in(self.row().formats).unwrap_or(Self::Fr) }
    }

    /// The built-in language with this tag.
    pub(crate) fn built_in(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The tag of the language as in HTML's `lang` (BCP 47).
    pub fn tag(self) -> &'static str {
        self.row().tag
    }

    /// What those who speak it call it.
    pub fn own_name(self) -> &'static str {
        self.row().own_name
    }

    /// Which way it is written, as in HTML's `dir`: `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        self.row().direction
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self.direction() == "rtl"
    }

    /// The language with this tag, whatever its region: `fr-ML` and `FR` are French.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        let whole = Self::all().skip(Self::ALL.len()).find(|language| language.tag().eq_ignore_ascii_case(tag));
        whole.or_else(|| Self::all().find(|language| language.tag().eq_ignore_ascii_case(primary)))
    }

    /// The language that a browser likes best among those spoken here, from its `Accept-Language` (RFC 9110, 12.5.4).
    ///
    /// Of two that it likes as much the first counts; what it refuses (`q=0`) and what cannot be read is passed over, and so is `*`, which
    /// chooses nothing. Only the first 32 entries are looked at.
    ///
    /// ```
    /// use toguna_tongues::Language;
    /// assert_eq!(Language::negotiate("bm, ar;q=0.7, fr-ML;q=0.9"), Some(Language::Fr));
    /// assert_eq!(Language::negotiate("bm, *;q=0.5"), None);
    /// ```
    pub fn negotiate(accept_language: &str) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        for entry in accept_language.split(',').take(MOST_ENTRIES) {
            let mut parts = entry.split(';').map(str::trim);
            let Some(language) = parts.next().and_then(Self::from_tag) else { continue };
            let liking = parts.find_map(|part| part.strip_prefix(['q', 'Q'])?.trim_start().strip_prefix('='));
            let Some(liking) = liking.map_or(Some(1_000), |liking| thousandths(liking.trim())) else { continue };
            if liking > best.map_or(0, |(most, _)| most) {
                best = Some((liking, language));
            }
        }
        best.map(|(_, language)| language)
    }
}

const MOST_ENTRIES: usize = 32;

/// A quality value, 0 to 1 with at most three decimals, in thousandths.
fn thousandths(liking: &str) -> Option<u16> {
    let (whole, fraction) = liking.split_once('.').unwrap_or((liking, ""));
    let digits = fraction.bytes().all(|digit| digit.is_ascii_digit());
    if !matches!(whole, "0" | "1") || fraction.len() > 3 || !digits {
        return None;
    }
    let fraction: u16 = format!("{fraction:0<3}").parse().ok()?;
    let whole: u16 = if whole == "1" { 1_000 } else { 0 };
    Some(whole + fraction).filter(|sum| *sum <= 1_000)
}

/// The messages of a crate: each of these files in every language, from the crate's own `locales/<tag>/`.
///
/// ```ignore
/// pub const LOCALES: &[toguna_tongues::Locale] = toguna_tongues::locales!["pages.ftl", "errors.ftl"];
/// ```
#[macro_export]
macro_rules! locales {
    (@all [$($language:ident $tag:literal),+] $files:tt) => {
        &[$($crate::locales!(@one $language $tag $files)),+]
    };
    (@one $language:ident $tag:literal [$($file:literal),+]) => {
        $crate::Locale {
            language: $crate::Language::$language,
            sources: &[$(($file, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $tag, "/", $file)))),+],
        }
    };
    ($($file:literal),+ $(,)?) => {
        $crate::locales!(@all [En "en", Fr "fr", Ar "ar"] [$($file),+])
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_stands_at_the_place_of_its_language() {
        for (place, language) in Language::ALL.into_iter().enumerate() {
            assert_eq!(language.place(), place);
            assert_eq!(language.parent(), language);
            assert_eq!(Language::from_tag(language.tag()), Some(language));
            assert!(["ltr", "rtl"].contains(&language.direction()));
            assert!(!language.own_name().is_empty());
        }
        assert_eq!(Language::Ar.direction(), "rtl");
        assert_eq!(Language::ALL.map(Language::own_name), ["English", "Français", "العربية"]);
    }

    #[test]
    fn every_language_has_plural_rules() {
        for language in Language::ALL {
            let parent = language.row().formats;
            assert!(Language::from_tag(parent).is_some(), "{parent} is no language with rules of its own");
            assert!(parent.parse::<unic_langid::LanguageIdentifier>().is_ok(), "{parent}");
        }
    }

    #[test]
    fn a_tag_names_its_language_whatever_the_region() {
        assert_eq!(Language::from_tag("fr-ML"), Some(Language::Fr));
        assert_eq!(Language::from_tag("EN"), Some(Language::En));
        assert_eq!(Language::from_tag("ar_TD"), Some(Language::Ar));
        assert_eq!(Language::from_tag("bm"), None);
        assert_eq!(Language::from_tag(""), None);
    }

    #[test]
    fn the_language_liked_best_is_taken() {
        let cases = [
            ("fr", Some(Language::Fr)),
            ("fr-ML,fr;q=0.9,en;q=0.8", Some(Language::Fr)),
            ("en;q=0.2, ar ; q = 0.200, fr;q=0.1", Some(Language::En)),
            ("bm,ff;q=0.9,ar-TD;q=0.3", Some(Language::Ar)),
            ("fr;q=0,en;q=0.001", Some(Language::En)),
            ("fr;q=0", None),
            ("fr;q=2, en;q=0.1", Some(Language::En)),
            ("fr;q=0.1234, en;q=nan, ar;q=-1", None),
            ("*", None),
            ("", None),
            (";;,,=q;fr", None),
        ];
        for (header, language) in cases {
            assert_eq!(Language::negotiate(header), language, "{header}");
        }
    }

    #[test]
    fn a_header_without_end_is_not_read_to_its_end() {
        let header = format!("{}fr", "bm,".repeat(100_000));
        assert_eq!(Language::negotiate(&header), None);
    }
}
