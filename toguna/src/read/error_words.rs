//! Whoever has to mend a file must understand what is wrong with it: every refusal as a sentence in the reader's language.

use super::error::{Countable, ExportDoubt, InputError, InputErrorKind, SignDoubt, shown};
use crate::words::Words;

impl InputError {
    /// One sentence in the language of `words`: the file, the line and the column where they are known, what is wrong and what to do.
    ///
    /// In English it says the same as `Display`. A reason that comes from the system or from a decompressor stays in its own words.
    pub fn in_words(&self, words: &Words) -> String {
        let mut place = shown(&self.file, 200);
        if let Some(line) = self.line {
            // Without thousands separators, as editors count lines.
            place = format!("{place}{}{}", words.list_mark(), words.say("error-line", &[("line", line.to_string().into())]));
        }
        if let Some(column) = &self.column {
            place = format!("{place}{}{}", words.list_mark(), words.say("error-column", &[("column", shown(column, 60).into())]));
        }
        words.say("error-sentence", &[("place", place.into()), ("what", self.kind.in_words(words).into())])
    }
}

impl InputErrorKind {
    /// What is wrong and what to do, in the language of `words`.
    ///
    /// Every variant is named, so that none can be added without its words.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::NotFound => words.plain("error-not-found"),
            Self::Unreadable(reason) => words.say("error-unreadable", &[("reason", reason.into())]),
            Self::NotAnExport(doubt) => words.say("error-not-an-export", &[("reason", doubt.in_words(words).into())]),
            Self::Ambiguous { other } => words.say("error-ambiguous", &[("other", other.into())]),
            Self::Empty => words.plain("error-empty"),
            Self::NoVotes => words.plain("error-no-votes"),
            Self::MissingColumn { column, found } => {
                words.say("error-missing-column", &[("column", (*column).into()), ("found", found.into())])
            }
            Self::DuplicateColumn(column) => words.say("error-duplicate-column", &[("column", column.into())]),
            Self::WrongFieldCount { expected, found } => {
                words.say("error-wrong-field-count", &[("expected", (*expected).into()), ("found", (*found).into())])
            }
            Self::UnterminatedQuote => words.plain("error-unterminated-quote"),
            Self::StrayQuote => words.plain("error-stray-quote"),
            Self::Nul => words.plain("error-nul"),
            Self::NotUtf8 => words.plain("error-not-utf8"),
            Self::FieldTooLong { limit_bytes } => words.say("error-field-too-long", &[("limit", (*limit_bytes).into())]),
            Self::RowTooLong { limit_bytes } => words.say("error-row-too-long", &[("limit", (*limit_bytes).into())]),
            Self::TooManyColumns { limit } => words.say("error-too-many-columns", &[("limit", (*limit).into())]),
            Self::NotAVote(value) => words.say("error-not-a-vote", &[("value", value.into())]),
            Self::NotANumber(value) => words.say("error-not-a-number", &[("value", value.into())]),
            Self::NotAFlag(value) => words.say("error-not-a-flag", &[("value", value.into())]),
            Self::NotAModeration(value) => words.say("error-not-a-moderation", &[("value", value.into())]),
            Self::EmptyName => words.plain("error-empty-name"),
            Self::NameTooLong { limit_bytes } => words.say("error-name-too-long", &[("limit", (*limit_bytes).into())]),
            Self::DuplicateStatement(name) => words.say("error-duplicate-statement", &[("name", name.into())]),
            Self::DuplicateParticipant(name) => words.say("error-duplicate-participant", &[("name", name.into())]),
            Self::TwoPlaces(name) => words.say("error-two-places", &[("name", name.into())]),
            Self::NoRows => words.plain("error-no-rows"),
            Self::NoDimension => words.plain("error-no-dimension"),
            Self::TooMany { what, limit } => {
                let limit = [("limit", (*limit).into())];
                match what {
                    Countable::Votes => words.say("error-too-many-votes", &limit),
                    Countable::Names => words.say("error-too-many-names", &limit),
                    Countable::Dimensions => words.say("error-too-many-dimensions", &limit),
                    Countable::Values => words.say("error-too-many-values", &limit),
                }
            }
            Self::TruncatedGzip => words.plain("error-truncated-gzip"),
            Self::CorruptGzip(reason) => words.say("error-corrupt-gzip", &[("reason", reason.into())]),
            Self::NotGzip => words.plain("error-not-gzip"),
            Self::CorruptZip(reason) => words.say("error-corrupt-zip", &[("reason", reason.into())]),
            Self::EncryptedZip => words.plain("error-encrypted-zip"),
            Self::TwiceInZip(name) => words.say("error-twice-in-zip", &[("name", name.into())]),
            Self::UnsafeZipPath(path) => words.say("error-unsafe-zip-path", &[("path", path.into())]),
            Self::UnpacksTooLarge { unpacked_bytes } => words.say("error-unpacks-too-large", &[("bytes", (*unpacked_bytes).into())]),
            Self::SignUnknown(doubt) => words.say("error-sign-unknown", &[("reason", doubt.in_words(words).into())]),
        }
    }
}

impl ExportDoubt {
    fn in_words(self, words: &Words) -> String {
        match self {
            Self::NoVotesFile => words.plain("error-export-no-votes-file"),
            Self::SeveralFolders => words.plain("error-export-several-folders"),
            Self::OtherColumns => words.plain("error-export-other-columns"),
            Self::ParticipantAmongVotes => words.plain("error-export-participant-among-votes"),
        }
    }
}

