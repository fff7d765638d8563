//! The one form of a dialogue, for drawing it up and for changing it. Without script it grows by its own button: one section for each
//! chosen language.

use askama::Template;
use axum::http::StatusCode;
use toguna_people::Member;
use toguna_tongues::{Language, Words};
use toguna_web::fields::Choice;
use toguna_web::{Field, Html, Page, PageError, Problems, Visit};

use super::Owned;
use super::sketch::{Sketch, TextSketch, day_read};
use crate::model::{Moderation, PRECISIONS_SECONDS};
use crate::spoken::{self, Tongue, tongue, tongues};

/// How many of the known languages are offered at once; the others are behind one more touch.
const OFFERED_FIRST: usize = 6;

/// Everything about the form besides what is filled in.
pub(super) struct Around<'a> {
    pub(super) visit: &'a Visit,
    pub(super) member: &'a Member,
    /// The dialogue that is changed; `None` while one is drawn up.
    pub(super) owned: Option<&'a Owned>,
    /// The journal's number of the state that the form was made from.
    pub(super) made_from: i64,
    pub(super) problems: &'a Problems,
    /// Whether the problems are that somebody else has changed these fields since.
    pub(super) is_conflict: bool,
    /// What is known of texts in further languages, by the names of their fields.
    pub(super) marks: &'a [(String, String)],
}

#[derive(Template)]
#[template(path = "process/form.html")]
struct FormPage<'a> {
    words: &'a Words,
    is_new: bool,
    form: Html,
    command: Html,
    made_from: i64,
    conflict: bool,
    languages: Choice<'a>,
    /// Known languages that are rarely asked for, and those that only their code names.
    more: Vec<More>,
    more_open: bool,
    others: Field<'a>,
    first: Option<Choice<'a>>,
    sections: Vec<Section<'a>>,
    /// Nothing where the link is already known to people.
    slug: Option<Field<'a>>,
    link: &'a str,
    fixed_slug: &'a str,
    opens: Field<'a>,
    closes: Field<'a>,
    moderation: Choice<'a>,
    precision: Choice<'a>,
    back: String,
    /// The desk of those who translate, where there is something to be seen.
    translations: Option<String>,
}

/// A known language that is not among the first.
struct More {
    tongue: &'static Tongue<'static>,
    /// What others call it, where that says more.
    note: Option<&'static str>,
}

impl More {
    fn of(tongue: &'static Tongue<'static>, words: &Words) -> Self {
        let name = tongue.name_in(words.language());
        Self {
            tongue,
            note: (!name.eq_ignore_ascii_case(tongue.own_name) && name.to_lowercase() != tongue.own_name.to_lowercase()).then_some(name),
        }
    }
}

struct Section<'a> {
    name: &'a str,
    tag: &'a str,
    dir: &'static str,
    title: Field<'a>,
    question: Field<'a>,
    description: Field<'a>,
    consent: Field<'a>,
    dimensions: Field<'a>,
}

struct Names {
    title: String,
    question: String,
    description: String,
    consent: String,
    dimensions: String,
}

