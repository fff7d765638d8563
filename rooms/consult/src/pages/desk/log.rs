//! What the team did, for the team and for whoever it has to answer to: on a page, and as a table that can be handed on.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use toguna_process::pages::Owned;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit, csv};
use uuid::Uuid;

use super::rooms;
use crate::model::{Reason, Wording};
use crate::moderation_act::{ActKind, ModerationAct, State};
use crate::pages::labels::{act_key, reason_key, standing_key};
use crate::queries::desk::{self, LogLine};
use crate::queries::statement;

/// Commands on one page.
const SHOWN: usize = 25;
/// Statements that are named of a command on many.
const NAMED: usize = 3;

#[derive(Template)]
#[template(path = "consult/desk/log.html")]
struct Log<'a> {
    words: &'a Words,
    rooms: Html,
    entries: Vec<Entry>,
    count: u64,
    table: String,
    before: Option<String>,
    after: Option<String>,
    /// The one statement whose acts are shown.
    only: Option<i64>,
    all: String,
}

struct Entry {
    line: LogLine,
    day: String,
    who: Option<String>,
    acts: Vec<(ModerationAct, Option<Wording>)>,
    /// The form that undoes it, where that can be tried.
    undo: Option<(Html, Html)>,
}

impl Entry {
    fn more(&self) -> u64 {
        self.line.statements.saturating_sub(self.acts.len() as u64)
    }
}

/// `GET /team/d/{slug}/log`: the last command first, `?page=2`; `?statement=12`: what was done to one statement.
pub(crate) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let dialogue = owned.dialogue.number;
    let page = visit.plain_query("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, 10_000);
    let only = visit.plain_query("statement").and_then(|number| number.parse::<i64>().ok());
    let skipped = (page - 1) * SHOWN;
    let read = visit.site.store.read(move |tx| {
        let names: BTreeMap<Uuid, String> = desk::account_names(tx, dialogue)?.into_iter().collect();
        let mut entries = Vec::new();
        let mut told = |tx: &mut toguna_store::Tx<'_>, line: LogLine, acts: Vec<ModerationAct>| {
            let mut named = Vec::new();
            for act in acts.into_iter().take(NAMED) {
                let wording = statement(tx, dialogue, act.statement)?.and_then(|found| found.texts.into_iter().next());
                named.push((act, wording));
            }
            let who = line.account.map(|account| names.get(&account).cloned().unwrap_or_default());
            entries.push((line, who, named));
            Ok::<_, StoreError>(())
        };
        let count = if let Some(number) = only {
            let acts = desk::acts_on(tx, dialogue, number)?;
            let count = acts.len();
            for act in acts.into_iter().rev() {
                let line = LogLine {
                    seq: act.seq,
                    kind: act.kind,
                    reason: act.reason,
                    account: act.account,
                    day: act.day,
                    statements: 1,
                    undone: u64::from(act.undone.is_some()),
                };
                told(tx, line, vec![act])?;
            }
            count as u64
        } else {
            for line in desk::log(tx, dialogue, SHOWN as i64 + 1, skipped as i64)? {
                let mut acts = desk::acts_of_command(tx, dialogue, line.seq)?;
                acts.retain(|act| act.kind == line.kind);
                told(tx, line, acts)?;
            }
            desk::count_log(tx, dialogue)?.unsigned_abs()
        };
        Ok::<_, StoreError>((entries, count))
    });
    let (mut entries, count) = read.await?;
    let is_more = only.is_none() && entries.len() > SHOWN;
    if only.is_none() {
        entries.truncate(SHOWN);
    }
    let words = visit.words();
    let entries = entries.into_iter().map(|(line, who, acts)| Entry {
        day: words.date(line.day),
        undo: (can_be_tried(&line)).then(|| (visit.form(&owned.path("/moderate")), visit.command_field())),
        line,
        who,
        acts,
    });
    let other = |page: usize| owned.path(&format!("/log?page={page}"));
    let template = Log {
        words,
        rooms: rooms(words, &owned, "/log")?,
        entries: entries.collect(),
        count,
        table: owned.path("/log.csv"),
        before: (only.is_none() && page > 1).then(|| other(page - 1)),
        after: is_more.then(|| other(page + 1)),
        only,
        all: owned.path("/log"),
    };
    owned.page(&visit, &words.plain("consult-desk-log"), &Html::of(&template)?)?.at_the_desk().respond()
}

/// Whether undoing it may work: whether something stands in the way is known when it is tried.
fn can_be_tried(line: &LogLine) -> bool {
    line.undone < line.statements && !matches!(line.kind, ActKind::Redo | ActKind::Apart | ActKind::Place)
}

/// `GET /team/d/{slug}/log.csv`: every act, one line each, in the order in which they were done.
pub(crate) async fn table(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let dialogue = owned.dialogue.number;
    let read = visit.site.store.read(move |tx| {
        let names: BTreeMap<Uuid, String> = desk::account_names(tx, dialogue)?.into_iter().collect();
        let mut acts = Vec::new();
        desk::each_act(tx, dialogue, |act| acts.push(act))?;
        Ok::<_, StoreError>((acts, names))
    });
    let (acts, names) = read.await?;
    let mut table = csv::Writer::new();
    for column in ["number", "day", "statement", "act", "reason", "who", "before", "after", "undone_by"] {
        table.text(column);
    }
    table.end();
    for act in acts {
        let day = jiff::civil::Date::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(act.day.clamp(0, 2_000_000)));
        let who = act.account.map(|account| names.get(&account).cloned().unwrap_or_default()).unwrap_or_default();
        table.number(act.seq).number(day).number(act.statement).text(act.kind.word()).text(act.reason.map_or("", Reason::word)).text(&who);
        table.text(&in_a_cell(&act.before)).text(&in_a_cell(&act.after));
        match act.undone {
            Some(seq) => table.number(seq),
            None => table.text(""),
        };
        table.end();
    }
    let mut response = table.finish().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let name = format!("attachment; filename=\"{}-moderation.csv\"", owned.dialogue.draft.slug);
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment")));
    Ok(response)
}

/// How a statement stood, in stable words: `rejected duplicate into 7`, `waiting “wording”`. A changed wording comes first, so that it is
/// seen, and guarded, as what it is.
fn in_a_cell(state: &State) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(state.wording.clone());
    let read = if state.reviewed { "" } else { " (unread)" };
    let standing = format!("{}{read}", state.standing.word());
    parts.push(if state.wording.is_some() { format!("[{standing}]") } else { standing });
    parts.extend(state.reason.map(|reason| reason.word().to_owned()));
    parts.extend(state.merged_into.map(|into| format!("into {into}")));
    parts.extend(state.place.map(|place| format!("place {place}")));
    parts.join(" ")
}
