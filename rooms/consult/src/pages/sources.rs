//! By which ways people come in, and how many: the team caps a way, closes it, or sets aside what came by it, and every act can be undone.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use toguna_process::pages::{Owned, code_for_cameras, spelled};
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::fields::Choice;
use toguna_web::text::clean_text;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Right, Visit};

use super::labels::aside_key;
use crate::change_source::{ChangeSource, SourceChange};
use crate::invitation_code::InvitationCode;
use crate::queries::{SourceAct, SourceActKind, SourceFigures, source_acts, source_figures, sources};
use crate::refusal::Refusal;
use crate::set_source_aside::SetSourceAside;
use crate::source::{AsideReason, CODES_LIMIT, MOST_LIMIT, NAME_LIMIT, OPEN_LINK, Source, SourceKind};
use crate::undo_source_act::UndoSourceAct;

/// Acts that the page remembers.
const ACTS_SHOWN: i64 = 20;
/// Seconds of a week: dialogues that are as coarse as this tell weeks, not days.
const WEEK_SECONDS: i64 = 7 * 86_400;

#[derive(Template)]
#[template(path = "consult/sources.html")]
struct SourcesPage<'a> {
    words: &'a Words,
    by_invitation: bool,
    items: Vec<Item>,
    acts: Vec<ActLine>,
    form: Html,
    /// What the codes of a new batch follow from, sealed; it is also what makes a form that is sent twice one source.
    secret: String,
    kind: Choice<'a>,
    name: Field<'a>,
    codes: Field<'a>,
    most: Field<'a>,
    to_voices: Option<String>,
}

struct Item {
    is_open_link: bool,
    source: Source,
    title: String,
    kind: String,
    standing: String,
    facts: Vec<(String, String)>,
    days: Option<String>,
    /// Of a session: its link as it is, as it is spelled, and as a code for cameras.
    link: Option<(String, String, Html)>,
    form: Html,
    /// The form with which it is set aside or taken back, for those who may.
    aside_form: Option<Html>,
    commands: [Html; 3],
    most: String,
    /// What is wrong with the fields of this source: name, cap, reason.
    faults: [Option<String>; 3],
    is_faulty: bool,
}

struct ActLine {
    text: String,
    /// The act, where it can be undone.
    undo: Option<(i64, Html, Html)>,
}

/// What a form of a new source was filled in with.
#[derive(Debug, Default)]
pub(super) struct Filled {
    pub(super) kind: Option<SourceKind>,
    pub(super) name: String,
    pub(super) codes: String,
    pub(super) most: String,
}

/// `GET /team/d/{slug}/sources`.
pub(crate) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&visit, &owned, &Filled::default(), &Problems::new()).await
}

/// `POST /team/d/{slug}/sources`: `act` says what is done to the `source` with this number.
pub(crate) async fn change(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let (dialogue, account) = (owned.dialogue.number, Some(owned.member.account.id));
    let header = site.header(form.command_id()?, Some(dialogue), 0, site.now());
    let number: i64 = form.number("source").unwrap_or(OPEN_LINK);
    let changed = |change| ChangeSource { header, dialogue, source: number, change, account };
    let (done, key) = match form.text("act") {
        "edit" => {
            let mut problems = Problems::new();
            let name =
                if number == OPEN_LINK { Some(String::new()) } else { read_name(words, &form, &format!("name-{number}"), &mut problems) };
            let most = read_most(words, &form, &format!("most-{number}"), &mut problems);
            let (Some(name), true) = (name, problems.is_empty()) else {
                return page(&visit, &owned, &Filled::default(), &problems).await;
            };
            (site.store.write(changed(SourceChange::NameAndMost(name, most))).await.map(drop), "consult-source-changed")
        }
        "close" => (site.store.write(changed(SourceChange::Close)).await.map(drop), "consult-source-is-closed"),
        "open" => (site.store.write(changed(SourceChange::Open)).await.map(drop), "consult-source-is-open"),
        "undo" => {
            let act = form.number("undo").ok_or(PageError::BadInput("no act to undo".into()))?;
            (site.store.write(UndoSourceAct { header, dialogue, act, asides: false, account }).await.map(drop), "consult-source-undone")
        }
        _ => return Err(PageError::BadInput("an act that is none".into())),
    };
    after(&visit, &owned, done, key)
}

