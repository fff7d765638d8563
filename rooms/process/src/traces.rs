//! Whoever leaves the team may know which dialogues they drew up. These stay: they belong to those who speak in them.

use serde_json::{Value, json};
use toguna_people::accounts::Account;
use toguna_people::doors::leaving::{Traces, date};
use toguna_store::{StoreError, Tx};

use crate::queries::{dialogues_owned, slug_of};

/// The dialogues that somebody drew up.
#[derive(Debug, Clone, Copy)]
pub struct DrawnUp;

impl Traces for DrawnUp {
    fn told(&self, tx: &mut Tx<'_>, account: &Account) -> Result<Vec<(&'static str, Value)>, StoreError> {
        let dialogues = dialogues_owned(tx, account.id)?.into_iter().map(|dialogue| {
            let title = dialogue.draft.texts.first().map(|text| text.title.clone());
            json!({ "dialogue": dialogue.draft.slug, "title": title, "drawn_up": date(dialogue.created_day) })
        });
        Ok(vec![("dialogues_drawn_up", dialogues.collect())])
    }

    fn dialogue_name(&self, tx: &mut Tx<'_>, dialogue: i64) -> Result<Option<String>, StoreError> {
        slug_of(tx, dialogue)
    }

    fn forget(&self, _: &mut Tx<'_>, _: &Account) -> Result<(), StoreError> {
        // What names the owner is the identifier alone, and it leads to nobody once the account is gone.
        Ok(())
    }
}
