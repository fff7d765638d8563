//! `participants-votes.csv`: one row for each participant, one column for each statement, and the vote that counts in each cell.
//!
//! Where there is no `votes.csv` the votes are read from it; where there is one, it shows whether both tell the same.

use std::io::Read;

use toguna_opinion::votes::{Vote, VoteTable};

use super::ballots::{Ballot, Ballots, Comparison, Counts, VOTES_LIMIT};
use super::error::{Countable, ExportDoubt, InputError, InputErrorKind, shown};
use super::names::Names;
use super::notes;
use super::plain::{leading_commas, vote};
use super::scan::{Row, Scanner};

/// Where the columns are. The votes stand right of `n-disagree`; what stands left of it differs from version to version (`xid`).
#[derive(Debug, Clone, Copy)]
struct Layout {
    participant: usize,
    votes: Option<usize>,
    agrees: Option<usize>,
    disagrees: usize,
    first_vote: usize,
    columns: usize,
}

/// One participant's row.
#[derive(Debug, Default, PartialEq, Eq)]
struct Person {
    name: String,
    line: u64,
    /// The stated number of votes, agreements and disagreements.
    votes: Option<u64>,
    agrees: Option<u64>,
    disagrees: u64,
    /// The votes, each with its place among the columns of statements.
    cells: Vec<(u32, Vote)>,
}

impl Person {
    fn stated(&self) -> Option<Counts> {
        self.agrees.map(|plus| Counts { plus, minus: self.disagrees })
    }
}

impl Layout {
    fn of<R: Read>(scanner: &Scanner<R>) -> Result<Self, InputError> {
        let (participant, disagrees) = (scanner.need("participant")?, scanner.need("n-disagree")?);
        if participant > disagrees {
            return Err(scanner.error(InputErrorKind::NotAnExport(ExportDoubt::ParticipantAmongVotes)));
        }
        let before = |column: &str| scanner.find(column).filter(|&place| place < disagrees);
        let (votes, agrees, columns) = (before("n-votes"), before("n-agree"), scanner.columns().len());
        Ok(Self { participant, votes, agrees, disagrees, first_vote: disagrees + 1, columns })
    }

    /// The next row, if there is one.
    fn next<R: Read>(&self, scanner: &mut Scanner<R>, person: &mut Person) -> Result<bool, InputError> {
        person.cells.clear();
        if let Some(bytes) = self.plain(scanner.whole_lines(), person) {
            person.line = scanner.line();
            scanner.advance(bytes, 1);
            return Ok(true);
        }
        person.cells.clear();
        self.next_of_any_kind(scanner, person)
    }

    /// The next row by the general way, if there is one.
    fn next_of_any_kind<R: Read>(&self, scanner: &mut Scanner<R>, person: &mut Person) -> Result<bool, InputError> {
        let Some(row) = scanner.next_row()? else { return Ok(false) };
        row.text(self.participant)?.clone_into(&mut person.name);
        person.line = row.line;
        person.votes = self.votes.map(|column| row.integer(column)).transpose()?;
        person.agrees = self.agrees.map(|column| row.integer(column)).transpose()?;
        person.disagrees = row.integer(self.disagrees)?;
        for column in self.first_vote..row.len() {
            person.cells.extend(cell(&row, column)?.map(|vote| ((column - self.first_vote) as u32, vote)));
        }
        Ok(true)
    }

    /// Takes the row at the start of `lines` if nothing in it is quoted and every vote is one of `1`, `0`, `-1`; returns how long it is.
    /// Whatever it does not take is taken, or refused, by the general way: both must read the same from the same bytes.
    fn plain(&self, lines: &[u8], person: &mut Person) -> Option<usize> {
        let end = memchr::memchr(b'\n', lines)?;
        let line = lines[..end].strip_suffix(b"\r").unwrap_or(&lines[..end]);
        if self.first_vote == self.columns {
            return None;
        }
        let mut at = 0;
        for column in 0..self.first_vote {
            let length = memchr::memchr(b',', &line[at..])?;
            let text = std::str::from_utf8(&line[at..at + length]).ok()?;
            at += length + 1;
            if column == self.participant {
                text.clone_into(&mut person.name);
            }
            if Some(column) == self.votes {
                person.votes = Some(text.parse().ok()?);
            }
            if Some(column) == self.agrees {
                person.agrees = Some(text.parse().ok()?);
            }
            if column == self.disagrees {
                person.disagrees = text.parse().ok()?;
            }
        }
        // A quoted field in front of the votes may hold commas; among the votes a quote is no vote.
        if memchr::memchr(b'"', &line[..at]).is_some() {
            return None;
        }
        let (mut place, last) = (0, self.columns - self.first_vote - 1);
        loop {
            // Most cells are empty.
            let empty = leading_commas(&line[at..]);
            at += empty;
            place += empty;
            match line.get(at) {
                None => break,
                Some(b',') => continue,
                Some(_) => {}
            }
            person.cells.push((place as u32, vote(line, &mut at)?));
            match line.get(at) {
                None => break,
                Some(b',') => (at, place) = (at + 1, place + 1),
                Some(_) => return None,
            }
        }
        (place == last).then_some(end + 1)
    }