/// `POST /team/d/{slug}/sources/aside`: what came by a source is set aside, or taken back. That asks for a right of its own, so undoing it
/// does too.
pub(crate) async fn set_aside(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let (dialogue, account) = (owned.dialogue.number, Some(owned.member.account.id));
    let header = site.header(form.command_id()?, Some(dialogue), 0, site.now());
    let number: i64 = form.number("source").unwrap_or(OPEN_LINK);
    let (done, key) = match form.text("act") {
        "aside" => {
            let Some(reason) = AsideReason::from_word(form.text("reason")) else {
                let mut problems = Problems::new();
                problems.add(&format!("reason-{number}"), words.plain("consult-aside-reason-missing"));
                // The page itself is for those who look after ways in.
                if !owned.may(Right::Gather) {
                    return Err(PageError::BadInput("no reason for setting a source aside".into()));
                }
                return page(&visit, &owned, &Filled::default(), &problems).await;
            };
            let command = SetSourceAside { header, dialogue, source: number, aside: Some(reason), account };
            (site.store.write(command).await.map(drop), "consult-source-is-aside")
        }
        "back" => {
            let command = SetSourceAside { header, dialogue, source: number, aside: None, account };
            (site.store.write(command).await.map(drop), "consult-source-is-back")
        }
        "undo" => {
            let act = form.number("undo").ok_or(PageError::BadInput("no act to undo".into()))?;
            (site.store.write(UndoSourceAct { header, dialogue, act, asides: true, account }).await.map(drop), "consult-source-undone")
        }
        _ => return Err(PageError::BadInput("an act that is none".into())),
    };
    after(&visit, &owned, done, key)
}

/// Back to the page, with a word about how it went.
fn after(visit: &Visit, owned: &Owned, done: Result<(), Refusal>, key: &str) -> Result<Response, PageError> {
    let words = visit.words();
    let back = owned.path(if owned.may(Right::Gather) { "/sources" } else { "" });
    match done {
        Ok(()) => Ok(visit.go_saying(&back, &Flash::good(words.plain(key)))),
        Err(Refusal::Store(StoreError::Forgotten { .. })) => Ok(visit.go(&back)),
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(Refusal::NoSuchSource) => Err(PageError::NotFound),
        Err(_) => Ok(visit.go_saying(&back, &Flash::attention(words.plain("consult-source-changed-since")))),
    }
}

/// The name of a source as it was filled in.
pub(super) fn read_name(words: &Words, form: &Form, field: &str, problems: &mut Problems) -> Option<String> {
    problems.take(field, clean_text(form.text(field), NAME_LIMIT), |error| error.say(words))
}

/// The cap as it was filled in, `None` where there is none; what is wrong with it is noted.
pub(super) fn read_most(words: &Words, form: &Form, field: &str, problems: &mut Problems) -> Option<i64> {
    let typed = form.text(field).trim();
    if typed.is_empty() {
        return None;
    }
    let read = whole_number(typed).filter(|most| *most <= MOST_LIMIT).ok_or(());
    problems.take(field, read, |()| words.say("consult-source-most-wrong", &[("limit", MOST_LIMIT.unsigned_abs().into())]))
}

/// A whole number as people type it: with blanks or dots between thousands, in the digits of their script.
pub(super) fn whole_number(text: &str) -> Option<i64> {
    /// The zeros of decimal digits that phones of the region type: Latin, Arabic-Indic, Persian, N'Ko, Adlam.
    const ZEROS: [u32; 5] = [0x30, 0x660, 0x6f0, 0x7c0, 0x1e950];
    let mut number: Option<i64> = None;
    for letter in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | '’' | '\'' | '٬')) {
        let digit = ZEROS.into_iter().find_map(|zero| (letter as u32).checked_sub(zero).filter(|digit| *digit < 10))?;
        number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(i64::from(digit))?);
    }
    number
}

