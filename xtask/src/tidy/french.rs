//! A French sentence whose colon stands alone at the start of a line reads like a slip: before `: ; ? ! » %`, after `«` and between three
//! digits and the next stands a space that does not break.

use super::source::ending;
use super::{Finding, Source};

/// What never stands alone at the start of a line.
const BEFORE: &str = ":;?!»%€";

/// A no-break space as the format writes it where it would not be seen.
const WRITTEN_OUT: &str = r#"{ "\u00A0" }"#;

/// Every space that may break where none may, and every sign that has none before it, in messages in French.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !(source.path.contains("locales/fr/") && ending(&source.path) == "ftl") {
        return Vec::new();
    }
    let lines = (1..).zip(source.text.lines()).filter(|(_, text)| !text.starts_with('#'));
    let broken = lines.filter_map(|(line, text)| {
        let said: Vec<char> = text.replace(WRITTEN_OUT, "\u{A0}").chars().collect();
        let place = (1..said.len()).find(|place| is_broken(&said, *place))?;
        let around: String = said[place.saturating_sub(12)..(place + 12).min(said.len())].iter().collect();
        let what = format!("“{around}”: French takes a no-break space there (U+00A0, in numbers U+202F)");
        Some(Finding { place: source.path.clone(), line, what })
    });
    broken.collect()
}

/// Whether a no-break space is missing at or before this sign.
fn is_broken(said: &[char], place: usize) -> bool {
    let (before, sign) = (said[place - 1], said[place]);
    let after = |steps: usize| said.get(place + steps).copied().unwrap_or('\n');
    let is_digit = |sign: char| sign.is_ascii_digit();
    if before == '«' {
        return !"\u{A0}\u{202F}".contains(sign);
    }
    if is_digit(before) && sign == ' ' {
        return (1..4).all(|steps| is_digit(after(steps))) && !is_digit(after(4));
    }
    // Signs within addresses, times and placeables are no punctuation: those have something after them.
    let ends = after(1).is_whitespace() || "»).,".contains(after(1));
    BEFORE.contains(sign) && ends && !"\u{A0}\u{202F}(".contains(before) && !BEFORE.contains(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        check(&Source::new("base/web/locales/fr/web.ftl", text.to_owned())).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn spaces_that_break_before_signs_within_quotes_and_in_numbers_are_caught() {
        for wrong in [
            "a = Oui : non",
            "a = Oui: non",
            "a = Vraiment ?",
            "a = Vraiment?",
            "a = « oui\u{A0}»",
            "a = «\u{A0}oui »",
            "a = 80 % des voix",
        ] {
            assert_eq!(lines(&format!("# x : y\n{wrong}\n")), [2], "{wrong}");
        }
        assert_eq!(lines("a = 20 000 textes"), [1]);
    }

    #[test]
    fn what_is_set_as_it_should_be_is_left_alone() {
        let fine = "a = Oui\u{A0}: «\u{A0}non\u{A0}», 20\u{202F}000 (80\u{202F}%)\u{A0}; vraiment\u{A0}?! Voir https://a.org/x?y=1, à 12:30.\nb = { $n ->\n    [one] un\n   *[other] { $n }\u{A0}?\n}\nc = le 3 123456 et 12 34\nd = { \"\\u00A0\" }:";
        assert_eq!(lines(fine), Vec::<usize>::new());
        assert!(check(&Source::new("base/web/locales/en/web.ftl", "a = Really?".to_owned())).is_empty());
    }
}
