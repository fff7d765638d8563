//! In which languages people may speak and write. Those of the dialogue come first, in its order; then all others that have a name here. Who
//! speaks is not asked for a script: Bamanankan is one language, whether it is written in Latin letters or in N’Ko.

use toguna_process::model::Dialogue;
use toguna_process::spoken::{tongue, tongues};

/// Tags of the languages in which something can be written.
pub fn to_write(dialogue: &Dialogue) -> Vec<&str> {
    let mut tags: Vec<&str> = dialogue.languages().collect();
    tags.extend(tongues().iter().map(|tongue| tongue.tag).filter(|tag| !dialogue.languages().any(|own| own == *tag)));
    tags
}

/// Tags of the languages in which something can be said or read aloud: each language once, in the first of its scripts.
pub fn to_speak(dialogue: &Dialogue) -> Vec<&str> {
    once_each(to_write(dialogue))
}

/// Tags of the languages of a dialogue in which its texts are read aloud: each language once, in the first of its scripts.
pub fn to_record(dialogue: &Dialogue) -> Vec<&str> {
    once_each(dialogue.languages().collect())
}

fn once_each(tags: Vec<&str>) -> Vec<&str> {
    let mut kept: Vec<&str> = Vec::with_capacity(tags.len());
    for tag in tags {
        if !kept.iter().any(|known| is_same_speech(known, tag)) {
            kept.push(tag);
        }
    }
    kept
}

/// Whether something may be said or written in a language: it is one of the dialogue's own, or one that has a name here.
pub fn is_taken(dialogue: &Dialogue, tag: &str) -> bool {
    tongue(tag).is_some() || dialogue.languages().any(|own| own == tag)
}

/// Whether two tags sound alike: one language in two scripts, or of two countries.
///
/// ```
/// use toguna_consult::languages::is_same_speech;
/// assert!(is_same_speech("bm", "bm-Nkoo") && is_same_speech("fr-ML", "fr") && !is_same_speech("bm", "bmq"));
/// ```
pub fn is_same_speech(one: &str, other: &str) -> bool {
    one.split('-').next() == other.split('-').next()
}

#[cfg(test)]
mod tests {
    use toguna_process::model::{Dialogue, DialogueText, Draft, Moderation, State};
    use uuid::Uuid;

    use super::*;

    fn dialogue(tags: &[&str]) -> Dialogue {
        let text = |tag: &&str| DialogueText {
            language: (*tag).to_owned(),
            title: String::new(),
            question: String::new(),
            description: String::new(),
            consent: String::new(),
        };
        let draft = Draft {
            slug: "le-puits".to_owned(),
            opens_day: None,
            closes_day: None,
            moderation: Moderation::Before,
            precision_seconds: 3_600,
            simulated: true,
            texts: tags.iter().map(text).collect(),
            dimensions: Vec::new(),
        };
        Dialogue { number: 1, id: Uuid::nil(), owner: Uuid::nil(), state: State::Open, created_day: 0, seq: 1, draft }
    }

    #[test]
    fn those_of_the_dialogue_come_first_and_nobody_who_speaks_is_asked_for_a_script() {
        let known = dialogue(&["bm-Nkoo", "snk", "bm", "wo"]);
        assert_eq!(to_write(&known)[..4], ["bm-Nkoo", "snk", "bm", "wo"]);
        assert_eq!(to_speak(&known)[..3], ["bm-Nkoo", "snk", "wo"]);
        assert_eq!(to_record(&known), ["bm-Nkoo", "snk", "wo"]);
        let spoken = to_speak(&known);
        assert!(spoken.iter().all(|one| spoken.iter().filter(|other| is_same_speech(one, other)).count() == 1), "{spoken:?}");
        assert!(spoken.contains(&"ffm") && to_write(&known).len() > spoken.len());
        assert!(is_taken(&known, "wo") && is_taken(&known, "bm") && is_taken(&known, "fr") && !is_taken(&known, "tlh"));
    }
}
