//! The team makes a way in: codes for people who are handed one, or a link for one meeting.

use serde::{Deserialize, Serialize};
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Command, Conflict, Header, Tx, Value};
use uuid::Uuid;

use crate::queries::{SourceActKind, insert_source_act, next_source_number, put_source, sources};
use crate::refusal::Refusal;
use crate::source::{CODES_LIMIT, SOURCES_LIMIT, Source, SourceKind};

/// Makes a source. Possible while the dialogue is still a draft, so that cards can be printed before it opens.
#[derive(Debug, Clone)]
pub struct MakeSource {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// One of [`SourceKind::MADE`].
    pub kind: SourceKind,
    /// What the team calls it, cleaned.
    pub name: String,
    /// So many people at most may come in by it.
    pub most: Option<i64>,
    /// What is kept of its codes: of a batch at most [`CODES_LIMIT`], of a session one, of others none.
    pub code_hashes: Vec<[u8; 32]>,
    /// Of a session: what its link follows from.
    pub link_key: Option<[u8; 16]>,
    /// Who makes it.
    pub account: Option<Uuid>,
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceMade {
    /// Its number.
    pub number: i64,
}

impl Command for MakeSource {
    const KIND: &'static str = "make-source";
    type Answer = SourceMade;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    /// The kind, the cap, the number of codes and the name. Not the codes: they follow from the same form.
    fn content(&self) -> Vec<u8> {
        let most = self.most.map_or_else(|| "-".to_owned(), |most| most.to_string());
        format!("{} {most} {} {}", self.kind.word(), self.code_hashes.len(), self.name).into_bytes()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<SourceMade, Refusal> {
        let dialogue = self.dialogue;
        dialogue_by_number(tx, dialogue)?.ok_or(Refusal::NoSuchDialogue)?;
        if sources(tx, dialogue)?.len() as i64 > SOURCES_LIMIT || self.code_hashes.len() as i64 > CODES_LIMIT {
            return Err(Refusal::TooMany { limit: SOURCES_LIMIT });
        }
        let source = Source {
            number: next_source_number(tx, dialogue)?,
            kind: self.kind,
            name: self.name.clone(),
            most: self.most,
            closed: false,
            aside: None,
            link_key: self.link_key,
        };
        let day = self.header.day();
        put_source(tx, dialogue, &source, day, seq)?;
        // Sorted, so that not even the order in which they lie on disk tells which card is which.
        self.code_hashes.sort_unstable();
        let rows = self.code_hashes.iter().map(|hash| {
            let row: [Value; 4] = [dialogue.into(), hash.into(), source.number.into(), 0_i64.into()];
            row.to_vec()
        });
        tx.insert_many("invitation", &["dialogue", "code_hash", "source", "used"], &rows.collect::<Vec<_>>(), Conflict::Fail)?;
        insert_source_act(tx, dialogue, seq, source.number, SourceActKind::Made, None, (self.account, day))?;
        Ok(SourceMade { number: source.number })
    }
}
