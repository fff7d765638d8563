//! In which language something is said is chosen by its own name: nobody should need French to find Bamanankan.

use toguna_process::model::Dialogue;

/// Languages of Mali and around, and those of the pages, each by its own name. Which of them are offered first is the dialogue's choice.
const NAMES: [(&str, &str); 18] = [
    ("fr", "Français"),
    ("ar", "العربية"),
    ("en", "English"),
    ("bm", "Bamanankan"),
    ("boz", "Tiɛyaxo"),
    ("bmq", "Bomu"),
    ("dts", "Tɔrɔ sɔɔ"),
    ("ff", "Fulfulde"),
    ("ffm", "Maasinankoore"),
    ("kao", "Xaasongaxango"),
    ("khq", "Koyra ciini"),
    ("mey", "حسانية"),
    ("mwk", "Maninkakan"),
    ("myk", "Mamara"),
    ("ses", "Koyraboro senni"),
    ("shz", "Syenara"),
    ("snk", "Sooninkanxanne"),
    ("taq", "Tamasheq"),
];

/// The own name of a language; its tag where that is not known.
pub fn own_name(tag: &str) -> &str {
    NAMES.iter().find(|(known, _)| *known == tag).map_or(tag, |(_, name)| name)
}

/// The languages in which something can be said: those of the dialogue first, then all others that have a name here.
pub(crate) fn offered(dialogue: &Dialogue) -> Vec<&str> {
    let mut tags: Vec<&str> = dialogue.languages().collect();
    let others = NAMES.iter().map(|(tag, _)| *tag).filter(|tag| !dialogue.languages().any(|own| own == *tag));
    tags.extend(others);
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_goes_by_its_own_name_or_by_its_tag() {
        assert_eq!((own_name("bm"), own_name("ar"), own_name("xx")), ("Bamanankan", "العربية", "xx"));
    }
}
