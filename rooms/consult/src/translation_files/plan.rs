//! What a file would do, laid out text by text, before anything is done.

use std::collections::{BTreeMap, BTreeSet};

use toguna_process::model::Dialogue;
use toguna_process::spoken::normal_tag;
use toguna_web::TextError;

use super::{FileFault, FileFaultKind, Found, mark, mark_of_dialogue};
use crate::put_translation::Entry;
use crate::translation::{Digest, Seen, TextKey, Translatable, digest};

/// What would become of one text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its line in the file.
    pub line: usize,
    /// Its name in the file.
    pub name: String,
    /// Into which language.
    pub language: String,
    /// What would be done.
    pub fate: Fate,
    /// What would be written; `None` where nothing would be.
    pub entry: Option<Entry>,
    /// What stands there now.
    pub now: Option<String>,
}

/// What would be done with one text of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// There was no translation.
    New,
    /// There was another one.
    Changed,
    /// The original has changed since the file went out, and there is nothing newer: kept as one to be seen again.
    Older,
    /// It is there already.
    Same,
    /// The original has changed since the file went out, and there is a translation: left out.
    Outdated,
    /// Nothing was written: left out.
    Empty,
    /// There is no such text here: left out.
    Unknown,
    /// The text was said in this very language: left out.
    Original,
    /// The same text stands in the file twice: the second is left out.
    Twice,
    /// It holds something else than words: left out.
    NotWords,
    /// It is too long or has no letters: left out.
    Bad(TextError),
}

impl Fate {
    /// Those that can be told by themselves, in the order in which they are told. [`Fate::Bad`] comes after them.
    pub const ALL: [Self; 10] = [
        Self::New,
        Self::Changed,
        Self::Older,
        Self::Same,
        Self::Outdated,
        Self::Empty,
        Self::Unknown,
        Self::Original,
        Self::Twice,
        Self::NotWords,
    ];

    /// Whether anything would be written.
    pub fn is_taken(self) -> bool {
        matches!(self, Self::New | Self::Changed | Self::Older)
    }
}

/// What a file would do with a dialogue. `language`: into which its texts are, where the file does not say so.
///
/// # Errors
/// It belongs to another dialogue, or is in a language that the dialogue does not have.
pub fn plan(found: Vec<Found>, dialogue: &Dialogue, all: &[Translatable], language: &str) -> Result<Vec<Planned>, FileFault> {
    let of_dialogue = mark_of_dialogue(dialogue);
    let texts: BTreeMap<TextKey, &Translatable> = all.iter().map(|text| (text.key, text)).collect();
    let mut seen = BTreeSet::new();
    let mut planned = Vec::with_capacity(found.len());
    for found in found {
        let fault = |what| FileFault { line: found.line, column: 0, what };
        if found.mark.as_deref().and_then(|mark| mark.split_once('-')).is_some_and(|(of, _)| of != of_dialogue) {
            return Err(fault(FileFaultKind::OtherDialogue));
        }
        let said = found.language.as_deref().unwrap_or(language);
        let tag = normal_tag(said).filter(|tag| dialogue.languages().any(|own| own == tag));
        let Some(tag) = tag else { return Err(fault(FileFaultKind::NoSuchLanguage(said.chars().take(40).collect()))) };
        let text = found.key().and_then(|key| texts.get(&key).copied());
        let (fate, written) = match text {
            None => (Fate::Unknown, None),
            Some(text) if !seen.insert((text.key, tag.clone())) => (Fate::Twice, None),
            Some(text) => fate(text, &tag, &found, &of_dialogue),
        };
        let now = text.and_then(|text| text.into_language(&tag)).map(|there| there.wording.text.clone());
        let entry = text.zip(written).filter(|_| fate.is_taken()).map(|(text, written)| Entry {
            key: text.key,
            language: tag.clone(),
            text: written,
            seen: Seen::of(&text.original.text, now.as_deref()),
            is_of_older: fate == Fate::Older,
        });
        planned.push(Planned { line: found.line, name: found.name.chars().take(60).collect(), language: tag, fate, entry, now });
    }
    Ok(planned)
}

fn fate(text: &Translatable, language: &str, found: &Found, of_dialogue: &str) -> (Fate, Option<String>) {
    if text.original.language == language {
        return (Fate::Original, None);
    }
    let Some(words) = &found.text else { return (Fate::NotWords, None) };
    let written = match text.key.clean(words) {
        Ok(written) => written,
        Err(TextError::Empty) => return (Fate::Empty, None),
        Err(error) => return (Fate::Bad(error), None),
    };
    let is_of_this = found.mark.as_ref().is_none_or(|sent| *sent == mark(of_dialogue, &text.original.text));
    let there = text.into_language(language);
    let is_there = there.is_some_and(|there| there.wording.text == written);
    let fate = match there {
        None if is_of_this => Fate::New,
        None => Fate::Older,
        // What comes back as it went out was perhaps not even looked at: nobody comes to stand for it by that.
        Some(_) if is_there => Fate::Same,
        Some(_) if is_of_this => Fate::Changed,
        Some(_) => Fate::Outdated,
    };
    (fate, Some(written))
}

/// A digest of everything that would be done: whoever says yes says it to this.
pub fn digest_of(planned: &[Planned]) -> Digest {
    let mut text = String::new();
    for entry in planned.iter().filter_map(|planned| planned.entry.as_ref()) {
        text.push_str(&entry.key.name());
        for part in [&entry.language, &entry.text] {
            text.push('\u{0}');
            text.push_str(part);
        }
        let seen = entry.seen;
        text.push_str(&crate::translation::hex(&seen.original));
        text.push_str(&seen.text.map_or_else(String::new, |text| crate::translation::hex(&text)));
        text.push(if entry.is_of_older { '1' } else { '0' });
    }
    digest(&text)
}
