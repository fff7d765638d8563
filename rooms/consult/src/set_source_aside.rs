//! All that came by one way is taken out of every count, and can be brought back exactly: nothing of it is deleted.

use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::queries::{SourceActKind, insert_source_act, mark_counting_change, put_source, source};
use crate::refusal::Refusal;
use crate::source::AsideReason;

/// Sets a source aside, or takes it back. Everything is counted afresh.
#[derive(Debug, Clone)]
pub struct SetSourceAside {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Number of the source.
    pub source: i64,
    /// Why it no longer counts; `None`: it counts again.
    pub aside: Option<AsideReason>,
    /// Who does it.
    pub account: Option<Uuid>,
}

impl Command for SetSourceAside {
    const KIND: &'static str = "set-source-aside";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        format!("{} {}", self.source, self.aside.map_or("back", AsideReason::word)).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let before = source(tx, self.dialogue, self.source)?.ok_or(Refusal::NoSuchSource)?;
        if before.aside == self.aside {
            return Ok(());
        }
        let after = crate::source::Source { aside: self.aside, ..before.clone() };
        let kind = if self.aside.is_some() { SourceActKind::SetAside } else { SourceActKind::TakenBack };
        let day = self.header.day();
        put_source(tx, self.dialogue, &after, day, seq)?;
        insert_source_act(tx, self.dialogue, seq, self.source, kind, Some(&before), (self.account, day))?;
        mark_counting_change(tx, self.dialogue, seq)?;
        Ok(())
    }
}
