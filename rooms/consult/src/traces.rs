//! What somebody of the team did to statements, sources and translations is theirs to know, and stays without their name when they go.

use serde_json::{Value, json};
use toguna_people::accounts::Account;
use toguna_people::doors::leaving::{Traces, date};
use toguna_store::{StoreError, Tx};

use crate::queries::traces::{DoneBy, acts_of, forget_translator, set_aside_by, source_acts_of, translated_by};

/// What stands where the name of a translator stood who is gone: no word, so that it needs no language.
pub const GONE: &str = "—";

/// What people of the team did in dialogues.
#[derive(Debug, Clone, Copy)]
pub struct Done;

impl Traces for Done {
    fn told(&self, tx: &mut Tx<'_>, account: &Account) -> Result<Vec<(&'static str, Value)>, StoreError> {
        let acts = acts_of(tx, account.id)?;
        let source_acts = source_acts_of(tx, account.id)?;
        let translations = translated_by(tx, &account.name)?;
        Ok(vec![
            ("acts_on_statements", listed(&acts, "statement", "act")),
            ("acts_on_sources", listed(&source_acts, "source", "act")),
            ("people_set_aside", set_aside_by(tx, account.id)?.into()),
            ("translations", listed(&translations, "statement", "language")),
        ])
    }

    fn forget(&self, tx: &mut Tx<'_>, account: &Account) -> Result<(), StoreError> {
        // Acts hold the identifier alone. Translations are signed with the name, for everybody to read.
        forget_translator(tx, &account.name, GONE)
    }
}

fn listed(done: &[DoneBy], on: &str, what: &str) -> Value {
    done.iter().map(|act| json!({ "dialogue": act.dialogue, on: act.on, what: act.what, "day": date(act.day) })).collect()
}
