//! The desk of those who translate: the original on one side, their words on the other, several on a page. First what lacks a translation,
//! then what has changed since, then what waits for a second pair of eyes.
//!
//! Nothing that was typed is lost: every button saves all that was changed, what cannot be saved comes back with the reason beside it, and
//! where somebody else was faster both texts are shown. Those who translate elsewhere get [`files`].

mod files;
mod list;
mod save;

pub(crate) use files::{choose, export, import};
pub(crate) use save::save;

use askama::Template;
use axum::response::Response;
use toguna_process::pages::Owned;
use toguna_process::spoken::{direction, own_name};
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Problems, Visit};

use super::labels::{field_key, kind_key, kind_symbol};
use crate::model::{Kind, Wording};
use crate::translation::{Seen, TextKey, Translatable, TranslationState, is_same_person, translatables};
use list::{Progress, Show, page_of, progress};

/// What the desk is asked to show.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// The language that is read on the left.
    from: String,
    /// The language that is written.
    to: String,
    show: Option<Show>,
    /// The number of the first text, among those that are shown.
    start: usize,
    /// The text whose field has the focus.
    at: String,
}

impl Asked {
    /// `None` where the dialogue has one language only. `value` gives what the address or the form says.
    fn of<'a>(owned: &Owned, value: impl Fn(&str) -> &'a str) -> Option<Self> {
        let tags: Vec<&str> = owned.dialogue.languages().collect();
        let known = |asked: &str| tags.iter().copied().find(|tag| *tag == asked);
        let to = known(value("to")).or(tags.get(1).copied())?;
        let from = known(value("from")).unwrap_or(tags[0]);
        let from = if from == to { tags.iter().copied().find(|tag| *tag != to)? } else { from };
        Some(Self {
            from: from.to_owned(),
            to: to.to_owned(),
            show: Show::from_word(value("show")),
            start: value("start").parse().unwrap_or(0),
            at: value("at").to_owned(),
        })
    }

    /// The address of a page of the desk.
    fn path(&self, owned: &Owned, show: Option<Show>, start: usize) -> String {
        let mut path = owned.path(&format!("/translate?from={}&to={}", self.from, self.to));
        if let Some(show) = show {
            path.push_str("&show=");
            path.push_str(show.word());
        }
        if start > 0 {
            path.push_str("&start=");
            path.push_str(&start.to_string());
        }
        path
    }
}

#[derive(Template)]
#[template(path = "consult/translate.html")]
struct Desk<'a> {
    words: &'a Words,
    files_path: String,
    form: Html,
    command: Html,
    from: Vec<Tongue<'a>>,
    to: Vec<Tongue<'a>>,
    progress: Vec<(String, &'a str, &'a str, Progress)>,
    views: Vec<(String, &'static str, String, bool)>,
    show: &'static str,
    start: usize,
    items: Vec<Item<'a>>,
    before: Option<String>,
    after: Option<String>,
    /// Only what could not be saved is shown.
    is_again: bool,
}

/// A language to be chosen.
struct Tongue<'a> {
    tag: &'a str,
    name: &'a str,
    is_chosen: bool,
}

/// One text on the desk.
struct Item<'a> {
    name: String,
    kind: Option<Kind>,
    label: String,
    /// What is read on the left.
    source: &'a Wording,
    source_dir: &'static str,
    /// The original, where that is another text.
    original: Option<&'a Wording>,
    to: &'a str,
    to_name: &'a str,
    to_dir: &'static str,
    rows: usize,
    value: String,
    seen: String,
    /// How the translation stands, in a sentence.
    standing: Option<String>,
    /// The message on the button.
    save_key: &'static str,
    /// Whether this person may say that it is right.
    may_review: bool,
    /// Whether it may be taken away.
    may_remove: bool,
    has_focus: bool,
    problem: Option<String>,
}

/// What was typed for a text and could not be saved, and why.
pub(super) struct Again {
    key: TextKey,
    typed: String,
    problem: String,
}

/// `GET /team/d/{slug}/translate?from=fr&to=bm&show=missing`.
pub(crate) async fn desk(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let asked = Asked::of(&owned, |name| visit.plain_query(name).unwrap_or_default());
    let Some(asked) = asked else { return only_one_language(&visit, &owned) };
    show(&visit, &owned, &asked, &[]).await
}

#[derive(Template)]
#[template(path = "consult/translate_one.html")]
struct OnlyOne<'a> {
    words: &'a Words,
    edit: String,
}

fn only_one_language(visit: &Visit, owned: &Owned) -> Result<Response, PageError> {
    let template = OnlyOne { words: visit.words(), edit: owned.path("/edit") };
    owned.page(visit, &visit.words().plain("consult-translate"), &Html::of(&template)?)?.respond()
}

