//! What there is to do in a language, and how much of it fits on a page.

use crate::translation::{Translatable, TranslationState};

/// Texts on one page.
const TEXTS_A_PAGE: usize = 20;
/// Characters that the texts of one page may have together: a form with all of them filled in the longest script still comes through.
const LETTERS_A_PAGE: usize = 5_600;

/// Which texts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Show {
    /// Those without a translation.
    Missing,
    /// Those whose original has changed since.
    Stale,
    /// Those that nobody has looked over.
    Waiting,
    /// All of them.
    All,
}

impl Show {
    pub(super) const ALL: [Self; 4] = [Self::Missing, Self::Stale, Self::Waiting, Self::All];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Waiting => "waiting",
            Self::All => "all",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|show| show.word() == word)
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Missing => "consult-translate-missing",
            Self::Stale => "consult-translate-stale",
            Self::Waiting => "consult-translate-waiting",
            Self::All => "consult-translate-all",
        }
    }

    /// Whether a text is among them for those who translate into `to`.
    pub(super) fn has(self, text: &Translatable, to: &str) -> bool {
        if text.original.language == to {
            return false;
        }
        let state = text.into_language(to).map(|translated| translated.state);
        match self {
            Self::Missing => state.is_none(),
            Self::Stale => state == Some(TranslationState::Stale),
            Self::Waiting => matches!(state, Some(TranslationState::Waiting | TranslationState::Unsigned)),
            Self::All => true,
        }
    }
}

/// How far a language has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Progress {
    /// Texts that were said in another language.
    pub(super) all: u64,
    /// Those of them that can be read in this one.
    pub(super) done: u64,
    /// Those of them that somebody else has looked over.
    pub(super) looked_over: u64,
    stale: u64,
}

impl Progress {
    pub(super) fn of(self, show: Show) -> u64 {
        match show {
            Show::Missing => self.all - self.done - self.stale,
            Show::Stale => self.stale,
            Show::Waiting => self.done - self.looked_over,
            Show::All => self.all,
        }
    }

    /// What should be done first.
    pub(super) fn first_to_do(self) -> Show {
        Show::ALL.into_iter().find(|show| self.of(*show) > 0).unwrap_or(Show::All)
    }
}

pub(super) fn progress(all: &[Translatable], to: &str) -> Progress {
    let mut progress = Progress::default();
    for text in all.iter().filter(|text| text.original.language != to) {
        progress.all += 1;
        match text.into_language(to).map(|translated| translated.state) {
            None => {}
            Some(TranslationState::Stale) => progress.stale += 1,
            Some(TranslationState::Unsigned | TranslationState::Waiting) => progress.done += 1,
            Some(TranslationState::LookedOver) => {
                progress.done += 1;
                progress.looked_over += 1;
            }
        }
    }
    progress
}

/// The texts of one page from the number `start` on: their beginning, themselves, and the number of the next one.
pub(super) fn page_of<'a, 'b>(all: &'b [&'a Translatable], start: usize) -> (usize, &'b [&'a Translatable], Option<usize>) {
    let start = if start < all.len() { start } else { 0 };
    let mut letters = 0;
    let fitting = all[start..].iter().take(TEXTS_A_PAGE).take_while(|text| {
        letters += text.key.limit();
        letters <= LETTERS_A_PAGE
    });
    let end = start + fitting.count().max(1).min(all.len() - start);
    (start, &all[start..end], (end < all.len()).then_some(end))
}

/// Where the page before the one that begins at `start` begins.
pub(super) fn before(all: &[&Translatable], start: usize) -> usize {
    let mut page = 0;
    while let (_, _, Some(next)) = page_of(all, page) {
        if next >= start {
            break;
        }
        page = next;
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Wording};
    use crate::translation::TextKey;
    use toguna_process::model::TextField;

    fn text(key: TextKey) -> Translatable {
        let original = Wording { language: "fr".to_owned(), text: "La paix.".to_owned() };
        Translatable { key, kind: Some(Kind::Value), original, translations: Vec::new() }
    }

    #[test]
    fn a_page_holds_twenty_statements_or_a_few_long_texts() {
        let mut texts: Vec<Translatable> = TextField::ALL.map(|field| text(TextKey::Dialogue(field))).into();
        texts.extend((0..50).map(|number| text(TextKey::Statement(number))));
        let all: Vec<&Translatable> = texts.iter().collect();
        let (mut starts, mut start) = (vec![0], 0);
        while let (_, shown, Some(next)) = page_of(&all, start) {
            assert!(shown.iter().map(|text| text.key.limit()).sum::<usize>() <= LETTERS_A_PAGE);
            starts.push(next);
            start = next;
        }
        assert_eq!(starts, [0, 8, 28, 48]);
        assert_eq!(starts[1..].iter().map(|&start| before(&all, start)).collect::<Vec<_>>(), [0, 8, 28]);
        assert_eq!(page_of(&all, 999).0, 0);
        assert_eq!(page_of(&[], 0), (0, &[][..], None));
        assert!(Show::All.has(all[0], "ar") && !Show::All.has(all[0], "fr"));
    }
}
