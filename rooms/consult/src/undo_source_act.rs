//! A slip at the desk is put right with one press: the source becomes what it was before.

use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::queries::{
    SourceActKind, delete_source, insert_source_act, last_act_on_source, mark_counting_change, mark_source_act_undone, people_of_source,
    put_source, source, source_act, source_figures,
};
use crate::refusal::Refusal;

/// Undoes the last thing that was done to a source and still stands. A source that was made is taken away if nobody has come by it, and
/// closed otherwise.
#[derive(Debug, Clone)]
pub struct UndoSourceAct {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// The journal's number of the act.
    pub act: i64,
    /// Whether it is one of those that set aside or take back; any other is refused, since the two ask for different rights.
    pub asides: bool,
    /// Who undoes it.
    pub account: Option<Uuid>,
}

impl Command for UndoSourceAct {
    const KIND: &'static str = "undo-source-act";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        self.act.to_string().into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let dialogue = self.dialogue;
        let act = source_act(tx, dialogue, self.act)?
            .filter(|act| !act.undone && act.kind != SourceActKind::Undone && act.kind.sets_aside() == self.asides);
        let act = act.ok_or(Refusal::ChangedSince)?;
        if last_act_on_source(tx, dialogue, act.source)? != act.seq {
            return Err(Refusal::ChangedSince);
        }
        let now = source(tx, dialogue, act.source)?.ok_or(Refusal::NoSuchSource)?;
        let day = self.header.day();
        let after = act.before.clone();
        if let Some(before) = &after {
            put_source(tx, dialogue, before, day, seq)?;
        } else {
            let people = people_of_source(tx, dialogue, act.source)?;
            let figures = source_figures(tx, dialogue)?.get(&act.source).copied().unwrap_or_default();
            // Whoever came and left again has used a code: it must not become somebody else's.
            if people == 0 && figures.votes == 0 && figures.used == 0 {
                delete_source(tx, dialogue, act.source)?;
            } else {
                put_source(tx, dialogue, &crate::source::Source { closed: true, ..now.clone() }, day, seq)?;
            }
        }
        mark_source_act_undone(tx, dialogue, act.seq, seq)?;
        insert_source_act(tx, dialogue, seq, act.source, SourceActKind::Undone, Some(&now), (self.account, day))?;
        if after.is_some_and(|after| after.aside != now.aside) {
            mark_counting_change(tx, dialogue, seq)?;
        }
        Ok(())
    }
}
