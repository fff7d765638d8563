//! Which statements are asked before all others, one above the other, each with the way up, down and out.

use askama::Template;
use axum::response::Response;
use toguna_process::pages::Owned;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Visit};

use super::act::why_not;
use super::{command_id, rooms};
use crate::model::{Standing, Statement, Wording};
use crate::place_statements::{MOST_FIRST, PlaceStatements, Step, first_asked};
use crate::queries::statements;
use crate::refusal::Refusal;

#[derive(Template)]
#[template(path = "consult/desk/order.html")]
struct Order<'a> {
    words: &'a Words,
    rooms: Html,
    form: Html,
    command: Html,
    /// Those that are asked first, in their order.
    first: Vec<Line<'a>>,
    /// Those that the guide draws; the team's own first.
    others: Vec<Line<'a>>,
    seeds: usize,
    most: u64,
}

struct Line<'a> {
    number: i64,
    is_seed: bool,
    wording: &'a Wording,
}

fn line<'a>(one: &'a Statement, language: &str) -> Option<Line<'a>> {
    Some(Line { number: one.number, is_seed: one.seed, wording: one.wording(language)? })
}

/// `GET /team/d/{slug}/order`.
pub(crate) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let dialogue = owned.dialogue.number;
    let all = visit.site.store.read(move |tx| statements(tx, dialogue)).await?;
    let language = visit.language.tag();
    let order = first_asked(&all);
    let first = order.iter().filter_map(|number| all.iter().find(|one| one.number == *number)).filter_map(|one| line(one, language));
    let drawn = |one: &&Statement| one.standing == Standing::Accepted && one.place.is_none();
    let mut others: Vec<Line<'_>> = all.iter().filter(drawn).filter_map(|one| line(one, language)).collect();
    others.sort_by_key(|line| !line.is_seed);
    let template = Order {
        words: visit.words(),
        rooms: rooms(visit.words(), &owned, "/order")?,
        form: visit.form(&owned.path("/order")),
        command: visit.command_field(),
        first: first.collect(),
        seeds: others.iter().filter(|line| line.is_seed).count(),
        others,
        most: MOST_FIRST as u64,
    };
    owned.page(&visit, &visit.words().plain("consult-desk-order"), &Html::of(&template)?)?.at_the_desk().respond()
}

/// `POST /team/d/{slug}/order`: `do` is `add.7`, `up.7`, `down.7`, `clear.7`, `seeds` or `clear-all`.
pub(crate) async fn change(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words, pressed) = (&visit.site, visit.words(), form.text("do"));
    let numbered = |number: &str, step: fn(i64) -> Step| number.parse().ok().map(step);
    let step = match pressed.split_once('.') {
        Some(("add", number)) => numbered(number, Step::Add),
        Some(("up", number)) => numbered(number, Step::Up),
        Some(("down", number)) => numbered(number, Step::Down),
        Some(("clear", number)) => numbered(number, Step::Clear),
        None if pressed == "seeds" => Some(Step::Seeds),
        None if pressed == "clear-all" => Some(Step::ClearAll),
        _ => None,
    };
    let step = step.ok_or(PageError::BadInput("a change of the order that is none".into()))?;
    let dialogue = owned.dialogue.number;
    let header = site.header(command_id(site.seal(), form.command_id()?, pressed), Some(dialogue), 0, site.now());
    let place = match step {
        Step::Up(number) | Step::Down(number) | Step::Add(number) => format!("#s{number}"),
        Step::Clear(_) | Step::Seeds | Step::ClearAll => String::new(),
    };
    let back = owned.path(&format!("/order{place}"));
    let account = Some(owned.member.account.id);
    match site.store.write(PlaceStatements { header, dialogue, step, account }).await {
        Ok(_) => Ok(visit.go_saying(&back, &Flash::good(words.plain("consult-desk-order-kept")))),
        Err(Refusal::TooMany { limit }) => {
            let full = words.say("consult-desk-order-full", &[("limit", limit.unsigned_abs().into())]);
            Ok(visit.go_saying(&back, &Flash::attention(full)))
        }
        Err(Refusal::Store(StoreError::Forgotten { .. })) => Ok(visit.go(&back)),
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(refusal) => Ok(visit.go_saying(&back, &Flash::attention(why_not(words, &refusal)))),
    }
}
