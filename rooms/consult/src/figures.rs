//! How a dialogue is doing, in a few numbers for those who look after it.

use toguna_people::participants;
use toguna_store::{StoreError, Tx};

use crate::model::Standing;
use crate::queries::{count_standings, count_votes};

/// The figures of one dialogue. They are counts of the whole, for the team; nothing of a group is among them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// People who take part.
    pub people: u64,
    /// People who have taken back their voice.
    pub gone: u64,
    /// Votes that are there.
    pub votes: u64,
    /// Statements that others weigh.
    pub statements: u64,
    /// Statements that nobody of the team has looked at.
    pub waiting: u64,
}

/// The figures of a dialogue.
///
/// # Errors
/// Only the store's.
pub fn figures(tx: &mut Tx<'_>, dialogue: i64) -> Result<Figures, StoreError> {
    let (people, gone) = participants::count(tx, dialogue)?;
    let votes = count_votes(tx, dialogue)?;
    let mut figures =
        Figures { people: people.unsigned_abs(), gone: gone.unsigned_abs(), votes: votes.unsigned_abs(), ..Figures::default() };
    for (standing, reviewed, count) in count_standings(tx, dialogue)? {
        if standing == Standing::Accepted {
            figures.statements += count.unsigned_abs();
        }
        if !reviewed && standing != Standing::Withdrawn {
            figures.waiting += count.unsigned_abs();
        }
    }
    Ok(figures)
}
