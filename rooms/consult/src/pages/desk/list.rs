//! Statements to be read, the oldest first, each beside those that say nearly the same; and those that were decided on, the last first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use toguna_process::model::{Moderation, State};
use toguna_process::pages::Owned;
use toguna_process::spoken::own_name;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit};

use super::filter::{Filter, SIZES, View};
use super::rooms;
use crate::model::{Kind, Reason, Standing, Statement, Wording, folded};
use crate::moderation_act::ModerationAct;
use crate::near_duplicates::{Runs, Wordings};
use crate::pages::labels::{act_key, kind_key, kind_symbol, reason_key, standing_key};
use crate::queries::{desk, statements};

/// Near duplicates that are shown beside a statement.
const ALIKE_SHOWN: usize = 3;

#[derive(Template)]
#[template(path = "consult/desk/list.html")]
struct List<'a> {
    words: &'a Words,
    rooms: Html,
    filter: &'a Filter,
    views: Vec<Choice>,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    sizes: Vec<(String, String, bool)>,
    desk_path: String,
    log_path: String,
    items: Vec<Item>,
    /// How many are found in all, and the first and last of them that are shown.
    found: usize,
    first: usize,
    last: usize,
    before: Option<String>,
    after: Option<String>,
    bulk: Html,
    bulk_command: Html,
    choose_all: String,
    latest: Option<Latest>,
    notice: Option<&'a str>,
    /// Whether everything is empty because nothing was said yet, and whether the dialogue is open.
    is_bare: bool,
    is_draft: bool,
    shows_at_once: bool,
}

/// Something to choose among, with how many statements there are of it.
struct Choice {
    path: String,
    value: String,
    name: String,
    count: String,
    is_chosen: bool,
}

/// The last act of whoever is signed in, which can be undone at once.
struct Latest {
    form: Html,
    command: Html,
    act: ModerationAct,
    text: Option<Wording>,
    count: usize,
}

struct Item {
    statement: Statement,
    form: Html,
    command: Html,
    seen: i64,
    /// The statement that is looked at next.
    next: i64,
    is_chosen: bool,
    alike: Vec<Like>,
    /// What it was merged into.
    root: Option<Like>,
    merged: Vec<i64>,
    /// A correction that was refused: what was written, and why.
    wrong: Option<(String, String)>,
}

struct Like {
    number: i64,
    standing: Standing,
    wording: Wording,
}

/// What a form that was refused leaves on the page, so that nothing is lost.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) notice: Option<String>,
    pub(super) chosen: BTreeSet<i64>,
    /// The statement, what was written, and what is wrong with it.
    pub(super) wrong: Option<(i64, String, String)>,
}

/// What is read for the page in one moment.
struct Read {
    all: Vec<Statement>,
    seen: BTreeMap<i64, i64>,
    latest: Option<(ModerationAct, usize)>,
}

/// `GET /team/d/{slug}/moderate`: what waits, or as `view`, `kind`, `in` (a language) and `words` narrow it; `most` at a time, `page`.
pub(crate) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&visit, &owned, Kept::default()).await
}

pub(super) async fn page(visit: &Visit, owned: &Owned, kept: Kept) -> Result<Response, PageError> {
    let (dialogue, account) = (owned.dialogue.number, owned.member.account.id);
    let read = visit.site.store.read(move |tx| {
        let latest = desk::last_of_account(tx, dialogue, account)?;
        let latest = match latest {
            Some(act) => {
                let standing = desk::acts_of_command(tx, dialogue, act.seq)?.into_iter().filter(|other| other.undone.is_none()).count();
                Some((act, standing))
            }
            None => None,
        };
        let seen = desk::last_acts(tx, dialogue)?.into_iter().collect();
        Ok::<_, StoreError>(Read { all: statements(tx, dialogue)?, seen, latest })
    });
    let read = read.await?;
    let filter = Filter::of(visit);
    let words = visit.words();
    let sifted = sift(&read, &filter);
    let pages = sifted.len().div_ceil(filter.most).max(1);
    let filter = Filter { page: filter.page.min(pages), ..filter };
    let first = (filter.page - 1) * filter.most;
    let shown = &sifted[first..(first + filter.most).min(sifted.len())];
    let desk_path = owned.path("/moderate");
    let here = filter.path(&desk_path);
    let at = |page: usize| Filter { page, ..filter.clone() }.path(&desk_path);
    let is_all_chosen = visit.plain_query("chosen") == Some("all");
    let template = List {
        words,
        rooms: rooms(words, owned, "/moderate")?,
        views: views(&read, &filter, words, &desk_path),
        kinds: kinds(&filter, words),
        languages: languages(&read, &filter),
        sizes: sizes(&filter, words, &desk_path),
        items: items(visit, &read, shown, &here, &kept, is_all_chosen),
        found: sifted.len(),
        first: first + 1,
        last: first + shown.len(),
        before: (filter.page > 1).then(|| at(filter.page - 1)),
        after: (filter.page < pages).then(|| at(filter.page + 1)),
        bulk: Html::trusted(visit.form(&here).as_str().replacen("<form ", "<form id=\"bulk\" ", 1)),
        bulk_command: visit.command_field(),
        choose_all: format!("{here}{}chosen=all", if here.contains('?') { '&' } else { '?' }),
        latest: latest(visit, &read, &here),
        notice: kept.notice.as_deref(),
        is_bare: !read.all.iter().any(|one| View::All.holds(one)),
        is_draft: owned.dialogue.state == State::Draft,
        shows_at_once: owned.dialogue.draft.moderation == Moderation::After,
        desk_path,
        log_path: owned.path("/log"),
        filter: &filter,
    };
    let page = owned.page(visit, &words.plain("consult-moderate"), &Html::of(&template)?)?.at_the_desk();
    let is_refused = kept.notice.is_some() || kept.wrong.is_some();
    if is_refused { page.status(StatusCode::UNPROCESSABLE_ENTITY).respond() } else { page.respond() }
}

