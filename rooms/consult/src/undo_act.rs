//! Everybody slips, above all in the five-hundredth decision of a night. Every act of the team can be undone, the latest on a statement
//! first, and the undoing is kept like every other act.

use serde::{Deserialize, Serialize};
use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::correct_statement;
use crate::merge_statements::check_root;
use crate::model::{Standing, Statement};
use crate::moderation_act::{ActKind, Acting, ModerationAct, State};
use crate::queries::{self, desk, mark_counting_change};
use crate::refusal::Refusal;

/// Undoes an act, or the undoing of one: on all statements that it changed, or on one of them. All or nothing.
#[derive(Debug, Clone)]
pub struct UndoAct {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The journal's number of the act.
    pub act: i64,
    /// On this statement only; `None`: on all of them.
    pub statement: Option<i64>,
    /// Who undoes.
    pub account: Option<Uuid>,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// How many statements stand again as they stood before.
    pub statements: u64,
}

impl Command for UndoAct {
    const KIND: &'static str = "undo-act";
    type Answer = Undone;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {}", self.act, self.statement.map(|number| number.to_string()).unwrap_or_default()).into_bytes()
    }

    /// What stands in the way is named: [`Refusal::LaterActs`], [`Refusal::UndoneAlready`], or why the statement cannot stand as before.
    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Undone, Refusal> {
        let mut acts = desk::acts_of_command(tx, self.dialogue, self.act)?;
        acts.retain(|act| self.statement.is_none_or(|number| number == act.statement));
        if acts.is_empty() || acts.iter().any(|act| matches!(act.kind, ActKind::Redo | ActKind::Apart | ActKind::Place)) {
            return Err(Refusal::NothingToUndo);
        }
        // Of an act on many statements, those that were undone one by one are done with.
        let undone = acts.iter().filter(|act| act.undone.is_some()).count();
        if undone == acts.len() {
            return Err(Refusal::UndoneAlready);
        }
        acts.retain(|act| act.undone.is_none());
        let (mut steps, mut later) = (Vec::new(), Vec::new());
        for act in acts {
            let found = queries::statement(tx, self.dialogue, act.statement)?.filter(|found| found.standing != Standing::Withdrawn);
            match found {
                Some(found) if is_the_latest(tx, self.dialogue, &act)? && act.after.stands_like(&found) => steps.push((act, found)),
                Some(_) => later.push(act.statement),
                // Its author took it back: there is nothing to undo on it any more, and the others are not held up.
                None => {}
            }
        }
        if !later.is_empty() {
            return Err(Refusal::LaterActs { statements: later });
        }
        if steps.is_empty() {
            return Err(Refusal::NoSuchStatement);
        }
        for (act, found) in &steps {
            check(tx, self.dialogue, act, found)?;
        }
        let acting = Acting::new(&self.header, self.dialogue, self.account, seq);
        let mut is_counted_anew = false;
        for (act, found) in &steps {
            is_counted_anew |= act.before.merged_into != act.after.merged_into;
            take_back(tx, &acting, act, found)?;
        }
        if is_counted_anew {
            mark_counting_change(tx, self.dialogue, seq)?;
        }
        Ok(Undone { statements: steps.len() as u64 })
    }
}

/// Whether nothing that stands came after the act on its statement.
fn is_the_latest(tx: &mut Tx<'_>, dialogue: i64, act: &ModerationAct) -> Result<bool, Refusal> {
    let later = desk::acts_on(tx, dialogue, act.statement)?.into_iter().filter(|other| other.seq > act.seq);
    Ok(match act.kind {
        // An undoing can be undone as long as nothing at all came after it.
        ActKind::Undo => later.filter(|other| other.kind != ActKind::Place).count() == 0,
        _ => !later.into_iter().any(|other| other.kind.is_on_the_stack() && other.undone.is_none()),
    })
}

/// Whether the statement may stand again as it stood before the act.
fn check(tx: &mut Tx<'_>, dialogue: i64, act: &ModerationAct, found: &Statement) -> Result<(), Refusal> {
    if let Some(into) = act.before.merged_into.filter(|_| act.after.merged_into.is_none()) {
        check_root(tx, dialogue, found, into)?;
    }
    match &act.before.wording {
        Some(wording) => correct_statement::check(tx, dialogue, found, wording),
        None => Ok(()),
    }
}

fn take_back(tx: &mut Tx<'_>, acting: &Acting, act: &ModerationAct, found: &Statement) -> Result<(), Refusal> {
    let (before, after) = (act.after.clone(), act.before.clone());
    if let Some(wording) = &after.wording {
        correct_statement::put(tx, acting.dialogue, found.number, wording)?;
    }
    desk::mark_undone(tx, acting.dialogue, act.seq, act.statement, Some(acting.seq))?;
    let kind = if act.kind == ActKind::Undo { ActKind::Redo } else { ActKind::Undo };
    if kind == ActKind::Redo {
        // The act that had been undone stands again.
        for undone in desk::acts_on(tx, acting.dialogue, act.statement)? {
            if undone.undone == Some(act.seq) {
                desk::mark_undone(tx, acting.dialogue, undone.seq, undone.statement, None)?;
            }
        }
    }
    let (before, after): (State, State) = (before, after);
    Ok(acting.lead(tx, found.number, kind, before, after)?)
}
