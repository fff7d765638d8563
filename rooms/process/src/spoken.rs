//! A dialogue may be held in languages that the pages themselves do not speak yet; here it is known which of them can introduce it.

use toguna_tongues::Language;

pub use toguna_tongues::{Tongue, direction, direction_of_text, normal_tag, own_name, parent, tongue, tongues};

/// The language of the pages in which a text of this tag can be introduced, if they speak it.
pub fn page_language(tag: &str) -> Option<Language> {
    Language::from_tag(tag).filter(|language| direction(tag) == language.direction())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_introduce_what_they_can_read_aloud() {
        assert_eq!(page_language("fr-ML"), Some(Language::Fr));
        assert_eq!(page_language("ar-Latn"), None);
        assert_eq!(page_language("bm"), None);
    }
}