/// The page with the form as it is filled in.
pub(super) fn page<'v>(around: &Around<'v>, sketch: &Sketch) -> Result<Page<'v>, PageError> {
    let visit = around.visit;
    let words = visit.words();
    let action = around.owned.map_or_else(|| "/team/new".to_owned(), |owned| owned.path("/edit"));
    let names: Vec<Names> = sketch.texts.iter().map(|text| names(&text.tag)).collect();
    let is_fixed = around.owned.is_some_and(|owned| owned.dialogue.is_public());
    let link = visit.site.url("/d/");
    let template = FormPage {
        words,
        is_new: around.owned.is_none(),
        form: visit.form(&action),
        command: visit.command_field(),
        made_from: around.made_from,
        conflict: around.is_conflict,
        languages: languages(around, sketch),
        more: tongues()[OFFERED_FIRST..].iter().filter(|tongue| !sketch.speaks(tongue.tag)).map(|tongue| More::of(tongue, words)).collect(),
        more_open: !sketch.others.is_empty(),
        others: around.field(
            Field::line("other_languages", words.plain("process-other-languages")),
            &sketch.others,
            "process-other-languages-hint",
        ),
        first: (sketch.texts.len() > 1).then(|| first(words, sketch)),
        sections: sketch.texts.iter().zip(&names).map(|(text, names)| section(around, text, names)).collect(),
        slug: (!is_fixed).then(|| {
            let field = Field::line("slug", words.plain("process-slug")).in_language(Language::En);
            let hint = words.say("process-slug-hint", &[("link", super::share::spelled(&link).into())]);
            field.hint(hint).value(sketch.slug.as_str()).among(around.problems)
        }),
        link: &link,
        fixed_slug: if is_fixed { &sketch.slug } else { "" },
        opens: around.field(Field::day("opens", words.plain("process-opens")), &sketch.opens, "process-opens-hint"),
        closes: around.field(Field::day("closes", words.plain("process-closes")), &sketch.closes, "process-closes-hint"),
        moderation: moderation(around, sketch),
        precision: precision(around, sketch),
        back: around.owned.map_or_else(|| "/team".to_owned(), |owned| owned.path("")),
        translations: around.owned.filter(|_| !around.marks.is_empty()).map(|owned| owned.path("/translate")),
    };
    let body = Html::of(&template)?;
    let page = match around.owned {
        Some(owned) => owned.page(visit, &words.plain("process-edit"), &body)?,
        None => around.member.page(visit, &words.plain("process-new"), &body)?,
    };
    let page = page.problems(around.problems)?;
    Ok(if template.conflict { page.status(StatusCode::CONFLICT) } else { page })
}

impl Around<'_> {
    /// A field with its hint, its value and its problem.
    fn field<'f>(&self, field: Field<'f>, value: &str, hint: &str) -> Field<'f> {
        field.hint(self.visit.words().plain(hint)).value(value).among(self.problems)
    }

    /// The same for the field of this name, whose text may be a translation: what is known of it stands before the hint.
    fn marked_field<'f>(&self, name: &str, field: Field<'f>, value: &str, hint: &str) -> Field<'f> {
        let hint = self.visit.words().plain(hint);
        let hint = match self.marks.iter().find(|(marked, _)| marked == name) {
            Some((_, mark)) => format!("{mark} {hint}"),
            None => hint,
        };
        field.hint(hint).value(value).among(self.problems)
    }
}

/// What a field holds that somebody else has changed, as a person reads it.
pub(super) fn now_says(words: &Words, field: &str, value: &str) -> String {
    let shown = match field {
        "moderation" => words.plain(moderation_name(Moderation::from_word(value).unwrap_or(Moderation::Before))),
        "precision" => words.plain(precision_name(value.parse().unwrap_or(0))),
        "opens" | "closes" if !value.is_empty() => day_read(value).map_or_else(|| value.to_owned(), |day| words.date(day)),
        _ if value.is_empty() => words.plain("process-nothing"),
        _ => value.to_owned(),
    };
    words.say("process-now-says", &[("text", shown.into())])
}

fn names(tag: &str) -> Names {
    let name = |field: &str| format!("{field}-{tag}");
    Names {
        title: name("title"),
        question: name("question"),
        description: name("description"),
        consent: name("consent"),
        dimensions: name("dimensions"),
    }
}

fn languages<'a>(around: &Around<'_>, sketch: &Sketch) -> Choice<'a> {
    let words = around.visit.words();
    let mut choice = Choice::some("language", words.plain("process-languages")).hint(words.plain("process-languages-hint"));
    for (place, tongue) in tongues().iter().enumerate() {
        if place < OFFERED_FIRST || sketch.speaks(tongue.tag) {
            choice = choice.option(tongue.tag, tongue.own_name, sketch.speaks(tongue.tag)).in_tongue(tongue.tag, tongue.direction());
            if let Some(note) = More::of(tongue, words).note {
                choice = choice.note(note);
            }
        }
    }
    let is_unknown = |tag: &str| tongue(tag).is_none();
    for text in sketch.texts.iter().filter(|text| is_unknown(&text.tag)) {
        choice = choice.option(text.tag.as_str(), text.tag.as_str(), true);
    }
    choice.among(around.problems)
}