/// Those that are looked for: what waits in the order in which it was said, everything else by what happened last.
fn sift<'r>(read: &'r Read, filter: &Filter) -> Vec<&'r Statement> {
    let words = folded(&filter.words);
    // Signs alone are in no wording.
    let is_hopeless = words.is_empty() && !filter.words.is_empty();
    let mut sifted: Vec<&Statement> = read.all.iter().filter(|one| !is_hopeless && filter.finds(one, &words)).collect();
    if filter.view != View::Waiting {
        sifted.sort_by_key(|one| Reverse((read.seen.get(&one.number).copied().unwrap_or(0), one.number)));
    }
    sifted
}

fn items(visit: &Visit, read: &Read, shown: &[&Statement], here: &str, kept: &Kept, is_all_chosen: bool) -> Vec<Item> {
    // Every wording that something can be merged into is taken apart once.
    let is_there = |one: &&Statement| matches!(one.standing, Standing::Accepted | Standing::Waiting);
    let pool: Vec<(&Statement, &Wording)> =
        read.all.iter().filter(is_there).flat_map(|one| one.texts.iter().map(move |wording| (one, wording))).collect();
    let needs_alike = shown.iter().any(|one| !one.reviewed);
    let wordings = needs_alike.then(|| Wordings::of(pool.iter().map(|(_, wording)| wording.text.as_str())));
    let like = |one: &Statement, wording: &Wording| Like { number: one.number, standing: one.standing, wording: wording.clone() };
    let mut merged: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for one in &read.all {
        if let Some(into) = one.merged_into {
            merged.entry(into).or_default().push(one.number);
        }
    }
    let mut items = Vec::with_capacity(shown.len());
    for (place, one) in shown.iter().enumerate() {
        let mut alike: Vec<Like> = Vec::new();
        if let (Some(wordings), Some(own), false) = (&wordings, one.texts.first(), one.reviewed) {
            let others = wordings.alike_to(&Runs::of(&own.text), ALIKE_SHOWN * 3, |other| pool[other].0.number != one.number);
            for (other, _) in others {
                let (other, wording) = pool[other];
                if alike.len() < ALIKE_SHOWN && alike.iter().all(|known| known.number != other.number) {
                    alike.push(like(other, wording));
                }
            }
        }
        let root = one.merged_into.and_then(|into| read.all.iter().find(|other| other.number == into));
        let next = shown.get(place + 1).or_else(|| place.checked_sub(1).and_then(|before| shown.get(before)));
        items.push(Item {
            form: visit.form(here),
            command: visit.command_field(),
            seen: read.seen.get(&one.number).copied().unwrap_or(0),
            next: next.map_or(one.number, |next| next.number),
            is_chosen: is_all_chosen || kept.chosen.contains(&one.number),
            alike,
            root: root.and_then(|root| Some(like(root, root.texts.first()?))),
            merged: merged.get(&one.number).cloned().unwrap_or_default(),
            wrong: kept.wrong.as_ref().filter(|(number, ..)| *number == one.number).map(|(_, text, why)| (text.clone(), why.clone())),
            statement: (*one).clone(),
        });
    }
    items
}

fn views(read: &Read, filter: &Filter, words: &Words, desk: &str) -> Vec<Choice> {
    let choice = |view: View| Choice {
        path: Filter { view, page: 1, ..filter.clone() }.path(desk),
        value: view.word().to_owned(),
        name: words.plain(view.key()),
        count: words.number(read.all.iter().filter(|one| view.holds(one)).count() as u64),
        is_chosen: view == filter.view,
    };
    View::ALL.into_iter().map(choice).collect()
}

fn sizes(filter: &Filter, words: &Words, desk: &str) -> Vec<(String, String, bool)> {
    let size = |&most: &usize| (words.number(most as u64), Filter { most, page: 1, ..filter.clone() }.path(desk), most == filter.most);
    SIZES.iter().map(size).collect()
}

fn kinds(filter: &Filter, words: &Words) -> Vec<Choice> {
    let choice = |kind: Kind| Choice {
        path: String::new(),
        value: kind.word().to_owned(),
        name: words.plain(kind_key(kind)),
        count: String::new(),
        is_chosen: filter.kind == Some(kind),
    };
    Kind::ALL.into_iter().map(choice).collect()
}

/// The languages in which something was said.
fn languages(read: &Read, filter: &Filter) -> Vec<Choice> {
    let said = read.all.iter().filter_map(|one| one.texts.first());
    let tags: BTreeSet<&str> = said.map(|wording| wording.language.as_str()).chain(filter.language.as_deref()).collect();
    let choice = |tag: &str| Choice {
        path: String::new(),
        value: tag.to_owned(),
        name: own_name(tag).to_owned(),
        count: String::new(),
        is_chosen: filter.language.as_deref() == Some(tag),
    };
    tags.into_iter().map(choice).collect()
}

fn latest(visit: &Visit, read: &Read, here: &str) -> Option<Latest> {
    let (act, count) = read.latest.clone()?;
    let text = read.all.iter().find(|one| one.number == act.statement).and_then(|one| one.texts.first().cloned());
    Some(Latest { form: visit.form(here), command: visit.command_field(), act, text, count })
}
