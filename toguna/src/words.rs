//! The program speaks with the messages of all its crates: its own are about the command line and about reading files.

pub use toguna_tongues::{Argument, Language, Words};

use toguna_tongues::Locale;

/// The program's own messages.
pub const LOCALES: &[Locale] = toguna_tongues::locales![
    "account.ftl",
    "carry.ftl",
    "cli.ftl",
    "demo.ftl",
    "errors.ftl",
    "read.ftl",
    "serve.ftl",
    "tongues.ftl",
    "ceremony.ftl"
];

/// Those of every crate that speaks.
pub const CRATES: &[&[Locale]] = &[
    LOCALES,
    toguna_web::LOCALES,
    toguna_people::LOCALES,
    toguna_process::LOCALES,
    toguna_consult::LOCALES,
    toguna_commonground::LOCALES,
    toguna_publish::LOCALES,
];

/// The words of a language for a terminal or for JSON.
pub fn words(language: Language) -> Words {
    Words::new(language, CRATES)
}

/// The same words for a page.
pub fn words_for_page(language: Language) -> Words {
    Words::for_page(language, CRATES)
}

#[cfg(test)]
mod tests {
    use toguna_tongues::check::Messages;

    use super::*;

    #[test]
    fn no_two_files_of_messages_have_the_same_name() {
        let files = toguna_tongues::check::folder::files(Language::En, CRATES);
        let names: std::collections::BTreeSet<&str> = files.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), files.len(), "in a folder of one language they would be one file");
    }

    #[test]
    fn the_messages_hold() {
        let messages = Messages::of(env!("CARGO_MANIFEST_DIR"), LOCALES)
            .beside(toguna_web::LOCALES)
            .beside(toguna_commonground::LOCALES)
            .beside(toguna_publish::LOCALES)
            .asked(&["notes-"]);
        assert_eq!(messages.findings(), [""; 0]);
    }
}
