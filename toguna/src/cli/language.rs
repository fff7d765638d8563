//! Which language to answer in when nobody says.

use crate::words::Language;

/// The language of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty, as POSIX orders them; English where that
/// names a language that the program does not speak.
pub(super) fn from_environment(environment: impl Fn(&str) -> Option<String>) -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(environment).find(|value| !value.is_empty());
    set.and_then(|locale| Language::from_tag(locale.split(['.', '@']).next().unwrap_or_default())).unwrap_or(Language::En)
}

/// For `--lang`: `en`, `fr`, `ar`, or a tag such as `fr-ML`.
pub(super) fn parse(tag: &str) -> Result<Language, String> {
    let tags: Vec<&str> = Language::ALL.into_iter().map(Language::tag).collect();
    Language::from_tag(tag).ok_or_else(|| format!("languages are {}", tags.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> Language {
        from_environment(|name| variables.iter().find(|(variable, _)| *variable == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn french_is_chosen_for_any_french_locale() {
        assert_eq!(with(&[("LANG", "fr_ML.UTF-8")]), Language::Fr);
        assert_eq!(with(&[("LANG", "fr")]), Language::Fr);
        assert_eq!(with(&[("LANG", "fr.UTF-8")]), Language::Fr);
        assert_eq!(with(&[("LC_MESSAGES", "fr_FR@euro"), ("LANG", "en_GB.UTF-8")]), Language::Fr);
    }

    #[test]
    fn arabic_is_chosen_for_any_arabic_locale() {
        assert_eq!(with(&[("LANG", "ar_TD.UTF-8")]), Language::Ar);
        assert_eq!(parse("ar-ML"), Ok(Language::Ar));
    }

    #[test]
    fn english_is_chosen_otherwise() {
        assert_eq!(with(&[]), Language::En);
        assert_eq!(with(&[("LANG", "C.UTF-8")]), Language::En);
        assert_eq!(with(&[("LANG", "fur_IT")]), Language::En);
        assert_eq!(with(&[("LC_ALL", "C"), ("LANG", "fr_FR")]), Language::En);
    }

    #[test]
    fn an_empty_variable_counts_as_unset() {
        assert_eq!(with(&[("LC_ALL", ""), ("LANG", "fr_FR")]), Language::Fr);
    }
}
