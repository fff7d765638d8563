//! A dialogue may be held in languages that the pages themselves do not speak: it still has to name them as their speakers do, write
//! them in their direction, and know whose numbers and dates stand beside them.
//!
//! The table is `languages.tsv` in this crate's folder.

use std::sync::LazyLock;

use crate::language::Language;

/// A language, in one of its scripts, in which people speak and write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongue<'a> {
    /// Its tag (BCP 47). A script that is not the usual one of the language stands in it: `bm-Nkoo`.
    pub tag: &'a str,
    /// The script in which it is written (ISO 15924): `Latn`.
    pub script: &'a str,
    /// What those who speak it call it, in that script.
    pub own_name: &'a str,
    /// Its name in English.
    pub english: &'a str,
    /// Its name in French.
    pub french: &'a str,
    /// The tag of the language of the pages whose numbers and dates it borrows.
    pub parent: &'a str,
    /// The zero of its script's own digits, where it has some.
    pub zero: Option<char>,
}

impl<'a> Tongue<'a> {
    /// Which way it is written, as in HTML's `dir`: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        direction_of_script(self.script)
    }

    /// Its name in the language of a page: French and English have one for each, elsewhere it is called by its own.
    pub fn name_in(&self, language: Language) -> &'a str {
        match language.parent() {
            Language::Fr => self.french,
            Language::En => self.english,
            _ => self.own_name,
        }
    }
}

static TONGUES: LazyLock<Vec<Tongue<'static>>> = LazyLock::new(|| rows(include_str!("../languages.tsv")).collect());

/// The rows of a table like `languages.tsv`; lines that are none are passed over.
fn rows(table: &str) -> impl Iterator<Item = Tongue<'_>> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut cells = line.trim_end().split('\t');
        let mut next = || cells.next();
        let (tag, script, own_name, english, french, parent, zero) = (next()?, next()?, next()?, next()?, next()?, next()?, next()?);
        Some(Tongue { tag, script, own_name, english, french, parent, zero: zero.chars().next().filter(|zero| *zero != '-') })
    })
}

/// The first row of such a table.
pub(crate) fn first_row(table: &str) -> Option<Tongue<'_>> {
    rows(table).next()
}

/// Every known language, in the order in which they are offered.
pub fn tongues() -> &'static [Tongue<'static>] {
    &TONGUES
}

/// The language with exactly this tag.
pub fn tongue(tag: &str) -> Option<&'static Tongue<'static>> {
    tongues().iter().find(|tongue| tongue.tag == tag)
}

/// The own name of a language; its tag where that is not known.
pub fn own_name(tag: &str) -> &str {
    tongue(tag).map_or(tag, |tongue| tongue.own_name)
}

/// Which way a language is written, as in HTML's `dir`: by the script that its tag names, otherwise by the language.
///
/// ```
/// use toguna_tongues::direction;
/// assert_eq!([direction("ffm"), direction("ffm-Adlm"), direction("ar-Latn"), direction("mey")], ["ltr", "rtl", "ltr", "rtl"]);
/// ```
pub fn direction(tag: &str) -> &'static str {
    // Written from right to left, and not in the table of what is spoken here.
    const ELSEWHERE: [&str; 8] = ["shu", "arz", "fa", "ur", "ps", "he", "dv", "ckb"];
    let language = language_of(tag);
    match script_of(tag).or_else(|| tongue(language).map(|tongue| tongue.script)) {
        Some(script) => direction_of_script(script),
        None if ELSEWHERE.contains(&language) => "rtl",
        None => "ltr",
    }
}

/// Which way a text is written that is said to be in the language `tag`: people may write a language in another script than its usual one.
///
/// Where all its letters run one way that is the way; where it mixes both, or has none, the language decides.
///
/// ```
/// use toguna_tongues::direction_of_text;
/// assert_eq!(direction_of_text("ar", "PAM يوزع الحبوب."), "rtl");
/// assert_eq!(direction_of_text("ar", "Le puits est à tous."), "ltr");
/// assert_eq!(direction_of_text("bm", "123"), "ltr");
/// ```
pub fn direction_of_text(tag: &str, text: &str) -> &'static str {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let right_to_left = letters().any(is_of_right_to_left_script);
    let left_to_right = letters().any(|letter| !is_of_right_to_left_script(letter));
    match (left_to_right, right_to_left) {
        (true, false) => "ltr",
        (false, true) => "rtl",
        _ => direction(tag),
    }
}

/// The language of the pages whose numbers and dates go with a text of this tag, and in which pages are shown beside it.
///
/// Every tag has one: that of its row; else that of its language; else Arabic for Arabic script, and French for all others.
///
/// ```
/// use toguna_tongues::{Language, parent};
/// assert_eq!([parent("bm-Nkoo"), parent("mey"), parent("wo"), parent("en-GH")], [Language::Fr, Language::Ar, Language::Fr, Language::En]);
/// ```
pub fn parent(tag: &str) -> Language {
    if let Some(spoken) = Language::from_tag(tag) {
        return spoken;
    }
    let row = tongue(tag).or_else(|| tongue(language_of(tag)));
    let declared = row.and_then(|tongue| Language::from_tag(tongue.parent));
    declared.unwrap_or(if direction(tag) == "rtl" { Language::Ar } else { Language::Fr })
}

