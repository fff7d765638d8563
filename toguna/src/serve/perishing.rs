//! What each part of the house keeps and may let go of, gathered in one place: the keeper of retention knows no room.

use std::sync::Arc;

use toguna_people::roles::acts;
use toguna_people::vault;
use toguna_process::care::retention::{Field, Perishable, Perishables};
use toguna_store::{StoreError, Tx};

/// Everything that the house keeps and may let go of.
pub(super) fn perishables() -> Perishables {
    let mut all = toguna_consult::perishing::perishables();
    all.push(Arc::new(Contacts));
    all.push(Arc::new(TeamActs));
    Perishables::new(all)
}

/// Sealed contacts of people who want to be reached.
struct Contacts;

impl Perishable for Contacts {
    fn field(&self) -> Field {
        Field::Contacts
    }

    fn count(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64) -> Result<i64, StoreError> {
        Ok(vault::queries::people(tx, dialogue)? as i64)
    }

    fn erase(&self, tx: &mut Tx<'_>, dialogue: i64, _: i64, _: i64) -> Result<i64, StoreError> {
        Ok(vault::keeping::destroy_all(tx, dialogue)? as i64)
    }
}

/// What people of the team did beyond statements: opened, invited, took out.
struct TeamActs;

impl Perishable for TeamActs {
    fn field(&self) -> Field {
        Field::TeamActs
    }

    fn count(&self, tx: &mut Tx<'_>, dialogue: i64, until: i64) -> Result<i64, StoreError> {
        acts::count_until(tx, dialogue, until)
    }

    fn erase(&self, tx: &mut Tx<'_>, dialogue: i64, until: i64, _: i64) -> Result<i64, StoreError> {
        Ok(acts::forget_before(tx, dialogue, until.saturating_add(1))? as i64)
    }
}