    fn error<R: Read>(&self, scanner: &Scanner<R>, person: &Person, kind: InputErrorKind) -> InputError {
        let column = scanner.columns().get(self.participant).map(|name| name.as_str().into());
        InputError { line: Some(person.line), column, ..scanner.error(kind) }
    }

    /// The person's place in a list of those met so far, in which nobody may be yet.
    fn meet<R: Read>(&self, scanner: &Scanner<R>, person: &Person, met: &mut Names) -> Result<u32, InputError> {
        let known = met.len();
        let place = met.place_of(&person.name).map_err(|kind| self.error(scanner, person, kind))?;
        if met.len() == known {
            return Err(self.error(scanner, person, InputErrorKind::DuplicateParticipant(shown(&person.name, 40))));
        }
        Ok(place)
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
    let (mut own, mut person) = (Comparison::default(), Person::default());
    while layout.next(scanner, &mut person)? {
        let participant = layout.meet(scanner, &person, &mut ballots.participants)?;
        if ballots.votes.len() + person.cells.len() > VOTES_LIMIT {
            return Err(layout.error(scanner, &person, InputErrorKind::TooMany { what: Countable::Votes, limit: VOTES_LIMIT as u64 }));
        }
        let mut voted = Counts::default();
        for &(statement, vote) in &person.cells {
            voted.add(vote);
            ballots.votes.push(Ballot::new(participant, statement, vote, 0));
        }
        own.add(person.stated(), voted, person.votes.is_some_and(|votes| votes != person.cells.len() as u64));
    }
    if ballots.votes.is_empty() {
        return Err(scanner.error(InputErrorKind::NoVotes));
    }
    ballots.own_counts = Some(own);
    ballots.notes.push(notes::plain("notes-read-matrix-only"));
    Ok(ballots)
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
    let (mut comparison, mut person, mut met) = (Comparison::default(), Person::default(), Names::default());
    let mut with_a_row = vec![false; table.participants()];
    let mut expected: Vec<Option<Vote>> = vec![None; table.statements()];
    let mut row: Vec<(u32, Vote)> = Vec::new();
    while layout.next(scanner, &mut person)? {
        layout.meet(scanner, &person, &mut met)?;
        let participant = participants.find(&person.name);
        row.clear();
        if let Some(participant) = participant {
            with_a_row[participant as usize] = true;
            row.extend(table.row(participant));
        }
        let mut voted = Counts::default();
        for &(_, vote) in &row {
            voted.add(vote);
        }
        let mut same = row.len() == person.cells.len() && person.votes.is_none_or(|votes| votes == row.len() as u64);
        let mut cells = person.cells.iter().map(|&(place, vote)| (statement_of[place as usize], vote));
        // Columns may stand in any order, but mostly stand in that of the table.
        if same && !cells.clone().eq(row.iter().map(|&(statement, vote)| (Some(statement), vote))) {
            for &(statement, vote) in &row {
                expected[statement as usize] = Some(vote);
            }
            same = cells.all(|(statement, vote)| statement.is_some_and(|statement| expected[statement as usize] == Some(vote)));
            for &(statement, _) in &row {
                expected[statement as usize] = None;
            }
        }
        comparison.add(person.stated(), voted, !same);
    }
    let without_a_row = with_a_row.iter().enumerate().filter(|&(place, &met)| !met && table.row_len(place as u32) > 0);
    without_a_row.for_each(|_| comparison.add(None, Counts::default(), true));
    Ok(comparison)
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_core::{Rng as _, SeedableRng as _};

    use super::*;

    const HEADER: &str = "participant,xid,n-votes,n-agree,n-disagree,5,7,9\n";

    fn people(rows: &str) -> Result<Vec<Person>, InputError> {
        people_of(&format!("{HEADER}{rows}"), false)
    }

    fn people_of(text: &str, general_only: bool) -> Result<Vec<Person>, InputError> {
        let mut scanner = Scanner::new("participants-votes.csv", text.as_bytes());
        scanner.read_header()?;
        let layout = Layout::of(&scanner)?;
        let mut people = Vec::new();
        loop {
            let mut person = Person::default();
            let more = if general_only { layout.next_of_any_kind(&mut scanner, &mut person) } else { layout.next(&mut scanner, &mut person) };
            if !more? {
                return Ok(people);
            }
            people.push(person);
        }
    }

    #[test]
    fn plain_rows_and_the_general_way_read_the_same() {
        let plain = people("0,,2,1,1,1,,-1\n1,x,0,0,0,,,\n2,,1,0,0,,0,\n3,,1,1,0,,,1\r\n").unwrap();
        let quoted = people("\"0\",,2,1,1,1,,-1\n1,\"x\",0,0,0,,,\n2,,\"1\",0,0,,0,\n3,,1,1,0,,,\"1\"\n").unwrap();
        assert_eq!(plain, quoted);
        assert_eq!(plain[0].cells, [(0, Vote::Agree), (2, Vote::Disagree)]);
        assert_eq!((plain[3].line, plain.len()), (5, 4));
    }

    #[test]
    fn both_ways_read_or_refuse_the_same_rows() {
        let odd: Vec<&str> = "-|-0|+1|00|1.0|-1.0| 1|x|é|2|10|\"1\"|\"1,1\"|\"1\n1\"|\"\"\"\"|1\r|\r|\"|\"\"|1\n|1,1|,".split('|').collect();
        let columns: String = (0..40).map(|statement| format!(",{statement}")).collect();
        let mut chance = ChaCha8Rng::seed_from_u64(1);
        let mut below = |limit: usize| (chance.next_u64() % limit as u64) as usize;
        let mut refused = 0;
        for _ in 0..2_000 {
            let mut text = format!("participant,xid,n-votes,n-agree,n-disagree{columns}\n");
            for person in 0..=below(6) {
                text.push_str(&person.to_string());
                for place in 1..45 {
                    let usual = if place < 5 { ["0", "7", "12"][below(3)] } else { ["", "", "", "1", "0", "-1"][below(6)] };
                    text.push(',');
                    text.push_str(if below(150) == 0 { odd[below(odd.len())] } else { usual });
                }
                text.push_str(["\n", "\n", "\r\n", "\n\n"][below(4)]);
            }
            text.truncate(text.len() - below(2));
            let read = |general_only| people_of(&text, general_only).map_err(|error| error.to_string());
            assert_eq!(read(false), read(true), "{text:?}");
            refused += usize::from(read(true).is_err());
        }
        assert!((500..1_500).contains(&refused), "{refused}");
    }

    #[test]
    fn whatever_is_not_plain_is_left_to_the_general_way() {
        let layout = Layout { participant: 0, votes: Some(2), agrees: Some(3), disagrees: 4, first_vote: 5, columns: 8 };
        let plain = |line: &str| layout.plain(line.as_bytes(), &mut Person::default());
        assert_eq!(plain("0,,2,1,1,1,,-1\nrest"), Some(15));
        let other = [
            "0,,2,1,1,1,,-1",
            "0,,2,1,1,1,,-\n",
            "0,,2,1,1,1,,\"1\"\n",
            "0,,2,1,1,1.0,,1\n",
            "0,,x,1,1,1,,1\n",
            "0,,2,1,1,1,\n",
            "0,,2,1,1,1,,,\n",
            "0,,2,1,1,2,,\n",
            "0,,2,1\n",
            "\n",
            "0,,2,1,1,10,,\n",
        ];
        for line in other {
            assert_eq!(plain(line), None, "{line:?}");
        }
    }

    #[test]
    fn rows_that_are_too_short_or_too_long_are_refused() {
        for row in ["0,,2,1,1,1,\n", "0,,2,1,1,1,,,\n"] {
            assert!(matches!(*people(row).unwrap_err().kind, InputErrorKind::WrongFieldCount { expected: 8, .. }));
        }
    }
}
