//! `participants-votes.csv`: one row for each participant, one column for each statement, and the vote that counts in each cell.
//!
//! Where there is no `votes.csv` the votes are read from it; where there is one, it shows whether both tell the same.

use std::io::Read;

use toguna_opinion::votes::{Vote, VoteEvent, VoteTable};

use super::ballots::{Ballots, Comparison, Counts, VOTES_LIMIT};
use super::error::{InputError, InputErrorKind, shown};
use super::names::Names;
use super::notes;
use super::scan::{Row, Scanner};

/// Where the columns are. The votes stand right of `n-disagree`; what stands left of it differs from version to version (`xid`).
struct Layout {
    participant: usize,
    votes: Option<usize>,
    agrees: Option<usize>,
    disagrees: usize,
    first_vote: usize,
}

impl Layout {
    fn of<R: Read>(scanner: &Scanner<R>) -> Result<Self, InputError> {
        let (participant, disagrees) = (scanner.need("participant")?, scanner.need("n-disagree")?);
        let before = |column: &str| scanner.find(column).filter(|&place| place < disagrees);
        Ok(Self { participant, votes: before("n-votes"), agrees: before("n-agree"), disagrees, first_vote: disagrees + 1 })
    }

    /// What the row says of its own number of votes and agreements.
    fn stated(&self, row: &Row<'_>) -> Result<(Option<u64>, Option<Counts>), InputError> {
        let votes = self.votes.map(|column| row.integer(column)).transpose()?;
        let minus = row.integer(self.disagrees)?;
        let agrees: Option<u64> = self.agrees.map(|column| row.integer(column)).transpose()?;
        Ok((votes, agrees.map(|plus| Counts { plus, minus })))
    }
}

/// The vote in a cell. Some tools write whole numbers as `1.0`.
fn cell(row: &Row<'_>, column: usize) -> Result<Option<Vote>, InputError> {
    match row.bytes(column) {
        b"" => Ok(None),
        b"1" | b"1.0" => Ok(Some(Vote::Agree)),
        b"0" | b"0.0" | b"-0.0" => Ok(Some(Vote::Pass)),
        b"-1" | b"-1.0" => Ok(Some(Vote::Disagree)),
        _ => Err(row.error(column, InputErrorKind::NotAVote(shown(row.text(column)?, 40)))),
    }
}

/// Reads all rows as the votes of the dialogue. Votes keep the sign of the file, and have no time.
pub(crate) fn read<R: Read>(scanner: &mut Scanner<R>) -> Result<Ballots, InputError> {
    let layout = Layout::of(scanner)?;
    let mut ballots = Ballots::default();
    for column in layout.first_vote..scanner.columns().len() {
        let place = ballots.statements.place_of(&scanner.columns()[column]);
        place.map_err(|kind| InputError { line: Some(1), column: Some((column + 1).to_string().into()), ..scanner.error(kind) })?;
    }
    let mut own = Comparison::default();
    while let Some(row) = scanner.next_row()? {
        let participant = new_participant(&row, layout.participant, &mut ballots.participants)?;
        let (mut voted, before) = (Counts::default(), ballots.events.len());
        for column in layout.first_vote..row.len() {
            let Some(vote) = cell(&row, column)? else { continue };
            if ballots.events.len() >= VOTES_LIMIT {
                return Err(row.error(column, InputErrorKind::TooMany { what: "votes", limit: VOTES_LIMIT as u64 }));
            }
            voted.add(vote);
            let statement = (column - layout.first_vote) as u32;
            ballots.events.push(VoteEvent { participant, statement, vote, source: 0, time: 0 });
        }
        let (votes, stated) = layout.stated(&row)?;
        let differs = votes.is_some_and(|votes| votes != (ballots.events.len() - before) as u64);
        match stated {
            Some(stated) => own.add(stated, voted, differs),
            None if differs => own.add_apart(),
            None => {}
        }
    }
    if ballots.events.is_empty() {
        return Err(scanner.error(InputErrorKind::NoVotes));
    }
    ballots.own_counts = Some(own);
    ballots.notes.push(notes::plain("notes-read-matrix-only"));
    Ok(ballots)
}

fn new_participant(row: &Row<'_>, column: usize, participants: &mut Names) -> Result<u32, InputError> {
    let (name, known) = (row.text(column)?, participants.len());
    let place = participants.place_of(name).map_err(|kind| row.error(column, kind))?;
    if participants.len() == known {
        return Err(row.error(column, InputErrorKind::DuplicateParticipant(shown(name, 40))));
    }
    Ok(place)
}

/// Compares all rows with the votes that were read elsewhere, whose signs are those of the file. Each participant is compared once:
/// cell by cell, then by the stated counts. Those that only one side knows differ, if they have votes.
pub(crate) fn compare<R: Read>(
    scanner: &mut Scanner<R>,
    participants: &Names,
    statements: &Names,
    table: &VoteTable,
) -> Result<Comparison, InputError> {
    let layout = Layout::of(scanner)?;
    let statement_of: Vec<Option<u32>> = scanner.columns()[layout.first_vote..].iter().map(|name| statements.find(name)).collect();
    let mut comparison = Comparison::default();
    let mut met = Names::default();
    let mut with_a_row = vec![false; table.participants()];
    let mut expected: Vec<Option<Vote>> = vec![None; table.statements()];
    while let Some(row) = scanner.next_row()? {
        new_participant(&row, layout.participant, &mut met)?;
        let participant = participants.find(row.text(layout.participant)?);
        let (mut voted, mut left) = (Counts::default(), 0_usize);
        if let Some(participant) = participant {
            with_a_row[participant as usize] = true;
            for (statement, vote) in table.row(participant) {
                expected[statement as usize] = Some(vote);
                voted.add(vote);
                left += 1;
            }
        }
        let (votes, stated) = layout.stated(&row)?;
        let mut same = votes.is_none_or(|votes| votes == left as u64);
        for (place, statement) in statement_of.iter().enumerate() {
            let Some(vote) = cell(&row, layout.first_vote + place)? else { continue };
            let known = statement.and_then(|statement| expected[statement as usize]);
            same &= known == Some(vote);
            left = left.wrapping_sub(1);
        }
        if let Some(participant) = participant {
            table.row(participant).for_each(|(statement, _)| expected[statement as usize] = None);
        }
        let differs = !same || left != 0;
        match stated {
            Some(stated) => comparison.add(stated, voted, differs),
            None if differs => comparison.add_apart(),
            None => {}
        }
    }
    let without_a_row = with_a_row.iter().enumerate().filter(|&(place, &met)| !met && table.row_len(place as u32) > 0);
    without_a_row.for_each(|_| comparison.add_apart());
    Ok(comparison)
}
