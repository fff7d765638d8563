//! Each crate brings its own messages; a program speaks with those of all its crates together.

use crate::language::Language;
use crate::words::Words;

/// The messages of one crate in one language; made by [`locales!`](crate::locales).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale {
    /// The language of the messages.
    pub language: Language,
    /// Name and text of each file of messages (Fluent).
    pub sources: &'static [(&'static str, &'static str)],
}

/// The words of every language, for pages: built once when a program starts.
#[derive(Debug)]
pub struct Tongues {
    /// By the place of the language.
    words: Vec<Words>,
}

impl Tongues {
    /// Puts together the messages of several crates, each with its `LOCALES`. [`check`](crate::check) holds that no two share a key.
    pub fn new(crates: &[&'static [Locale]]) -> Self {
        Self { words: Language::all().map(|language| Words::for_page(language, crates)).collect() }
    }

    /// The words of `language`.
    pub fn words(&self, language: Language) -> &Words {
        // A language that was brought along after these words were put together speaks as its parent does.
        self.words.get(language.place()).unwrap_or(&self.words[language.parent().place()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_speaks_and_may_be_shared_among_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        let tongues = Tongues::new(&[crate::LOCALES]);
        shared(&tongues);
        for language in Language::ALL {
            assert_eq!(tongues.words(language).language(), language);
        }
    }
}