/// The page, with what was filled in and what was wrong with it.
pub(super) async fn page(visit: &Visit, owned: &Owned, filled: &Filled, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = owned.dialogue.number;
    let read = visit.site.store.read(move |tx| {
        Ok::<_, StoreError>((sources(tx, dialogue)?, source_figures(tx, dialogue)?, source_acts(tx, dialogue, ACTS_SHOWN)?))
    });
    let (all, figures, acts) = read.await?;
    let by_invitation = all.first().is_some_and(|open| open.admits(0).is_err());
    let titles: BTreeMap<i64, String> = all.iter().map(|source| (source.number, title(words, source))).collect();
    let lines = act_lines(visit, owned, &titles, acts);
    let items: Result<Vec<_>, PageError> = all
        .into_iter()
        .map(|source| item(visit, owned, problems, figures.get(&source.number).copied().unwrap_or_default(), source))
        .collect();
    let mut kind = Choice::one("kind", words.plain("consult-source-kind"));
    for each in SourceKind::MADE {
        kind = kind.option(each.word(), words.plain(kind_key(each)), filled.kind == Some(each)).note(words.plain(kind_note_key(each)));
    }
    let limit = [("limit", CODES_LIMIT.unsigned_abs().into())];
    let template = SourcesPage {
        words,
        by_invitation,
        items: items?,
        acts: lines,
        form: visit.form(&owned.path("/sources/make")),
        secret: visit.site.seal().seal(&super::cards::making(dialogue), &visit.site.random_token()),
        kind: kind.among(problems),
        name: Field::line("name", words.plain("consult-source-name"))
            .hint(words.plain("consult-source-name-hint"))
            .value(&filled.name)
            .required()
            .among(problems),
        codes: Field::digits("codes", words.plain("consult-source-codes"))
            .hint(words.say("consult-source-codes-hint", &limit))
            .value(&filled.codes)
            .among(problems),
        most: Field::digits("most", words.plain("consult-source-most"))
            .hint(words.plain("consult-source-most-hint"))
            .value(&filled.most)
            .among(problems),
        to_voices: owned.may(Right::Guard).then(|| owned.path("/voices")),
    };
    owned.page(visit, &words.plain("consult-sources"), &Html::of(&template)?)?.problems(problems)?.respond()
}

fn item(visit: &Visit, owned: &Owned, problems: &Problems, figures: SourceFigures, source: Source) -> Result<Item, PageError> {
    let words = visit.words();
    let count = |count: i64| words.number(count.unsigned_abs());
    let mut facts =
        vec![(words.plain("consult-source-people"), count(figures.people)), (words.plain("consult-source-votes"), count(figures.votes))];
    if let Some(most) = source.most {
        facts.push((words.plain("consult-source-most-short"), count(most)));
    }
    if source.kind == SourceKind::Batch {
        facts.push((words.plain("consult-source-codes-made"), count(figures.codes)));
        facts.push((words.plain("consult-source-codes-used"), count(figures.used)));
    }
    let standing = match (source.aside, source.admits(figures.people)) {
        (Some(reason), _) => words.say("consult-source-aside", &[("reason", words.plain(aside_key(reason)).into())]),
        (None, Ok(())) => words.plain("consult-source-open"),
        (None, Err(crate::source::NotInvited::Full)) => words.plain("consult-source-full"),
        (None, Err(_)) => words.plain("consult-source-closed"),
    };
    let link = source.link_key.map(|key| {
        let code = InvitationCode::of_session(visit.site.seal(), owned.dialogue.number, &key);
        let link = visit.site.url(&format!("{}?code={}", owned.public_path(""), code.signs()));
        let drawing = code_for_cameras(&link, &words.plain("consult-source-link-drawn"))?;
        Ok::<_, PageError>((link.clone(), spelled(&link).to_owned(), drawing))
    });
    let fault = |field: &str| problems.of(&format!("{field}-{}", source.number)).map(str::to_owned);
    let faults = [fault("name"), fault("most"), fault("reason")];
    Ok(Item {
        is_open_link: source.number == OPEN_LINK,
        title: title(words, &source),
        kind: words.plain(kind_key(source.kind)),
        standing,
        facts,
        days: figures.span.map(|span| days(words, span, owned.dialogue.draft.precision_seconds)),
        link: link.transpose()?,
        form: visit.form(&owned.path("/sources")),
        aside_form: owned.may(Right::Guard).then(|| visit.form(&owned.path("/sources/aside"))),
        commands: std::array::from_fn(|_| visit.command_field()),
        most: source.most.map(|most| most.to_string()).unwrap_or_default(),
        is_faulty: faults.iter().any(Option::is_some),
        faults,
        source,
    })
}

