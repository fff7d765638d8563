//! Whoever mistypes an option is told so in their own language: what `clap` found, said in our words. Its help stays in English.

use std::ffi::OsString;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::{Language, Words};

/// The language that the arguments ask for, even if nothing else in them can be understood.
pub(super) fn language_asked(arguments: &[OsString]) -> Option<Language> {
    let mut texts = arguments.iter().map(|argument| argument.to_str().unwrap_or_default());
    while let Some(text) = texts.next() {
        match text.strip_prefix("--lang") {
            Some("") => return texts.next().and_then(Language::from_tag),
            Some(value) if value.starts_with('=') => return Language::from_tag(&value[1..]),
            _ => {}
        }
    }
    None
}

/// One sentence on what is wrong with the arguments, and where to read what can be asked. `None` where only `clap` has words for it.
pub(super) fn sentence(error: &Error, words: &Words) -> Option<String> {
    let named = |kind| error.get(kind).map(text).filter(|text| !text.is_empty());
    let option = || Some(("option", named(ContextKind::InvalidArg)?.into()));
    let what = match error.kind() {
        ErrorKind::UnknownArgument => words.say("wrong-option", &[option()?]),
        ErrorKind::InvalidSubcommand => words.say("wrong-command", &[("command", named(ContextKind::InvalidSubcommand)?.into())]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match (named(ContextKind::InvalidValue), choices(error)) {
            (None, _) => words.say("wrong-no-value", &[option()?]),
            (Some(value), Some(choices)) => words.say("wrong-choice", &[option()?, ("value", value.into()), ("choices", choices.into())]),
            (Some(value), None) => words.say("wrong-value", &[option()?, ("value", value.into())]),
        },
        ErrorKind::ArgumentConflict => {
            let other = named(ContextKind::PriorArg)?;
            if named(ContextKind::InvalidArg)? == other {
                words.say("wrong-twice", &[option()?])
            } else {
                words.say("wrong-together", &[option()?, ("other", other.into())])
            }
        }
        ErrorKind::MissingRequiredArgument => words.say("wrong-missing", &[option()?]),
        _ => return None,
    };
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue].into_iter().find_map(named);
    let what = match meant {
        Some(meant) => words.say("wrong-meant", &[("what", what.into()), ("meant", meant.into())]),
        None => what,
    };
    Some(words.say("wrong-use", &[("what", what.into())]))
}

/// What the value may be: one of a list, or whatever the check of the value says of it.
fn choices(error: &Error) -> Option<String> {
    let listed = error.get(ContextKind::ValidValue).map(text).filter(|text| !text.is_empty());
    listed.or_else(|| std::error::Error::source(error).map(ToString::to_string))
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(values) => values.join(", "),
        ContextValue::None => String::new(),
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::cli::arguments::Cli;
    use crate::words::words;

    fn said(line: &str, language: Language) -> String {
        let error = Cli::try_parse_from(line.split(' ')).unwrap_err();
        sentence(&error, &words(language)).unwrap_or_else(|| panic!("{error}"))
    }

    #[test]
    fn every_slip_is_told_in_every_language() {
        let slips = [
            ("toguna analyse votes.csv --grups x.csv", "there is no option `--grups` (did you mean `--groups`?)"),
            ("toguna analize votes.csv", "there is no command `analize` (did you mean `analyse`?)"),
            ("toguna analyse votes.csv --threads 0", "`0` does not fit `--threads <N>`: 0 is not in 1..=256"),
            ("toguna analyse votes.csv --seed x", "`x` does not fit `--seed <N>`: invalid digit found in string"),
            ("toguna analyse votes.csv --vote-sign no", "`no` does not fit `--vote-sign <VOTE_SIGN>`: polis, inverted, auto"),
            ("toguna analyse votes.csv --json", "`--json <FILE|->` needs a value"),
            ("toguna analyse votes.csv --seed 1 --seed 2", "`--seed <N>` can be said only once"),
            ("toguna analyse votes.csv --k 2 --labels x", "`--k <N>` and `--labels <FILE>` cannot be said together"),
            ("toguna analyse", "something is missing: <PATH>"),
        ];
        for (line, english) in slips {
            assert_eq!(said(line, Language::En), format!("{english}. What can be asked: `--help`."), "{line}");
            for language in [Language::Fr, Language::Ar] {
                let told = said(line, language);
                assert!(!told.contains("wrong-") && told != said(line, Language::En), "{told}");
            }
        }
    }

    #[test]
    fn the_language_is_found_among_arguments_that_cannot_be_understood() {
        let asked = |line: &str| language_asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked("toguna analyse --grups --lang fr"), Some(Language::Fr));
        assert_eq!(asked("toguna --lang=ar analize"), Some(Language::Ar));
        assert_eq!(asked("toguna analyse --lang xx"), None);
        assert_eq!(asked("toguna analyse --language fr --lang"), None);
    }
}
