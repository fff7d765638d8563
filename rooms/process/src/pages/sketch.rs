//! What stands in the form while a dialogue is being written: exactly what was typed, right or wrong, so that nothing has to be typed
//! twice.

use std::collections::BTreeSet;

use jiff::civil::Date;
use toguna_tongues::Words;
use toguna_web::form::Fields;
use toguna_web::{Problems, Visit, text};

use crate::dimension_lines::{self, LineFault, LineTrouble};
use crate::model::{Dialogue, DialogueText, Draft, Fault, LANGUAGES_LIMIT, Moderation, PRECISIONS_SECONDS};
use crate::spoken::{self, normal_tag};

/// More than any text may have, so that what is too long is still shown and can be shortened.
const SHOWN: usize = 100_000;

/// The form as it is filled in.
#[derive(Debug, Clone, Default)]
pub(super) struct Sketch {
    /// Texts in each chosen language; the first is the one that others fall back on.
    pub(super) texts: Vec<TextSketch>,
    /// Further languages as they were typed.
    pub(super) others: String,
    /// The short name.
    pub(super) slug: String,
    /// First and last day, as typed.
    pub(super) opens: String,
    /// See `opens`.
    pub(super) closes: String,
    /// The choice of moderation.
    pub(super) moderation: String,
    /// The choice of precision, in seconds.
    pub(super) precision: String,
}

/// What is written in one language.
#[derive(Debug, Clone, Default)]
pub(super) struct TextSketch {
    /// Tag of the language.
    pub(super) tag: String,
    /// The short name.
    pub(super) title: String,
    /// The question.
    pub(super) question: String,
    /// What it is about.
    pub(super) description: String,
    /// What people agree to; `None` while nobody has seen the field.
    pub(super) consent: Option<String>,
    /// Social groups, one dimension a line.
    pub(super) dimensions: String,
}

impl Sketch {
    /// An empty form, in the language of the person who will fill it in.
    pub(super) fn blank(visit: &Visit) -> Self {
        let first = TextSketch { tag: visit.language.tag().to_owned(), ..TextSketch::default() };
        Self {
            texts: vec![first],
            moderation: Moderation::Before.word().to_owned(),
            precision: PRECISIONS_SECONDS[0].to_string(),
            ..Self::default()
        }
    }

    /// The form of a dialogue as it stands.
    pub(super) fn of(dialogue: &Dialogue) -> Self {
        let draft = &dialogue.draft;
        let words = |text: &DialogueText| TextSketch {
            tag: text.language.clone(),
            title: text.title.clone(),
            question: text.question.clone(),
            description: text.description.clone(),
            consent: Some(text.consent.clone()),
            dimensions: dimension_lines::written(&draft.dimensions, &text.language),
        };
        Self {
            texts: draft.texts.iter().map(words).collect(),
            others: String::new(),
            slug: draft.slug.clone(),
            opens: draft.opens_day.map_or_else(String::new, day_written),
            closes: draft.closes_day.map_or_else(String::new, day_written),
            moderation: draft.moderation.word().to_owned(),
            precision: draft.precision_seconds.to_string(),
        }
    }

    /// What came with the form. Tags of languages that are none stay in [`Sketch::others`] and are a problem.
    pub(super) fn from_form(fields: &Fields, words: &Words, problems: &mut Problems) -> Self {
        let mut tags: Vec<String> = Vec::new();
        let mut wrong: Vec<&str> = Vec::new();
        let typed = fields.text("other_languages").split([',', ';', ' ', '،', '\n', '\r']).map(str::trim).filter(|tag| !tag.is_empty());
        for tag in fields.all("language").chain(typed) {
            match normal_tag(tag) {
                Some(tag) if !tags.contains(&tag) && tags.len() <= LANGUAGES_LIMIT => tags.push(tag),
                Some(_) => {}
                None => wrong.push(tag),
            }
        }
        if !wrong.is_empty() {
            problems.add("other_languages", words.plain("process-fault-no-language"));
        }
        let first = normal_tag(fields.text("first")).unwrap_or_default();
        tags.sort_by_key(|tag| *tag != first);
        let lines = |name: &str| text::clean_lines(fields.text(name), SHOWN).unwrap_or_default();
        let line = |name: &str| text::clean_optional(fields.text(name), SHOWN).unwrap_or_default();
        let texts = tags.into_iter().map(|tag| TextSketch {
            title: line(&format!("title-{tag}")),
            question: line(&format!("question-{tag}")),
            description: lines(&format!("description-{tag}")),
            consent: fields.get(&format!("consent-{tag}")).map(|_| lines(&format!("consent-{tag}"))),
            dimensions: lines(&format!("dimensions-{tag}")),
            tag,
        });
        Self {
            texts: texts.collect(),
            others: text::clean_optional(&wrong.join(", "), 200).unwrap_or_default(),
            slug: line("slug").to_lowercase(),
            opens: line("opens"),
            closes: line("closes"),
            moderation: line("moderation"),
            precision: line("precision"),
        }
    }