/// The desk; only with `again`, if anything is in it.
async fn show(visit: &Visit, owned: &Owned, asked: &Asked, again: &[Again]) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = std::sync::Arc::clone(&owned.dialogue);
    let all = visit.site.store.read(move |tx| translatables(tx, &dialogue)).await?;
    let to = asked.to.as_str();
    let counts = progress(&all, to);
    let show = asked.show.unwrap_or_else(|| counts.first_to_do());
    let chosen: Vec<&Translatable> = if again.is_empty() {
        all.iter().filter(|text| show.has(text, to)).collect()
    } else {
        all.iter().filter(|text| again.iter().any(|again| again.key == text.key)).collect()
    };
    let (start, shown, next) = page_of(&chosen, if again.is_empty() { asked.start } else { 0 });
    let mut problems = Problems::new();
    let items: Vec<Item<'_>> = shown
        .iter()
        .map(|text| {
            let again = again.iter().find(|again| again.key == text.key);
            let item = item(visit, owned, text, asked, again);
            if let Some(again) = again {
                problems.add(&format!("t-{}", item.name), format!("{} — {}", item.label, again.problem));
            }
            item
        })
        .collect();
    let tongue = |chosen: &'_ str, tag| Tongue { tag, name: own_name(tag), is_chosen: tag == chosen };
    let template = Desk {
        words,
        files_path: owned.path(&format!("/translate/files?to={to}")),
        form: visit.form(&owned.path("/translate")),
        command: visit.command_field(),
        from: owned.dialogue.languages().map(|tag| tongue(&asked.from, tag)).collect(),
        to: owned.dialogue.languages().map(|tag| tongue(to, tag)).collect(),
        progress: owned
            .dialogue
            .languages()
            .map(|tag| (tag, progress(&all, tag)))
            .filter(|(_, progress)| progress.all > 0)
            .map(|(tag, progress)| (Asked { to: tag.to_owned(), ..asked.clone() }.path(owned, None, 0), tag, own_name(tag), progress))
            .collect(),
        views: Show::ALL.map(|view| (asked.path(owned, Some(view), 0), view.key(), words.number(counts.of(view)), view == show)).to_vec(),
        show: show.word(),
        start,
        before: (again.is_empty() && start > 0).then(|| asked.path(owned, Some(show), list::before(&chosen, start))),
        after: next.filter(|_| again.is_empty()).map(|next| asked.path(owned, Some(show), next)),
        is_again: !again.is_empty(),
        items,
    };
    owned.page(visit, &words.plain("consult-translate"), &Html::of(&template)?)?.wide().problems(&problems)?.respond()
}

fn item<'a>(visit: &Visit, owned: &Owned, text: &'a Translatable, asked: &'a Asked, again: Option<&Again>) -> Item<'a> {
    let words = visit.words();
    let name = text.key.name();
    let there = text.into_language(&asked.to);
    let source = text.reading(&asked.from).first;
    let me = &owned.member.account.name;
    let translator = there.and_then(|it| it.translator.as_deref());
    Item {
        kind: text.kind,
        label: match text.key {
            TextKey::Dialogue(field) => words.plain(field_key(field)),
            TextKey::Statement(number) => words.say("consult-translate-statement", &[("number", number.to_string().into())]),
        },
        source,
        source_dir: direction(&source.language),
        original: (source.language != text.original.language).then_some(&text.original),
        to: &asked.to,
        to_name: own_name(&asked.to),
        to_dir: direction(&asked.to),
        rows: if text.key.has_lines() { 8 } else { 3 },
        value: again.map_or_else(|| there.map(|it| it.wording.text.clone()).unwrap_or_default(), |again| again.typed.clone()),
        seen: save::written(Seen::of(&text.original.text, there.map(|it| it.wording.text.as_str()))),
        standing: there.map(|it| {
            let by = it.translator.as_deref().unwrap_or_default();
            let day = it.day.map(|day| words.date(day)).unwrap_or_default();
            let names = [("name", by.into()), ("day", day.as_str().into()), ("other", it.reviewer.as_deref().unwrap_or_default().into())];
            match it.state {
                TranslationState::Unsigned => words.plain("consult-translate-unsigned"),
                TranslationState::Stale => words.say("consult-translate-is-stale", &names),
                TranslationState::Waiting if is_same_person(by, me) => words.say("consult-translate-own", &names),
                TranslationState::Waiting => words.say("consult-translate-waits", &names),
                TranslationState::LookedOver => words.say("consult-translate-is-looked-over", &names),
            }
        }),
        save_key: match there.map(|it| it.state) {
            Some(TranslationState::Stale | TranslationState::Unsigned) => "consult-translate-save-stale",
            _ => "consult-translate-save",
        },
        may_review: there.is_some_and(|it| it.state == TranslationState::Waiting)
            && translator.is_some_and(|translator| !is_same_person(translator, me)),
        may_remove: there.is_some() && !matches!(text.key, TextKey::Dialogue(field) if !field.may_be_empty()),
        has_focus: asked.at == name,
        problem: again.map(|again| again.problem.clone()),
        name,
    }
}
