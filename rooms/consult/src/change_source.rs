//! The team gives a source another name or cap, closes it, or opens it again.

use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::queries::{SourceActKind, insert_source_act, put_source, source};
use crate::refusal::Refusal;

/// Changes how a source takes people in; whoever is in stays in, and goes on speaking.
#[derive(Debug, Clone)]
pub struct ChangeSource {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Number of the source.
    pub source: i64,
    /// What is changed.
    pub change: SourceChange,
    /// Who changes it.
    pub account: Option<Uuid>,
}

/// What of a source is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceChange {
    /// Its name, cleaned (the open link has none), and how many people at most may come in by it.
    NameAndMost(String, Option<i64>),
    /// It takes nobody in any more.
    Close,
    /// It takes people in again.
    Open,
}

impl Command for ChangeSource {
    const KIND: &'static str = "change-source";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        let change = match &self.change {
            SourceChange::NameAndMost(name, most) => {
                format!("most {} name {name}", most.map_or_else(|| "-".to_owned(), |most| most.to_string()))
            }
            SourceChange::Close => "close".to_owned(),
            SourceChange::Open => "open".to_owned(),
        };
        format!("{} {change}", self.source).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let before = source(tx, self.dialogue, self.source)?.ok_or(Refusal::NoSuchSource)?;
        let mut after = before.clone();
        let kind = match &self.change {
            SourceChange::NameAndMost(name, most) => {
                after.name.clone_from(name);
                after.most = *most;
                SourceActKind::Changed
            }
            SourceChange::Close => {
                after.closed = true;
                SourceActKind::Closed
            }
            SourceChange::Open => {
                after.closed = false;
                SourceActKind::Opened
            }
        };
        if after == before {
            return Ok(());
        }
        let day = self.header.day();
        put_source(tx, self.dialogue, &after, day, seq)?;
        insert_source_act(tx, self.dialogue, seq, self.source, kind, Some(&before), (self.account, day))?;
        Ok(())
    }
}
