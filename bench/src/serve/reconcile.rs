//! What was acknowledged is in the store, and nothing else is.

use std::collections::BTreeMap;

use toguna::serve::house;
use toguna_consult::queries::each_vote;
use toguna_process::queries::dialogue_by_slug;
use toguna_store::{Options, Store, StoreError, Uuid};

use super::{Outcome, SLUG, given, pseudonym, queries};

/// `reconcile DATABASE log=FILE people=N`: fails unless the store holds exactly the votes of the file.
pub(crate) fn reconcile(arguments: &[String]) -> Outcome<()> {
    let database = arguments.first().ok_or("reconcile DATABASE log=FILE people=N")?.parse()?;
    let people: u32 = given(arguments, "people").unwrap_or("0").parse()?;
    let person_of: BTreeMap<Uuid, u32> = (0..people).map(|person| (pseudonym(person), person)).collect();
    let text = std::fs::read_to_string(given(arguments, "log").ok_or("no log=FILE")?)?;
    let mut acknowledged: Vec<(u32, i64, i64)> = Vec::new();
    for line in text.lines() {
        let mut numbers = line.split(' ').map(str::parse::<i64>);
        let mut next = || numbers.next().ok_or("a line of the log is too short");
        acknowledged.push((u32::try_from(next()??)?, next()??, next()??));
    }
    acknowledged.sort_unstable();
    let parts: Vec<_> = house::PARTS.iter().copied().chain([&queries::PART]).collect();
    let store = Store::open(&database, &parts, Options::default())?;
    let (mut kept, (rows, last, cast)) = store.read_blocking(move |tx| {
        let dialogue = dialogue_by_slug(tx, SLUG)?.ok_or(StoreError::Closed)?;
        let mut kept = Vec::new();
        each_vote(tx, dialogue.number, i64::MAX, |vote| {
            let person = person_of.get(&vote.participant).copied().unwrap_or(u32::MAX);
            kept.push((person, vote.statement, i64::from(vote.vote.number())));
        })?;
        Ok::<_, StoreError>((kept, queries::journal(tx)?))
    })?;
    store.close();
    kept.sort_unstable();
    if kept != acknowledged {
        return Err(format!("{} votes were acknowledged, and {} others are in the store", acknowledged.len(), kept.len()).into());
    }
    if rows != last || cast != kept.len() as i64 {
        return Err(format!("the journal has {rows} rows up to number {last}, {cast} of them votes, for {} votes", kept.len()).into());
    }
    println!("{} votes acknowledged, the same {} in the store, the journal without gaps up to {last}", acknowledged.len(), kept.len());
    Ok(())
}
