//! What comes first is heard by most. The team says which statements are asked before all others, and in which order; everybody can read
//! on the page of rules that it does so.

use serde::{Deserialize, Serialize};
use toguna_store::{Command, Header, Tx};
use uuid::Uuid;

use crate::model::{Standing, Statement};
use crate::moderation_act::{ActKind, Acting, State};
use crate::queries::{self, desk};
use crate::refusal::Refusal;

/// The most statements that are asked first: beyond, nobody comes to what chance would have brought.
pub const MOST_FIRST: usize = 50;

/// Changes which statements are asked first.
#[derive(Debug, Clone)]
pub struct PlaceStatements {
    /// When, and by which command.
    pub header: Header,
    /// Number of the dialogue.
    pub dialogue: i64,
    /// What changes.
    pub step: Step,
    /// Who changes it.
    pub account: Option<Uuid>,
}

/// One change of the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// This statement is asked after all that are asked first so far.
    Add(i64),
    /// This statement changes places with the one before it.
    Up(i64),
    /// This statement changes places with the one after it.
    Down(i64),
    /// This statement is drawn like all others.
    Clear(i64),
    /// All statements of the team that others weigh, in the order in which they were written.
    Seeds,
    /// Nothing is asked first.
    ClearAll,
}

impl Command for PlaceStatements {
    const KIND: &'static str = "place-statements";
    type Answer = ();
    type Refusal = Refusal;

    fn header(&self) -> Header {
        self.header
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(&self.step).unwrap_or_default()
    }

    fn run(&mut self, tx: &mut Tx<'_>, seq: i64) -> Result<(), Refusal> {
        let all = queries::statements(tx, self.dialogue)?;
        let accepted = |number: i64| all.iter().any(|one| one.number == number && one.standing == Standing::Accepted);
        let mut order = first_asked(&all);
        match self.step {
            Step::Add(number) if !accepted(number) => return Err(Refusal::NoSuchStatement),
            Step::Add(number) if order.contains(&number) => {}
            Step::Add(number) => order.push(number),
            Step::Up(number) | Step::Down(number) | Step::Clear(number) => {
                let Some(at) = order.iter().position(|one| *one == number) else { return Err(Refusal::NoSuchStatement) };
                match self.step {
                    Step::Clear(_) => drop(order.remove(at)),
                    Step::Up(_) if at > 0 => order.swap(at, at - 1),
                    Step::Down(_) if at + 1 < order.len() => order.swap(at, at + 1),
                    _ => {}
                }
            }
            Step::Seeds => {
                let seeds = all.iter().filter(|one| one.seed && one.standing == Standing::Accepted && !order.contains(&one.number));
                let seeds: Vec<i64> = seeds.map(|one| one.number).collect();
                order.extend(seeds);
            }
            Step::ClearAll => order.clear(),
        }
        if order.len() > MOST_FIRST {
            return Err(Refusal::TooMany { limit: MOST_FIRST as i64 });
        }
        let acting = Acting::new(&self.header, self.dialogue, self.account, seq);
        for statement in &all {
            let place = order.iter().position(|one| *one == statement.number).map(|at| at as i64 + 1);
            if place != statement.place {
                desk::put_place(tx, self.dialogue, statement.number, place, seq)?;
                if statement.standing == Standing::Accepted {
                    let stands = State::of(statement);
                    let (before, after) = (State { place: statement.place, ..stands.clone() }, State { place, ..stands });
                    acting.keep(tx, statement.number, ActKind::Place, before, after)?;
                }
            }
        }
        Ok(())
    }
}

/// The statements that are asked first, in their order: accepted, and with a place.
pub fn first_asked(all: &[Statement]) -> Vec<i64> {
    let placed = all.iter().filter(|one| one.standing == Standing::Accepted);
    let mut order: Vec<(i64, i64)> = placed.filter_map(|one| Some((one.place?, one.number))).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, number)| number).collect()
}