/// What was done, in a sentence each; the last act on a source that stands can be undone.
fn act_lines(visit: &Visit, owned: &Owned, titles: &BTreeMap<i64, String>, acts: Vec<SourceAct>) -> Vec<ActLine> {
    let words = visit.words();
    let mut seen = std::collections::BTreeSet::new();
    let line = |act: SourceAct| {
        let name = titles.get(&act.source).cloned().or_else(|| act.before.as_ref().map(|before| title(words, before)));
        let name = name.unwrap_or_else(|| words.number(act.source.unsigned_abs()));
        let day = words.date(act.day);
        let arguments = [("source", name.as_str().into()), ("day", day.as_str().into())];
        let stands = !act.undone && act.kind != SourceActKind::Undone;
        let is_last = stands && seen.insert(act.source);
        let place = if act.kind.sets_aside() { "/sources/aside" } else { "/sources" };
        let undo = (is_last && (!act.kind.sets_aside() || owned.may(Right::Guard)))
            .then(|| (act.seq, visit.form(&owned.path(place)), visit.command_field()));
        ActLine { text: words.say(act_key(act.kind), &arguments), undo }
    };
    acts.into_iter().map(line).collect()
}

/// What a source is called.
pub(crate) fn title(words: &Words, source: &Source) -> String {
    if source.number == OPEN_LINK { words.plain("consult-source-open-link") } else { source.name.clone() }
}

/// From when to when something came: no finer than the dialogue remembers it.
fn days(words: &Words, (first, last): (i64, i64), precision_seconds: i64) -> String {
    let day = |seconds: i64| words.date(seconds.div_euclid(86_400));
    let key = match (first.div_euclid(86_400) == last.div_euclid(86_400), precision_seconds >= WEEK_SECONDS) {
        (true, false) => "consult-source-one-day",
        (false, false) => "consult-source-days",
        (true, true) => "consult-source-one-week",
        (false, true) => "consult-source-weeks",
    };
    words.say(key, &[("first", day(first).as_str().into()), ("last", day(last).as_str().into())])
}

fn kind_key(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Open => "consult-source-kind-open",
        SourceKind::Batch => "consult-source-kind-batch",
        SourceKind::Session => "consult-source-kind-session",
        SourceKind::Gateway => "consult-source-kind-gateway",
    }
}

fn kind_note_key(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Open => "consult-source-kind-open",
        SourceKind::Batch => "consult-source-kind-batch-note",
        SourceKind::Session => "consult-source-kind-session-note",
        SourceKind::Gateway => "consult-source-kind-gateway-note",
    }
}

fn act_key(kind: SourceActKind) -> &'static str {
    match kind {
        SourceActKind::Made => "consult-source-act-made",
        SourceActKind::Changed => "consult-source-act-changed",
        SourceActKind::Closed => "consult-source-act-closed",
        SourceActKind::Opened => "consult-source-act-opened",
        SourceActKind::SetAside => "consult-source-act-aside",
        SourceActKind::TakenBack => "consult-source-act-back",
        SourceActKind::Undone => "consult-source-act-undone",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_type_it() {
        for (typed, number) in [("40", 40), ("10 000", 10_000), ("1.500", 1_500), ("٤٠", 40), ("۱۲", 12), ("0", 0)] {
            assert_eq!(whole_number(typed), Some(number), "{typed}");
        }
        for typed in ["", "-3", "4x", "99999999999999999999", "½"] {
            assert_eq!(whole_number(typed), None, "{typed}");
        }
    }
}
