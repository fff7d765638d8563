//! What is pressed at the desk becomes a command, and what came of it is said in a sentence.

use axum::response::Response;
use toguna_process::pages::Owned;
use toguna_store::{Command, Header, StoreError};
use toguna_tongues::Words;
use toguna_web::text::clean_statement;
use toguna_web::{Flash, Form, PageError, Visit};

use super::command_id;
use super::filter::Filter;
use super::list::{Kept, page};
use crate::correct_statement::CorrectStatement;
use crate::decide_statement::{DecideStatement, DecideStatements, Decision};
use crate::merge_statements::{MergeStatement, SplitStatement};
use crate::model::{Reason, STATEMENT_LIMIT};
use crate::moderation_act::Target;
use crate::refusal::Refusal;
use crate::undo_act::UndoAct;

/// What can be pressed.
enum Pressed {
    Accept,
    Reject(Reason),
    AcceptChosen,
    RejectChosen(Reason),
    Merge,
    Split,
    Correct,
    Undo,
}

impl Pressed {
    /// From the value of the button: `accept`, `reject.unclear`, `accept-chosen`, `reject-chosen.unclear`, `merge`, `split`, `correct`,
    /// `undo`.
    fn of(word: &str) -> Option<Self> {
        let (what, reason) = word.split_once('.').map_or((word, None), |(what, reason)| (what, Some(reason)));
        Some(match (what, reason) {
            ("accept", None) => Self::Accept,
            ("accept-chosen", None) => Self::AcceptChosen,
            ("reject", Some(reason)) => Self::Reject(Reason::from_word(reason)?),
            ("reject-chosen", Some(reason)) => Self::RejectChosen(Reason::from_word(reason)?),
            ("merge", None) => Self::Merge,
            ("split", None) => Self::Split,
            ("correct", None) => Self::Correct,
            ("undo", None) => Self::Undo,
            _ => return None,
        })
    }
}

/// Everything that a press needs besides what was pressed.
struct Desk<'a> {
    visit: &'a Visit,
    owned: &'a Owned,
    form: &'a Form,
    header: Header,
}

/// `POST /team/d/{slug}/moderate`: one act, as the button `do` says.
pub(crate) async fn act(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let pressed = Pressed::of(form.text("do")).ok_or(PageError::BadInput("a decision that is none".into()))?;
    let all: Vec<String> = form.iter().filter(|(name, _)| *name != "next").map(|(name, value)| format!("{name}={value}")).collect();
    let id = command_id(visit.site.seal(), form.command_id()?, &all.join("\n"));
    let header = visit.site.header(id, Some(owned.dialogue.number), 0, visit.site.now());
    let desk = Desk { visit: &visit, owned: &owned, form: &form, header };
    match pressed {
        Pressed::Accept => desk.decide(Decision::Accept).await,
        Pressed::Reject(reason) => desk.decide(Decision::Reject(reason)).await,
        Pressed::AcceptChosen => desk.decide_chosen(Decision::Accept).await,
        Pressed::RejectChosen(reason) => desk.decide_chosen(Decision::Reject(reason)).await,
        Pressed::Merge => desk.merge().await,
        Pressed::Split => desk.split().await,
        Pressed::Correct => desk.correct().await,
        Pressed::Undo => desk.undo().await,
    }
}

