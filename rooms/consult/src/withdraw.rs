//! Somebody takes back everything: votes, declared groups, statements and the way back in. What stays is an empty mark, so that the
//! opinion map knows whose place to clear, and digests in the journal that nothing can open any more.

use serde::{Deserialize, Serialize};
use toguna_people::participants;
use toguna_process::care::queries::{consented, forget_consented};
use toguna_store::{Command, Header, Tx, forget_salts};
use uuid::Uuid;

use crate::merge_statements::let_go;
use crate::moderation_act::Acting;
use crate::queries::{
    DELETE_GROUPS, DELETE_TEXTS_OF_STATEMENT, DELETE_VOTES_OF, SAID_BY, SEQS_OF_GROUPS, SEQS_OF_VOTES, WITHDRAW_STATEMENT,
    delete_of_statement, desk, forget_quarantine, mark_counting_change, recordings, seqs_of_statement,
};
use crate::refusal::Refusal;
use crate::speak_statement::take_back_all;

/// Takes back all that a participant gave. [`crate::recording::forget_gone`] follows, for what was spoken. Possible at any time, whether the dialogue is open or not.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// Who leaves.
    pub participant: Uuid,
}

/// The answer: how much was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = Withdrawn)]
pub struct Withdrawn {
    /// Votes that no longer count.
    pub votes: u64,
    /// Statements whose wording is gone.
    pub statements: u64,
}

impl Command for Withdraw {
    const KIND: &'static str = "withdraw";
    type Answer = Withdrawn;
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        self.participant.as_bytes().to_vec()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<Withdrawn, Refusal> {
        let Some(joined_seq) = participants::joined_seq(tx, self.dialogue, self.participant)? else {
            return Err(Refusal::NoSuchParticipant);
        };
        let who = [self.dialogue.into(), self.participant.into()];
        let mut seqs = vec![joined_seq];
        seqs.extend(tx.list(&SEQS_OF_VOTES, &who, |row| row.int(0))?);
        seqs.extend(tx.list(&SEQS_OF_GROUPS, &who, |row| row.int(0))?);
        let said = tx.list(&SAID_BY, &who, |row| Ok((row.int(0)?, row.int(1)?)))?;
        seqs.extend(said.iter().map(|(_, said_seq)| *said_seq));
        for (number, _) in &said {
            seqs.extend(seqs_of_statement(tx, self.dialogue, *number)?);
            // What the team corrected was her wording too.
            seqs.extend(desk::forget_wordings(tx, self.dialogue, *number)?);
        }
        seqs.extend(consented(tx, self.dialogue, self.participant)?.map(|(_, seq)| seq));
        seqs.extend(take_back_all(tx, self.dialogue, self.participant)?);
        forget_salts(tx, &seqs)?;
        forget_consented(tx, self.dialogue, self.participant)?;

        let votes = tx.execute(&DELETE_VOTES_OF, &who)?;
        tx.execute(&DELETE_GROUPS, &who)?;
        for (number, _) in &said {
            tx.execute(&DELETE_TEXTS_OF_STATEMENT, &[self.dialogue.into(), (*number).into()])?;
            delete_of_statement(tx, self.dialogue, *number)?;
            recordings::delete_of_statement(tx, self.dialogue, *number)?;
            tx.execute(&WITHDRAW_STATEMENT, &[seq.into(), self.dialogue.into(), (*number).into()])?;
        }
        forget_quarantine(tx, self.dialogue, self.participant)?;
        // What was merged into one of them comes apart; what one of them was merged into keeps what others said.
        let acting = Acting::new(&self.header, self.dialogue, None, seq);
        let mut is_counted_anew = false;
        for (number, _) in &said {
            is_counted_anew |= let_go(tx, &acting, *number)?;
        }
        if is_counted_anew {
            mark_counting_change(tx, self.dialogue, seq)?;
        }
        participants::mark_withdrawn(tx, self.dialogue, self.participant, seq)?;
        Ok(Withdrawn { votes, statements: said.len() as u64 })
    }
}
