//! What people said is kept for as long as the team decided. This is how each kind of it goes.

use std::sync::Arc;

use toguna_keys::Name;
use toguna_process::care::retention::{Field, Perishable};
use toguna_store::{StoreError, Tx, forget_salts};

use crate::queries::{
    DELETE_TEXTS_OF_STATEMENT, WITHDRAW_STATEMENT, count_accounts, count_declared, count_timed, delete_all_groups, delete_of_statement,
    desk, forget_accounts, forget_times, recordings, rejected_until, seqs_of_statement,
};
use crate::recording::{About, FIELD};
use crate::translation::TextKey;

/// Everything that this room keeps and may let go of.
pub fn perishables() -> Vec<Arc<dyn Perishable>> {
    vec![Arc::new(RejectedWordings), Arc::new(Recordings), Arc::new(DeclaredGroups), Arc::new(Times), Arc::new(Actors)]
}

/// What people said and the team took out. Afterwards it stands there as if its author had taken it back: that it was taken out, and why,
/// stays among the acts of the team.
struct RejectedWordings;

impl Perishable for RejectedWordings {
    fn field(&self) -> Field {
        Field::Rejected
    }

    fn count(&self, tx: &mut Tx<'_>, dialogue: i64, until: i64) -> Result<i64, StoreError> {
        Ok(rejected_until(tx, dialogue, until)?.len() as i64)
    }

    fn erase(&self, tx: &mut Tx<'_>, dialogue: i64, until: i64, seq: i64) -> Result<i64, StoreError> {
        let rejected = rejected_until(tx, dialogue, until)?;
        for (number, said_seq) in &rejected {
            let mut seqs = vec![*said_seq];
            seqs.extend(seqs_of_statement(tx, dialogue, *number)?);
            seqs.extend(desk::forget_wordings(tx, dialogue, *number)?);
            forget_salts(tx, &seqs)?;
            tx.execute(&DELETE_TEXTS_OF_STATEMENT, &[dialogue.into(), (*number).into()])?;
            delete_of_statement(tx, dialogue, *number)?;
            recordings::delete_of_statement(tx, dialogue, *number)?;
            tx.execute(&WITHDRAW_STATEMENT, &[seq.into(), dialogue.into(), (*number).into()])?;
        }
        Ok(rejected.len() as i64)
    }

    /// Those of the voices in which these statements are heard.
    fn keys(&self, tx: &mut Tx<'_>, dialogue: i64, until: i64) -> Result<Vec<Name>, StoreError> {
        let mut keys = Vec::new();
        for (number, _) in rejected_until(tx, dialogue, until)? {
            let heard = recordings::of_thing(tx, dialogue, About::Text(TextKey::Statement(number)))?;
            keys.extend(heard.into_iter().map(|found| Name::item(dialogue, FIELD, found.id)));
        }
        Ok(keys)
    }
}

/// Voices as they were recorded, of the team and of people, and what nobody has written down yet.
struct Recordings;

impl Perishable for Recordings {
    fn field(&self) -> Field {
        Field::Recordings
    }

    fn count(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64) -> Result<i64, StoreError> {
        Ok(recordings::sounds(tx, dialogue)?.len() as i64)
    }

    fn erase(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64, _: i64) -> Result<i64, StoreError> {
        let count = recordings::sounds(tx, dialogue)?.len();
        let seqs = recordings::delete_sounds(tx, dialogue)?;
        forget_salts(tx, &seqs)?;
        Ok(count as i64)
    }

    fn keys(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64) -> Result<Vec<Name>, StoreError> {
        Ok(recordings::sounds(tx, dialogue)?.into_iter().map(|id| Name::item(dialogue, FIELD, id)).collect())
    }
}

/// To which groups people said that they belong. Results by group go with them.
struct DeclaredGroups;

impl Perishable for DeclaredGroups {
    fn field(&self) -> Field {
        Field::Groups
    }

    fn count(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64) -> Result<i64, StoreError> {
        count_declared(tx, dialogue)
    }

    fn erase(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64, seq: i64) -> Result<i64, StoreError> {
        let people = count_declared(tx, dialogue)?;
        let seqs = delete_all_groups(tx, dialogue, seq)?;
        forget_salts(tx, &seqs)?;
        Ok(people)
    }
}

/// When people voted, spoke and came. The order in which they did stays, and so do the days in the journal.
struct Times;

impl Perishable for Times {
    fn field(&self) -> Field {
        Field::Times
    }

    fn count(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64) -> Result<i64, StoreError> {
        count_timed(tx, dialogue)
    }

    fn erase(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64, _: i64) -> Result<i64, StoreError> {
        Ok(forget_times(tx, dialogue)? as i64)
    }
}

/// Who of the team decided what. What was decided stays.
struct Actors;

impl Perishable for Actors {
    fn field(&self) -> Field {
        Field::TeamActs
    }

    fn count(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64) -> Result<i64, StoreError> {
        count_accounts(tx, dialogue)
    }

    fn erase(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64, _: i64) -> Result<i64, StoreError> {
        Ok(forget_accounts(tx, dialogue)? as i64)
    }
}
