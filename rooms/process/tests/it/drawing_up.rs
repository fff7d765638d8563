//! A dialogue to tell stories about.

use jiff::Timestamp;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation};
use toguna_store::{Header, Part, Store, parts};
use uuid::Uuid;

/// What the stories need of the store.
pub(crate) const PARTS: &[&Part] = parts![toguna_people::PARTS, toguna_process::PARTS];

/// The account that owns what is made here.
pub(crate) const OWNER: Uuid = Uuid::from_bytes([9; 16]);

/// A header whose identifier and salt come from a number.
pub(crate) fn header(number: u8, dialogue: Option<i64>) -> Header {
    let at: Timestamp = "2026-03-05T14:30:00Z".parse().unwrap();
    Header { id: Uuid::from_bytes([number; 16]), dialogue, source: 0, at, salt: [number; 32] }
}

fn label(fr: &str, ar: &str) -> Label {
    Label { names: vec![("fr".to_owned(), fr.to_owned()), ("ar".to_owned(), ar.to_owned())] }
}

fn text(language: &str, title: &str, question: &str) -> DialogueText {
    DialogueText {
        language: language.to_owned(),
        title: title.to_owned(),
        question: question.to_owned(),
        description: String::new(),
        consent: "…".to_owned(),
    }
}

/// A draft in two languages with one dimension.
pub(crate) fn draft(slug: &str) -> Draft {
    Draft {
        slug: slug.to_owned(),
        opens_day: Some(20_500),
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: false,
        texts: vec![text("fr", "Le puits", "Comment partager l’eau ?"), text("ar", "البئر", "كيف نتقاسم الماء؟")],
        dimensions: vec![Dimension {
            label: label("sexe", "الجنس"), values: vec![label("femmes", "نساء"), label("hommes", "رجال")]
        }],
    }
}

/// Makes a dialogue and returns its number.
pub(crate) fn create(store: &Store, number: u8, draft: Draft) -> i64 {
    store.write_blocking(CreateDialogue { header: header(number, None), owner: OWNER, draft }).unwrap().answer.number
}