fn first<'a>(words: &Words, sketch: &Sketch) -> Choice<'a> {
    let choice = Choice::one("first", words.plain("process-first")).hint(words.plain("process-first-hint"));
    sketch.texts.iter().enumerate().fold(choice, |choice, (place, text)| {
        let tag = text.tag.as_str();
        choice.option(tag, spoken::own_name(tag), place == 0).in_tongue(tag, spoken::direction(tag))
    })
}

fn section<'a>(around: &Around<'_>, text: &'a TextSketch, names: &'a Names) -> Section<'a> {
    let words = around.visit.words();
    let tag = text.tag.as_str();
    let dir = spoken::direction(tag);
    let field = |name: &str, field: Field<'a>, value: &str, hint: &str| around.marked_field(name, field.in_tongue(tag, dir), value, hint);
    let own_words = spoken::page_language(tag).map(|language| around.visit.site.words(language));
    let consent = match (&text.consent, own_words) {
        (Some(consent), _) => consent.clone(),
        (None, Some(own)) => default_consent(own),
        (None, None) => String::new(),
    };
    Section {
        name: spoken::own_name(tag),
        tag,
        dir,
        title: field(&names.title, Field::line(&names.title, words.plain("process-title")), &text.title, "process-title-hint"),
        question: field(
            &names.question,
            Field::lines(&names.question, words.plain("process-question"), 2),
            &text.question,
            "process-question-hint",
        ),
        description: field(
            &names.description,
            Field::lines(&names.description, words.plain("process-description"), 5),
            &text.description,
            "process-description-hint",
        ),
        consent: field(&names.consent, Field::lines(&names.consent, words.plain("process-consent"), 9), &consent, "process-consent-hint"),
        dimensions: field(
            &names.dimensions,
            Field::lines(&names.dimensions, words.plain("process-dimensions"), 4),
            &text.dimensions,
            "process-dimensions-hint",
        ),
    }
}

/// The consent text that we offer, in plain words, one promise a line.
fn default_consent(words: &Words) -> String {
    ["process-consent-1", "process-consent-2", "process-consent-3", "process-consent-4", "process-consent-5"]
        .map(|key| words.plain(key))
        .join("\n\n")
}

fn moderation_name(choice: Moderation) -> &'static str {
    match choice {
        Moderation::Before => "process-moderation-before",
        Moderation::After => "process-moderation-after",
    }
}

fn moderation<'a>(around: &Around<'_>, sketch: &Sketch) -> Choice<'a> {
    let words = around.visit.words();
    let mut choice = Choice::one("moderation", words.plain("process-moderation"));
    for (option, note) in [(Moderation::Before, "process-moderation-before-note"), (Moderation::After, "process-moderation-after-note")] {
        choice =
            choice.option(option.word(), words.plain(moderation_name(option)), sketch.moderation == option.word()).note(words.plain(note));
    }
    choice.among(around.problems)
}

fn precision_name(seconds: i64) -> &'static str {
    match seconds {
        3_600 => "process-precision-hour",
        86_400 => "process-precision-day",
        _ => "process-precision-week",
    }
}

fn precision<'a>(around: &Around<'_>, sketch: &Sketch) -> Choice<'a> {
    let words = around.visit.words();
    let choice = Choice::one("precision", words.plain("process-precision")).hint(words.plain("process-precision-hint"));
    let add = |choice: Choice<'a>, seconds: i64| {
        choice.option(seconds.to_string(), words.plain(precision_name(seconds)), sketch.precision == seconds.to_string())
    };
    PRECISIONS_SECONDS.into_iter().fold(choice, add).among(around.problems)
}