impl Desk<'_> {
    async fn decide(&self, decision: Decision) -> Result<Response, PageError> {
        let (header, dialogue, account) = self.command();
        let target = self.target()?;
        let key = if decision == Decision::Accept { "consult-desk-did-accept" } else { "consult-desk-did-reject" };
        let done = self.write(DecideStatement { header, dialogue, target, decision, account }).await?;
        Ok(self.answer(done.map(|()| self.say(key, target.statement))))
    }

    async fn decide_chosen(&self, decision: Decision) -> Result<Response, PageError> {
        let (header, dialogue, account) = self.command();
        let mut targets = Vec::new();
        for chosen in self.form.all("s") {
            targets.push(chosen_target(chosen).ok_or(PageError::BadInput("a choice that is none".into()))?);
        }
        if targets.is_empty() {
            let notice = Some(self.visit.words().plain("consult-desk-none-chosen"));
            return page(self.visit, self.owned, Kept { notice, ..Kept::default() }).await;
        }
        let chosen = targets.iter().map(|target| target.statement).collect();
        let key = if decision == Decision::Accept { "consult-desk-did-accept-chosen" } else { "consult-desk-did-reject-chosen" };
        match self.write(DecideStatements { header, dialogue, targets, decision, account }).await? {
            Ok(count) => Ok(self.answer(Ok(self.visit.words().say(key, &[("count", count.into())])))),
            // What was chosen stays chosen, so that it can be looked at and sent again.
            Err(refusal) => {
                let notice = Some(why_not(self.visit.words(), &refusal));
                page(self.visit, self.owned, Kept { notice, chosen, wrong: None }).await
            }
        }
    }

    async fn merge(&self) -> Result<Response, PageError> {
        let (header, dialogue, account) = self.command();
        let target = self.target()?;
        let Some(into) = self.form.number::<i64>("into") else {
            return Ok(self.answer(Err(Refusal::NoSuchStatement)));
        };
        let done = self.write(MergeStatement { header, dialogue, target, into, account }).await?;
        let said = |()| {
            let numbers = [("number", target.statement.to_string()), ("into", into.to_string())];
            let arguments = numbers.each_ref().map(|(name, number)| (*name, number.as_str().into()));
            self.visit.words().say("consult-desk-did-merge", &arguments)
        };
        Ok(self.answer(done.map(said)))
    }

    async fn split(&self) -> Result<Response, PageError> {
        let (header, dialogue, account) = self.command();
        let target = self.target()?;
        let done = self.write(SplitStatement { header, dialogue, target, account }).await?;
        Ok(self.answer(done.map(|()| self.say("consult-desk-did-split", target.statement))))
    }

    async fn correct(&self) -> Result<Response, PageError> {
        let (header, dialogue, account) = self.command();
        let (words, target, typed) = (self.visit.words(), self.target()?, self.form.text("text"));
        let wrong = |why: String| Kept { wrong: Some((target.statement, typed.to_owned(), why)), ..Kept::default() };
        let text = match clean_statement(typed, STATEMENT_LIMIT) {
            Ok(text) => text,
            Err(error) => return page(self.visit, self.owned, wrong(error.say(words))).await,
        };
        match self.write(CorrectStatement { header, dialogue, target, text, account }).await? {
            Ok(()) => Ok(self.answer(Ok(self.say("consult-desk-did-correct", target.statement)))),
            Err(Refusal::NoSuchStatement) => Ok(self.answer(Err(Refusal::NoSuchStatement))),
            Err(refusal) => page(self.visit, self.owned, wrong(why_not(words, &refusal))).await,
        }
    }

    async fn undo(&self) -> Result<Response, PageError> {
        let (header, dialogue, account) = self.command();
        let act = self.form.number("act").ok_or(PageError::BadInput("no act".into()))?;
        let done = self.write(UndoAct { header, dialogue, act, statement: self.form.number("statement"), account }).await?;
        Ok(self.answer(done.map(|undone| self.visit.words().say("consult-desk-did-undo", &[("count", undone.statements.into())]))))
    }

    fn command(&self) -> (Header, i64, Option<uuid::Uuid>) {
        (self.header, self.owned.dialogue.number, Some(self.owned.member.account.id))
    }

    fn target(&self) -> Result<Target, PageError> {
        let statement = self.form.number("statement").ok_or(PageError::BadInput("no statement".into()))?;
        Ok(Target { statement, seen: self.form.number("seen") })
    }

    fn say(&self, key: &str, statement: i64) -> String {
        self.visit.words().say(key, &[("number", statement.to_string().as_str().into())])
    }

    /// Carries out a command. A refusal is an answer; what only the store can say is an error.
    async fn write<C>(&self, command: C) -> Result<Result<C::Answer, Refusal>, PageError>
    where
        C: Command<Refusal = Refusal>,
    {
        match self.visit.site.store.write(command).await {
            Ok(done) => Ok(Ok(done.answer)),
            // It was done, and its author has taken the statement back since.
            Err(Refusal::Store(StoreError::Forgotten { .. })) => Ok(Err(Refusal::NoSuchStatement)),
            Err(Refusal::Store(error)) => Err(error.into()),
            Err(refusal) => Ok(Err(refusal)),
        }
    }

    /// Back to where the button was, at the next statement.
    fn answer(&self, outcome: Result<String, Refusal>) -> Response {
        let (page, flash) = match outcome {
            Ok(said) => (self.form.number::<i64>("next"), Flash::good(said)),
            Err(refusal) => (self.form.number("statement"), Flash::attention(why_not(self.visit.words(), &refusal))),
        };
        let list = match self.form.text("from") {
            "log" => self.owned.path("/log"),
            _ => Filter::of(self.visit).path(&self.owned.path("/moderate")),
        };
        let place = page.map(|number| format!("#s{number}")).unwrap_or_default();
        self.visit.go_saying(&format!("{list}{place}"), &flash)
    }
}

/// A ticked box: the number of the statement and the last act that was seen, as `12.345`.
fn chosen_target(chosen: &str) -> Option<Target> {
    let (statement, seen) = chosen.split_once('.')?;
    Some(Target { statement: statement.parse().ok()?, seen: Some(seen.parse().ok()?) })
}

/// Why something was not done, and what to do instead.
pub(in crate::pages) fn why_not(words: &Words, refusal: &Refusal) -> String {
    let numbered = |key: &str, numbers: &[i64]| {
        // More than a few cannot be read anyway.
        let mut list = numbers.iter().take(10).map(|number| format!("№ {number}")).collect::<Vec<_>>().join(", ");
        if numbers.len() > 10 {
            list.push_str(" …");
        }
        words.say(key, &[("count", numbers.len().into()), ("numbers", list.as_str().into())])
    };
    match refusal {
        Refusal::NoSuchStatement => words.plain("consult-desk-gone"),
        Refusal::ChangedMeanwhile { statements } => numbered("consult-desk-changed", statements),
        Refusal::LaterActs { statements } => numbered("consult-desk-later", statements),
        Refusal::Merged { into } => numbered("consult-desk-is-merged", &[*into]),
        Refusal::NotMerged => words.plain("consult-desk-not-merged"),
        Refusal::IntoItself => words.plain("consult-desk-into-itself"),
        Refusal::IntoWaiting => words.plain("consult-desk-into-waiting"),
        Refusal::IntoTakenOut { merged_into: Some(root) } => numbered("consult-desk-into-merged", &[*root]),
        Refusal::IntoTakenOut { merged_into: None } => words.plain("consult-desk-into-taken-out"),
        Refusal::AnotherStatement => words.plain("consult-desk-another"),
        Refusal::WeighedAlready => words.plain("consult-desk-weighed"),
        Refusal::SaidAlready { number, .. } => numbered("consult-desk-said-already", &[*number]),
        Refusal::Wording { .. } => words.plain("web-text-no-letters"),
        Refusal::TooMany { limit } => words.say("consult-desk-too-many", &[("limit", limit.unsigned_abs().into())]),
        Refusal::UndoneAlready => words.plain("consult-desk-undone-already"),
        _ => words.plain("consult-desk-nothing-to-undo"),
    }
}
