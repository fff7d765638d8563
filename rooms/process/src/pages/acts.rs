//! What the team did: who, what, on which day. Those who watch over a dialogue read it here, and can take it with them as a table. Acts at the
//! desks are many and alike, so they are counted by person and day; the desk's own log has each of them.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use toguna_people::roles::acts::{self, TeamAct};
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit, csv};

use super::{DeskAct, Owned};

/// Days on one page.
const DAYS_SHOWN: usize = 30;

#[derive(Template)]
#[template(path = "process/acts.html")]
struct Acts<'a> {
    words: &'a Words,
    days: Vec<Day>,
    table: String,
    before: Option<String>,
    after: Option<String>,
}

struct Day {
    day: String,
    /// Who, and what.
    lines: Vec<(String, String)>,
}

/// One act, or many alike, in words.
struct Line {
    day: i64,
    who: String,
    what: String,
    count: u64,
}

/// `GET /team/d/{slug}/acts`: the last days first; `?page=2`.
pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let page = visit.plain_query("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, 10_000);
    let mut by_day: BTreeMap<i64, Vec<(String, String)>> = BTreeMap::new();
    for line in lines(&visit, &owned).await? {
        let what = match line.count {
            1 => line.what,
            count => words.say("process-acts-times", &[("what", line.what.as_str().into()), ("count", count.into())]),
        };
        by_day.entry(line.day).or_default().push((line.who, what));
    }
    let skipped = (page - 1) * DAYS_SHOWN;
    let is_more = by_day.len() > skipped + DAYS_SHOWN;
    let shown = by_day.into_iter().rev().skip(skipped).take(DAYS_SHOWN);
    let other = |page: usize| owned.path(&format!("/acts?page={page}"));
    let template = Acts {
        words,
        days: shown.map(|(day, lines)| Day { day: words.date(day), lines }).collect(),
        table: owned.path("/acts.csv"),
        before: (page > 1).then(|| other(page - 1)),
        after: is_more.then(|| other(page + 1)),
    };
    owned.page(&visit, &words.plain("process-acts"), &Html::of(&template)?)?.respond()
}

/// `GET /team/d/{slug}/acts.csv`: the same, one line each, the last first, in the language of the page.
pub(super) async fn table(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let mut table = csv::Writer::new();
    for column in ["day", "who", "what", "times"] {
        table.text(column);
    }
    table.end();
    for line in lines(&visit, &owned).await? {
        let day = jiff::civil::Date::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(line.day.clamp(0, 2_000_000)));
        table.number(day).text(&plain(line.who)).text(&plain(line.what)).number(line.count);
        table.end();
    }
    let mut response = table.finish().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let name = format!("attachment; filename=\"{}-team.csv\"", owned.dialogue.draft.slug);
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment")));
    Ok(response)
}

/// Marks of direction mean nothing in a table.
fn plain(text: String) -> String {
    if text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']) {
        return text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    }
    text
}

/// Everything that the team did, the last day first.
async fn lines(visit: &Visit, owned: &Owned) -> Result<Vec<Line>, PageError> {
    let words = visit.words();
    let dialogue = owned.dialogue.number;
    let noted = visit.site.store.read(move |tx| acts::list(tx, dialogue)).await?;
    let desks = owned.above().acts(visit, &owned.dialogue).await?;
    let gone = || words.plain("process-people-gone");
    let mut lines: Vec<Line> = noted.into_iter().map(|act| line(words, act)).collect();
    lines.extend(desks.into_iter().map(|DeskAct { day, name, what, count }| Line { day, who: name.unwrap_or_else(gone), what, count }));
    // What was done on one day stays in its order: the desks' after what was noted.
    lines.sort_by_key(|line| std::cmp::Reverse(line.day));
    Ok(lines)
}

fn line(words: &Words, act: TeamAct) -> Line {
    let gone = || words.plain("process-people-gone");
    let whom = act.whom.map(|name| name.unwrap_or_else(gone)).unwrap_or_default();
    // What it was about may be a message itself: then it is read in the language of the page.
    let about = words.plain(&act.about);
    let what = words.say(&act.what, &[("about", about.as_str().into()), ("whom", whom.as_str().into())]);
    let who = if act.account == acts::MACHINE { words.plain("process-acts-machine") } else { act.name.unwrap_or_else(gone) };
    Line { day: act.day, who, what, count: 1 }
}