impl SignDoubt {
    fn in_words(self, words: &Words) -> String {
        let share = |percent: u8| [("share", words.percent(f64::from(percent) / 100.0).into())];
        match self {
            Self::Contradiction => words.plain("error-sign-contradiction"),
            Self::MostlyDisagreement { disagree_percent } => words.say("error-sign-mostly-disagreement", &share(disagree_percent)),
            Self::NothingToCompare { disagree_percent } => words.say("error-sign-nothing-to-compare", &share(disagree_percent)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, words};

    /// One error of each kind, with numbers below a thousand, which `Display` does not part.
    fn every_kind() -> Vec<InputErrorKind> {
        use InputErrorKind as Kind;
        let text = || "x7".to_owned();
        let mut kinds = vec![
            Kind::NotFound,
            Kind::Unreadable(text()),
            Kind::Ambiguous { other: text() },
            Kind::Empty,
            Kind::NoVotes,
            Kind::MissingColumn { column: "vote", found: text() },
            Kind::DuplicateColumn(text()),
            Kind::WrongFieldCount { expected: 5, found: 4 },
            Kind::UnterminatedQuote,
            Kind::StrayQuote,
            Kind::Nul,
            Kind::NotUtf8,
            Kind::FieldTooLong { limit_bytes: 900 },
            Kind::RowTooLong { limit_bytes: 900 },
            Kind::TooManyColumns { limit: 900 },
            Kind::NotAVote(text()),
            Kind::NotANumber(text()),
            Kind::NotAFlag(text()),
            Kind::NotAModeration(text()),
            Kind::EmptyName,
            Kind::NameTooLong { limit_bytes: 256 },
            Kind::DuplicateStatement(text()),
            Kind::DuplicateParticipant(text()),
            Kind::TwoPlaces(text()),
            Kind::NoRows,
            Kind::NoDimension,
            Kind::TruncatedGzip,
            Kind::CorruptGzip(text()),
            Kind::NotGzip,
            Kind::CorruptZip(text()),
            Kind::EncryptedZip,
            Kind::TwiceInZip(text()),
            Kind::UnsafeZipPath(text()),
            Kind::UnpacksTooLarge { unpacked_bytes: 900 },
        ];
        let exports =
            [ExportDoubt::NoVotesFile, ExportDoubt::SeveralFolders, ExportDoubt::OtherColumns, ExportDoubt::ParticipantAmongVotes];
        kinds.extend(exports.map(Kind::NotAnExport));
        let signs = [
            SignDoubt::Contradiction,
            SignDoubt::MostlyDisagreement { disagree_percent: 66 },
            SignDoubt::NothingToCompare { disagree_percent: 67 },
        ];
        kinds.extend(signs.map(Kind::SignUnknown));
        let counted = [Countable::Votes, Countable::Names, Countable::Dimensions, Countable::Values];
        kinds.extend(counted.map(|what| Kind::TooMany { what, limit: 900 }));
        kinds
    }

    fn at(line: Option<u64>, column: Option<&str>, kind: InputErrorKind) -> InputError {
        InputError { file: "votes.csv".to_owned(), line, column: column.map(Into::into), kind: Box::new(kind) }
    }

    #[test]
    fn in_english_the_words_are_those_of_display() {
        let english = words(Language::En);
        for kind in every_kind() {
            for (line, column) in [(None, None), (Some(12_345), None), (Some(2), Some("vote"))] {
                let error = at(line, column, kind.clone());
                assert_eq!(error.in_words(&english), error.to_string().replace(" %", "%"));
            }
        }
    }

    #[test]
    fn in_every_other_language_every_kind_says_something_of_its_own() {
        let english = words(Language::En);
        let mut said = std::collections::BTreeSet::new();
        let others = [words(Language::Fr), words(Language::Ar)];
        for (kind, other) in every_kind().iter().flat_map(|kind| others.iter().map(move |other| (kind, other))) {
            let sentence = kind.in_words(other);
            assert!(!sentence.contains("error-") && !sentence.contains('{') && sentence != kind.in_words(&english), "{sentence}");
            assert_eq!(sentence.contains("x7"), kind.to_string().contains("x7"), "{sentence}");
            assert!(said.insert(sentence.clone()), "{sentence}");
        }
    }

    #[test]
    fn the_place_is_named_as_the_language_names_it() {
        let error = at(Some(12_345), Some("vote"), InputErrorKind::NotAVote("7".to_owned()));
        assert_eq!(
            error.in_words(&words(Language::Fr)),
            "votes.csv, ligne 12345, colonne vote\u{a0}: «\u{a0}7\u{a0}» n’est ni −1, ni 0, ni 1\u{a0}: corrigez le vote ou exportez à nouveau le fichier"
        );
        assert_eq!(
            error.in_words(&words(Language::Ar)),
            "votes.csv، السطر 12345، العمود vote: «7» ليس واحدًا من \u{2066}−1\u{2069} و0 و1: صحّحوا الصوت أو صدّروا الملف من جديد"
        );
        let short = at(Some(3), None, InputErrorKind::WrongFieldCount { expected: 5, found: 1 });
        assert!(short.in_words(&words(Language::En)).starts_with("votes.csv, line 3: this row has one field where"));
    }
}