/// A tag as it is kept: the language in small letters, its script with one capital, its region in capitals. `None` for what is no tag.
///
/// ```
/// use toguna_tongues::normal_tag;
/// assert_eq!(normal_tag(" FR_ml "), Some("fr-ML".to_owned()));
/// assert_eq!(normal_tag("ff-adlm-gn"), Some("ff-Adlm-GN".to_owned()));
/// assert_eq!(normal_tag("bambara"), None);
/// ```
pub fn normal_tag(text: &str) -> Option<String> {
    let mut parts = text.trim().split(['-', '_']);
    let language = parts.next().filter(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    let mut tag = language.to_ascii_lowercase();
    for part in parts {
        if !(2..=8).contains(&part.len()) || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) || tag.len() > 24 {
            return None;
        }
        tag.push('-');
        let is_word = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        match part.len() {
            2 if is_word => tag.push_str(&part.to_ascii_uppercase()),
            4 if is_word => {
                tag.push_str(&part[..1].to_ascii_uppercase());
                tag.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => tag.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(tag)
}

/// The value of a decimal digit of a script that phones of the region type: Latin, Arabic-Indic, Persian, N'Ko, Adlam.
///
/// ```
/// use toguna_tongues::digit_value;
/// assert_eq!(['7', '٧', '۷', '߇', '𞥗', 'x'].map(digit_value), [Some(7), Some(7), Some(7), Some(7), Some(7), None]);
/// ```
pub fn digit_value(letter: char) -> Option<u8> {
    const ZEROS: [char; 5] = ['0', '٠', '۰', '߀', '\u{1e950}'];
    ZEROS.into_iter().find_map(|zero| u8::try_from((letter as u32).checked_sub(zero as u32)?).ok().filter(|digit| *digit < 10))
}

/// Letters of right-to-left scripts: Hebrew, Arabic, Syriac, N’Ko, Adlam and their neighbours.
pub(crate) fn is_of_right_to_left_script(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

fn direction_of_script(script: &str) -> &'static str {
    if ["Arab", "Nkoo", "Adlm", "Hebr", "Syrc"].contains(&script) { "rtl" } else { "ltr" }
}

fn language_of(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

fn script_of(tag: &str) -> Option<&str> {
    tag.split('-').skip(1).find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        let lines = include_str!("../languages.tsv").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(tongues().len(), lines);
        let tags: BTreeSet<&str> = tongues().iter().map(|tongue| tongue.tag).collect();
        let names: BTreeSet<&str> = tongues().iter().map(|tongue| tongue.own_name).collect();
        assert_eq!((tags.len(), names.len()), (lines, lines), "two languages have the same tag or the same name");
    }

    #[test]
    fn every_language_resolves_to_a_declared_parent() {
        for tongue in tongues() {
            let declared = Language::from_tag(tongue.parent).unwrap_or_else(|| panic!("{}: nobody speaks {}", tongue.tag, tongue.parent));
            assert_eq!(parent(tongue.tag), declared, "{}", tongue.tag);
            assert_eq!(normal_tag(tongue.tag).as_deref(), Some(tongue.tag));
            assert_eq!(own_name(tongue.tag), tongue.own_name);
            assert!(!tongue.english.is_empty() && !tongue.french.is_empty());
            // Formatting a number and a date of its parent gives something that is not a key.
            let words = crate::Words::new(parent(tongue.tag), &[]);
            assert!(words.date(20_782).contains("2026") && words.number(12_345).ends_with("345"), "{}", tongue.tag);
        }
    }

    #[test]
    fn every_language_is_written_in_the_direction_of_its_script() {
        for tongue in tongues() {
            assert_eq!(direction(tongue.tag), tongue.direction(), "{}", tongue.tag);
            assert_eq!(direction_of_text(tongue.tag, tongue.own_name), tongue.direction(), "{}", tongue.own_name);
            assert!(tongue.script.len() == 4 && tongue.script.starts_with(|c: char| c.is_ascii_uppercase()));
        }
        for language in Language::ALL {
            assert_eq!((direction(language.tag()), own_name(language.tag())), (language.direction(), language.own_name()));
        }
    }

    #[test]
    fn own_digits_are_read() {
        for tongue in tongues() {
            if let Some(zero) = tongue.zero {
                assert_eq!(digit_value(zero), Some(0), "{}", tongue.tag);
            }
        }
    }

    #[test]
    fn the_languages_of_mali_are_there() {
        for tag in ["bm", "ffm", "ses", "taq", "snk", "dts", "bmq", "myk", "shz", "kao", "boz", "mwk", "mey"] {
            assert!(tongue(tag).is_some(), "{tag}");
        }
    }

    #[test]
    fn a_tag_that_nobody_knows_still_has_a_name_a_direction_and_a_parent() {
        assert_eq!((own_name("wo"), direction("wo"), parent("wo")), ("wo", "ltr", Language::Fr));
        assert_eq!((direction("wo-Arab"), parent("wo-Arab")), ("rtl", Language::Ar));
        assert_eq!((direction("ff-Adlm-GN"), parent("ff-Adlm-GN")), ("rtl", Language::Fr));
        assert_eq!(parent("fr-ML"), Language::Fr);
    }

    #[test]
    fn a_text_runs_the_way_of_its_letters_and_a_mixed_one_the_way_of_its_language() {
        assert_eq!(direction_of_text("fr", "ߒߞߏ"), "rtl");
        assert_eq!(direction_of_text("fr", "Le mot « سلام » dit paix."), "ltr");
        assert_eq!(direction_of_text("ar", "!"), "rtl");
        assert_eq!(direction_of_text("", ""), "ltr");
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for text in
            ["", "f", "fran", "fr-", "fr--ML", "fr-é", "12", "fr\"", "fr-abcdefghi", "fr-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"]
        {
            assert_eq!(normal_tag(text), None, "{text}");
        }
    }
}