    /// The draft that is meant, and everything that is wrong with it. `needs_slug`: whether an empty short name is a fault.
    pub(super) fn draft(&self, words: &Words, needs_slug: bool, simulated: bool, problems: &mut Problems) -> Draft {
        let opens_day = day(&self.opens, "opens", words, problems);
        let closes_day = day(&self.closes, "closes", words, problems);
        let text = |text: &TextSketch| DialogueText {
            language: text.tag.clone(),
            title: text.title.clone(),
            question: text.question.clone(),
            description: text.description.clone(),
            consent: text.consent.clone().filter(|_| !self.is_left_out(text)).unwrap_or_default(),
        };
        let mut found: Vec<(String, String)> = Vec::new();
        for text in self.texts.iter().filter(|text| has_gap(text) && !self.is_left_out(text)) {
            found.push((format!("consent-{}", text.tag), words.plain("process-fault-whom")));
        }
        let lines: Vec<(&str, &str)> = self.texts.iter().map(|text| (text.tag.as_str(), text.dimensions.as_str())).collect();
        let dimensions = dimension_lines::read(&lines).unwrap_or_else(|(language, fault)| {
            let first = self.texts.first().map_or("", |text| spoken::own_name(&text.tag));
            found.push((format!("dimensions-{language}"), say_line(words, fault, first)));
            Vec::new()
        });
        let draft = Draft {
            slug: self.slug.clone(),
            opens_day,
            closes_day,
            moderation: Moderation::from_word(&self.moderation).unwrap_or(Moderation::Before),
            precision_seconds: self.precision.parse().unwrap_or(0),
            simulated,
            texts: self.texts.iter().map(text).collect(),
            dimensions,
        };
        let faults = draft.faults();
        let faults = faults.iter().filter(|fault| needs_slug || fault.field != "slug" || !draft.slug.is_empty());
        found.extend(faults.map(|fault| said(words, fault)));
        self.note(words, found, problems);
        draft
    }

    /// Whether somebody has left a further language for those who translate, and nothing stands there but the text that is offered.
    fn is_left_out(&self, text: &TextSketch) -> bool {
        let is_first = self.texts.first().is_some_and(|first| first.tag == text.tag);
        !is_first && text.title.is_empty() && text.question.is_empty() && has_gap(text)
    }

    /// Notes what is wrong, in the order of the form, each with the name of its field: the list on top of the page is read by itself.
    pub(super) fn note(&self, words: &Words, mut found: Vec<(String, String)>, problems: &mut Problems) {
        let place = |field: &str| {
            let (part, tag) = field.split_once('-').unwrap_or((field, ""));
            let language = self.texts.iter().position(|text| text.tag == tag);
            let part_place = PARTS.iter().position(|(name, _)| *name == part);
            (part != "language", language.unwrap_or(usize::MAX), part_place)
        };
        found.sort_by_key(|(field, _)| place(field));
        for (field, text) in found {
            let (part, tag) = field.split_once('-').unwrap_or((&field, ""));
            let label = PARTS.iter().find(|(name, _)| *name == part);
            let label = label.or_else(|| RULES.iter().find(|(name, _)| *name == field)).map(|(_, label)| words.plain(label));
            let Some(label) = label else {
                problems.add(&field, text);
                continue;
            };
            let is_one_of_several = !tag.is_empty() && self.texts.len() > 1;
            let key = if is_one_of_several { "process-fault-in-language" } else { "process-fault-in" };
            let arguments = [("field", label.into()), ("language", spoken::own_name(tag).into()), ("text", text.into())];
            problems.add(&field, words.say(key, &arguments));
        }
    }

    /// Whether this language is among the chosen ones.
    pub(super) fn speaks(&self, tag: &str) -> bool {
        self.texts.iter().any(|text| text.tag == tag)
    }

    /// The fields in which another form differs, by name, with what it holds there.
    pub(super) fn differences(&self, other: &Self) -> Vec<(String, String)> {
        let (own, theirs) = (self.values(), other.values());
        let own: BTreeSet<&(String, String)> = own.iter().collect();
        theirs.iter().filter(|pair| !own.contains(pair)).cloned().collect()
    }

