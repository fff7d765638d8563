//! A link is read aloud on the radio and typed on small keys: the short name in it is made of plain letters, out of the title.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use crate::model::SLUG_LIMIT;

/// What a title without plain letters is called.
const NAMELESS: &str = "dialogue";

/// The short name that a title suggests: its first words in small Latin letters without accents.
///
/// ```
/// use toguna_process::short_name::of;
/// assert_eq!(of("Comment partager l’eau, à Ségou ?"), "comment-partager-l-eau-a-segou");
/// assert_eq!(of("Sɔrɔ ni ɲɛɛ ŋɔmi"), "soro-ni-nyee-ngomi");
/// assert_eq!(of("السلام"), "dialogue");
/// ```
pub fn of(title: &str) -> String {
    let mut name = String::new();
    let mut gap = false;
    for letter in title.nfd().flat_map(char::to_lowercase) {
        if unicode_normalization::char::is_combining_mark(letter) {
            continue;
        }
        let plain = match letter {
            'ɛ' => "e",
            'ɔ' => "o",
            'ɲ' => "ny",
            'ŋ' => "ng",
            'ɓ' => "b",
            'ɗ' => "d",
            'ƴ' => "y",
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            letter if letter.is_ascii_alphanumeric() => &letter.to_string(),
            _ => {
                gap = !name.is_empty();
                continue;
            }
        };
        // Room for a number behind it.
        if name.len() + plain.len() + 1 > SLUG_LIMIT - 6 {
            break;
        }
        if std::mem::take(&mut gap) {
            name.push('-');
        }
        name.push_str(plain);
    }
    if name.is_empty() { NAMELESS.to_owned() } else { name }
}

/// `name`, or with the first number behind it that is not taken.
pub fn free(name: &str, taken: &BTreeSet<String>) -> String {
    if !taken.contains(name) {
        return name.to_owned();
    }
    let stem = match name.rsplit_once('-') {
        Some((stem, number)) if !stem.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => stem,
        _ => name,
    };
    let mut stem = stem.get(..SLUG_LIMIT - 6).unwrap_or(stem);
    stem = stem.trim_end_matches('-');
    // One of so many numbers is free.
    (2..=taken.len() + 2).map(|number| format!("{stem}-{number}")).find(|name| !taken.contains(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::is_slug;

    #[test]
    fn every_title_gives_a_name_that_may_stand_in_a_link() {
        for title in ["", "—", "A", "  l’eau  ", "12e région", "🙂", &"très long ".repeat(30), &"a".repeat(500)] {
            assert!(is_slug(&of(title)), "{title}: {}", of(title));
        }
    }

    #[test]
    fn a_taken_name_gets_the_next_number() {
        let taken = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(free("le-puits", &taken(&[])), "le-puits");
        assert_eq!(free("le-puits", &taken(&["le-puits"])), "le-puits-2");
        assert_eq!(free("le-puits-2", &taken(&["le-puits", "le-puits-2"])), "le-puits-3");
        let long = "a".repeat(SLUG_LIMIT);
        assert!(is_slug(&free(&long, &taken(&[&long]))));
    }
}
