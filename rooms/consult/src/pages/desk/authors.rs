//! Whose statements are taken out: counts by declared group, so that nobody can be silenced unnoticed.

use askama::Template;
use axum::response::Response;
use toguna_process::pages::Owned;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit};

use super::rooms;
use crate::authors_figures::{FEWEST_AUTHORS, GroupFigures, Outcomes, authors_figures};
use crate::model::Reason;
use crate::pages::labels::short_reason_key;

#[derive(Template)]
#[template(path = "consult/desk/authors.html")]
struct Authors<'a> {
    words: &'a Words,
    rooms: Html,
    is_empty: bool,
    all: Vec<String>,
    dimensions: Vec<Table<'a>>,
    fewest: u64,
    /// Groups that were compared: with many, one stands out by chance now and then.
    compared: usize,
}

struct Table<'a> {
    name: &'a str,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    /// Those who did not say have no name.
    name: Option<&'a str>,
    /// None: held back.
    figures: Option<Vec<String>>,
    stands_out: Option<String>,
}

/// `GET /team/d/{slug}/authors`.
pub(crate) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let dialogue = owned.dialogue.clone();
    let (all, figures) = visit.site.store.read(move |tx| authors_figures(tx, &dialogue)).await?;
    let (language, words) = (visit.language.tag(), visit.words());
    let mut compared = 0;
    let tables = figures.into_iter().filter_map(|figures| {
        let dimension = owned.dialogue.draft.dimensions.get(figures.dimension)?;
        let row = |group: GroupFigures| {
            let name = group.value.and_then(|value| dimension.values.get(value)).map(|label| label.in_language(language));
            compared += usize::from(group.outcomes.is_some_and(|outcomes| outcomes.decided() > 0));
            Row {
                name,
                figures: group.outcomes.map(|outcomes| in_figures(words, &outcomes)),
                stands_out: group.stands_out.map(|out| {
                    let shares = [out.share, out.others, out.at_least].map(|share| words.percent(share));
                    let unsaid = words.plain("consult-desk-authors-unsaid");
                    let [share, others, least] = shares.each_ref().map(|share| share.as_str().into());
                    let arguments = [("group", name.unwrap_or(&unsaid).into()), ("share", share), ("others", others), ("least", least)];
                    words.say("consult-desk-authors-stands-out", &arguments)
                }),
            }
        };
        Some(Table { name: dimension.label.in_language(language), rows: figures.groups.into_iter().map(row).collect() })
    });
    let tables: Vec<Table<'_>> = tables.collect();
    let template = Authors {
        words,
        rooms: rooms(words, &owned, "/authors")?,
        is_empty: all.said == 0,
        all: in_figures(words, &all),
        compared,
        dimensions: tables,
        fewest: u64::from(FEWEST_AUTHORS),
    };
    owned.page(&visit, &words.plain("consult-desk-authors"), &Html::of(&template)?)?.at_the_desk().respond()
}

fn in_figures(words: &Words, outcomes: &Outcomes) -> Vec<String> {
    outcomes.row().into_iter().map(|count| words.number(count)).collect()
}