    fn values(&self) -> Vec<(String, String)> {
        let mut values = vec![
            ("language".to_owned(), self.texts.iter().map(|text| spoken::own_name(&text.tag)).collect::<Vec<_>>().join(", ")),
            ("slug".to_owned(), self.slug.clone()),
            ("opens".to_owned(), self.opens.clone()),
            ("closes".to_owned(), self.closes.clone()),
            ("moderation".to_owned(), self.moderation.clone()),
            ("precision".to_owned(), self.precision.clone()),
        ];
        for text in &self.texts {
            let fields = [
                ("title", text.title.as_str()),
                ("question", &text.question),
                ("description", &text.description),
                ("consent", text.consent.as_deref().unwrap_or_default()),
                ("dimensions", &text.dimensions),
            ];
            values.extend(fields.map(|(name, value)| (format!("{name}-{}", text.tag), value.to_owned())));
        }
        values
    }
}

fn day(typed: &str, field: &str, words: &Words, problems: &mut Problems) -> Option<i64> {
    if typed.is_empty() {
        return None;
    }
    let day = day_read(typed);
    if day.is_none() {
        problems.add(field, words.plain("process-fault-day"));
    }
    day
}

/// The fields of each language with the messages that name them, in the order of the form.
const PARTS: [(&str, &str); 5] = [
    ("title", "process-title"),
    ("question", "process-question"),
    ("description", "process-description"),
    ("consent", "process-consent"),
    ("dimensions", "process-dimensions"),
];

/// The fields that stand once, with the messages that name them.
const RULES: [(&str, &str); 5] = [
    ("slug", "process-slug"),
    ("opens", "process-opens"),
    ("closes", "process-closes"),
    ("moderation", "process-moderation"),
    ("precision", "process-precision"),
];

/// The field of a fault, and what it says in the person's words.
pub(super) fn said(words: &Words, fault: &Fault) -> (String, String) {
    let (key, limit) = fault.what.message();
    // The names of the model's fields are those of the form, but for the languages, which are boxes to tick.
    let field = if fault.field == "languages" { "language" } else { &fault.field };
    (field.to_owned(), words.say(key, &[("limit", limit.into())]))
}

/// Whether the place in the offered consent text where the team writes whom to ask was left as it is.
fn has_gap(text: &TextSketch) -> bool {
    text.consent.as_deref().is_some_and(|consent| consent.contains("[…"))
}

fn say_line(words: &Words, fault: LineFault, first: &str) -> String {
    let line = ("line", fault.line.into());
    match fault.what {
        LineTrouble::NoColon => words.say("process-line-no-colon", &[line]),
        LineTrouble::NoName => words.say("process-line-no-name", &[line]),
        LineTrouble::TooFewValues => words.say("process-line-few-values", &[line]),
        LineTrouble::OtherLines(there) => {
            words.say("process-line-other-lines", &[("here", fault.line.into()), ("there", there.into()), ("first", first.into())])
        }
        LineTrouble::OtherValues { here, there } => {
            words.say("process-line-other-values", &[line, ("here", here.into()), ("there", there.into()), ("first", first.into())])
        }
    }
}

/// The day that somebody wrote, counted from 1970-01-01: as browsers send it, 2026-12-25, or as people write it, 25/12/2026.
pub(super) fn day_read(typed: &str) -> Option<i64> {
    let numbers: Vec<i16> = typed.split(['-', '/', '.']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let (year, month, day) = match numbers[..] {
        [year, month, day] if year >= 1_000 => (year, month, day),
        [day, month, year] if year >= 1_000 => (year, month, day),
        _ => return None,
    };
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(i64::from(date.since(EPOCH).ok()?.get_days()))
}

/// A day as browsers want it in a field.
fn day_written(day: i64) -> String {
    let day = i32::try_from(day).ok().and_then(|day| EPOCH.checked_add(jiff::Span::new().try_days(day).ok()?).ok());
    day.map_or_else(String::new, |date| date.to_string())
}

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_browsers_and_people_write_them() {
        for typed in ["2026-11-25", "25/11/2026", "25.11.2026", " 25 - 11 - 2026"] {
            assert_eq!(day_read(typed), Some(20_782), "{typed}");
        }
        assert_eq!(day_written(20_782), "2026-11-25");
        for typed in ["25/13/2026", "2026-02-30", "tomorrow", "26-11-25", "2026-11", "99999-1-1", ""] {
            assert_eq!(day_read(typed), None, "{typed}");
        }
        assert_eq!(day_written(i64::MAX), "");
    }
}
