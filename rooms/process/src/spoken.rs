//! A dialogue may be held in languages that the pages themselves do not speak yet: it still has to name them as their speakers do, and
//! write them in their direction.

use toguna_tongues::Language;

/// Languages of Mali and around, and those of the pages, each by its own name, in the order in which they are offered.
pub const KNOWN: [(&str, &str); 19] = [
    ("fr", "Français"),
    ("ar", "العربية"),
    ("en", "English"),
    ("bm", "Bamanankan"),
    ("ff", "Fulfulde"),
    ("ffm", "Maasinankoore"),
    ("snk", "Sooninkanxanne"),
    ("ses", "Koyraboro senni"),
    ("khq", "Koyra ciini"),
    ("taq", "Tamasheq"),
    ("mey", "حسانية"),
    ("dts", "Tɔrɔ sɔɔ"),
    ("myk", "Mamara"),
    ("shz", "Syenara"),
    ("bmq", "Bomu"),
    ("boz", "Tiɛyaxo"),
    ("kao", "Xaasongaxango"),
    ("mwk", "Maninkakan"),
    ("nqo", "ߒߞߏ"),
];

/// The own name of a language; its tag where that is not known.
pub fn own_name(tag: &str) -> &str {
    KNOWN.iter().find(|(known, _)| *known == tag).map_or(tag, |(_, name)| name)
}

/// Which way a language is written, as in HTML's `dir`: by the script that its tag names, otherwise by the language.
///
/// ```
/// use toguna_process::spoken::direction;
/// assert_eq!([direction("ff"), direction("ff-Adlm"), direction("ar-Latn"), direction("mey")], ["ltr", "rtl", "ltr", "rtl"]);
/// ```
pub fn direction(tag: &str) -> &'static str {
    const SCRIPTS: [&str; 5] = ["Arab", "Nkoo", "Adlm", "Hebr", "Syrc"];
    const LANGUAGES: [&str; 10] = ["ar", "mey", "shu", "nqo", "fa", "ur", "ps", "he", "dv", "arz"];
    let script = tag.split('-').skip(1).find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let is_right_to_left = match script {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&tag.split('-').next().unwrap_or(tag)),
    };
    if is_right_to_left { "rtl" } else { "ltr" }
}

/// A tag as it is kept: the language in small letters, its script with one capital, its region in capitals. `None` for what is no tag.
///
/// ```
/// use toguna_process::spoken::normal_tag;
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

/// The language of the pages in which a text of this tag can be introduced, if they speak it.
pub fn page_language(tag: &str) -> Option<Language> {
    Language::from_tag(tag).filter(|language| direction(tag) == language.direction())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_language_has_a_tag_as_it_is_kept() {
        for (tag, name) in KNOWN {
            assert_eq!(normal_tag(tag).as_deref(), Some(tag));
            assert_eq!(own_name(tag), name);
        }
        assert_eq!(own_name("wo"), "wo");
        for language in Language::ALL {
            assert_eq!(direction(language.tag()), language.direction());
            assert_eq!(own_name(language.tag()), language.own_name());
        }
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
