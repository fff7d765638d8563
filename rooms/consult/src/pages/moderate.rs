//! Moderation that can be answered for: the oldest statement first, taken in, or taken out for one of a few reasons that its author reads.

use askama::Template;
use axum::response::Response;
use toguna_process::pages::Owned;
use toguna_process::spoken::own_name;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Problems, Visit};

use super::labels::{kind_key, kind_symbol, reason_key, standing_key};
use crate::decide_statement::{DecideStatement, Decision};
use crate::model::{Reason, Standing, Statement};
use crate::near_duplicates::near_duplicates;
use crate::queries::{statements, unreviewed};
use crate::refusal::Refusal;

/// Statements on one page.
const SHOWN: usize = 20;
/// Near duplicates that are named beside a statement.
const ALIKE_SHOWN: usize = 3;

#[derive(Template)]
#[template(path = "consult/moderate.html")]
struct Moderate<'a> {
    words: &'a Words,
    waiting: u64,
    queue: Vec<Item>,
    /// The page of decided statements, if that is what is shown.
    is_decided: bool,
    queue_path: String,
    decided_path: String,
    after: Option<String>,
    problems: &'a Problems,
}

struct Item {
    statement: Statement,
    form: Html,
    command: Html,
    alike: Vec<(i64, String)>,
}

/// `GET /team/d/{slug}/moderate`: the queue; with `?view=decided` what was decided, the last first.
pub(crate) async fn queue(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    show(&visit, &owned, &Problems::new()).await
}

/// `POST /team/d/{slug}/moderate`: `decision` is `accept` or `reject`, the latter with a `reason`.
pub(crate) async fn decide(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let number: i64 = form.number("statement").ok_or(PageError::BadInput("no statement".into()))?;
    let decision = match (form.text("decision"), Reason::from_word(form.text("reason"))) {
        ("accept", _) => Decision::Accept,
        ("reject", Some(reason)) => Decision::Reject(reason),
        ("reject", None) => {
            let mut problems = Problems::new();
            problems.add(&format!("reason-{number}"), words.plain("consult-moderate-reason-missing"));
            return show(&visit, &owned, &problems).await;
        }
        _ => return Err(PageError::BadInput("a decision that is none".into())),
    };
    let command = DecideStatement {
        header: site.header(form.command_id()?, Some(owned.dialogue.number), 0, site.now()),
        dialogue: owned.dialogue.number,
        target: number.into(),
        decision,
        account: Some(owned.member.account.id),
    };
    let back = owned.path(if form.text("view") == "decided" { "/moderate?view=decided" } else { "/moderate" });
    match site.store.write(command).await {
        Ok(_) => {
            let key = if decision == Decision::Accept { "consult-moderate-accepted" } else { "consult-moderate-rejected" };
            Ok(visit.go_saying(&back, &Flash::good(words.plain(key))))
        }
        Err(Refusal::NoSuchStatement) => Ok(visit.go_saying(&back, &Flash::attention(words.plain("consult-moderate-gone")))),
        Err(Refusal::Store(StoreError::Forgotten { .. })) => Ok(visit.go(&back)),
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(_) => Err(PageError::Internal("a decision was refused for a reason that decisions do not have".to_owned())),
    }
}

async fn show(visit: &Visit, owned: &Owned, problems: &Problems) -> Result<Response, PageError> {
    let dialogue = owned.dialogue.number;
    let is_decided = visit.plain_query("view") == Some("decided");
    let page = visit.plain_query("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, 10_000);
    let skipped = if is_decided { (page - 1) * SHOWN } else { 0 };
    let found = visit.site.store.read(move |tx| {
        let waiting = unreviewed(tx, dialogue)?;
        let count = waiting.len();
        let all = statements(tx, dialogue)?;
        let shown: Vec<Statement> = if is_decided {
            let mut decided: Vec<&Statement> = all.iter().filter(|one| one.reviewed && one.standing != Standing::Withdrawn).collect();
            decided.sort_by_key(|one| std::cmp::Reverse((one.seq, one.number)));
            decided.into_iter().skip(skipped).take(SHOWN + 1).cloned().collect()
        } else {
            waiting.into_iter().take(SHOWN).collect()
        };
        Ok::<_, StoreError>((count, shown, all))
    });
    let (waiting, mut shown, all) = found.await?;
    let is_more = is_decided && shown.len() > SHOWN;
    shown.truncate(SHOWN);
    let items = shown.into_iter().map(|statement| Item {
        form: visit.form(&owned.path("/moderate")),
        command: visit.command_field(),
        alike: if is_decided { Vec::new() } else { alike_to(&statement, &all) },
        statement,
    });
    let template = Moderate {
        words: visit.words(),
        waiting: waiting as u64,
        queue: items.collect(),
        is_decided,
        queue_path: owned.path("/moderate"),
        decided_path: owned.path("/moderate?view=decided"),
        after: is_more.then(|| owned.path(&format!("/moderate?view=decided&page={}", page + 1))),
        problems,
    };
    owned.page(visit, &visit.words().plain("consult-moderate"), &Html::of(&template)?)?.problems(problems)?.respond()
}

/// Other statements that were taken in and say nearly the same.
fn alike_to(statement: &Statement, all: &[Statement]) -> Vec<(i64, String)> {
    let Some(own) = statement.texts.first() else { return Vec::new() };
    let others: Vec<(i64, &str)> = all
        .iter()
        .filter(|other| other.number != statement.number && matches!(other.standing, Standing::Accepted | Standing::Waiting))
        .flat_map(|other| other.texts.iter().map(|wording| (other.number, wording.text.as_str())))
        .collect();
    let found = near_duplicates(&own.text, others.iter().map(|(_, text)| *text), ALIKE_SHOWN);
    found.into_iter().map(|(place, _)| (others[place].0, others[place].1.to_owned())).collect()
}
