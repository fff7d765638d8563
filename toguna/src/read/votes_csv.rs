//! `votes.csv`: one row for each vote ever cast.

use std::io::Read;

use toguna_opinion::votes::{Vote, VoteEvent};

use super::ballots::{Ballots, VOTES_LIMIT};
use super::error::{InputError, InputErrorKind, shown};
use super::notes;
use super::scan::{Row, Scanner};

/// Times below this one are seconds since 1970, those above are milliseconds.
const SECONDS_BELOW: i64 = 100_000_000_000;
const KNOWN: [&str; 5] = ["timestamp", "datetime", "comment-id", "voter-id", "vote"];

/// Where each column stands. Columns that are not named here are passed over: `datetime` is in the language of whatever machine wrote it.
struct Layout {
    time: Option<usize>,
    statement: usize,
    participant: usize,
    vote: usize,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Time,
    Statement,
    Participant,
    Vote,
    Other,
}

#[derive(Debug, PartialEq, Eq)]
struct PlainRow {
    length: usize,
    time: u64,
    statement: u64,
    participant: u64,
    vote: Vote,
}

/// Reads all rows after the header. Votes keep the sign of the file.
pub(crate) fn read<R: Read>(scanner: &mut Scanner<R>) -> Result<Ballots, InputError> {
    let layout = Layout::of(scanner)?;
    let mut ballots = Ballots { with_superseded: true, ..Ballots::default() };
    if layout.time.is_none() {
        ballots.notes.push(notes::plain("notes-read-file-order"));
    }
    ballots.notes.extend(notes::unknown_columns(scanner, &KNOWN));
    let (mut earliest, mut latest) = (i64::MAX, i64::MIN);
    loop {
        let (bytes, rows) = layout.read_plain(scanner.whole_lines(), &mut ballots, &mut earliest, &mut latest);
        scanner.advance(bytes, rows);
        let Some(row) = scanner.next_row()? else { break };
        let event = layout.read_row(row, &mut ballots)?;
        (earliest, latest) = (earliest.min(event.time), latest.max(event.time));
        ballots.events.push(event);
    }
    if ballots.events.is_empty() {
        return Err(scanner.error(InputErrorKind::NoVotes));
    }
    if layout.time.is_some() && earliest > 0 && earliest < SECONDS_BELOW && latest >= SECONDS_BELOW {
        ballots.notes.push(notes::plain("notes-read-mixed-times"));
    }
    Ok(ballots)
}

impl Layout {
    fn of<R: Read>(scanner: &Scanner<R>) -> Result<Self, InputError> {
        let (statement, participant, vote) = (scanner.need("comment-id")?, scanner.need("voter-id")?, scanner.need("vote")?);
        let time = scanner.find("timestamp");
        let part = |column| match column {
            _ if Some(column) == time => Part::Time,
            _ if column == statement => Part::Statement,
            _ if column == participant => Part::Participant,
            _ if column == vote => Part::Vote,
            _ => Part::Other,
        };
        Ok(Self { time, statement, participant, vote, parts: (0..scanner.columns().len()).map(part).collect() })
    }

    /// Takes rows of small numbers for as long as there are any, and returns how many bytes and lines they took.
    fn read_plain(&self, lines: &[u8], ballots: &mut Ballots, earliest: &mut i64, latest: &mut i64) -> (usize, u64) {
        let (mut taken, mut rows) = (0, 0);
        while let Some(row) = plain_row(&lines[taken..], &self.parts) {
            let Some(statement) = ballots.statements.place_of_small(row.statement) else { break };
            let Some(participant) = ballots.participants.place_of_small(row.participant) else { break };
            if ballots.events.len() >= VOTES_LIMIT {
                break;
            }
            let time = if self.time.is_some() { row.time as i64 } else { ballots.events.len() as i64 };
            (*earliest, *latest) = ((*earliest).min(time), (*latest).max(time));
            ballots.events.push(VoteEvent { participant, statement, vote: row.vote, source: 0, time });
            taken += row.length;
            rows += 1;
        }
        (taken, rows)
    }

    /// One row of any kind.
    fn read_row(&self, row: Row<'_>, ballots: &mut Ballots) -> Result<VoteEvent, InputError> {
        if ballots.events.len() >= VOTES_LIMIT {
            return Err(row.error(self.vote, InputErrorKind::TooMany { what: "votes", limit: VOTES_LIMIT as u64 }));
        }
        let time = match self.time {
            Some(column) => row.integer(column)?,
            None => ballots.events.len() as i64,
        };
        let statement = ballots.statements.place_of(row.text(self.statement)?).map_err(|kind| row.error(self.statement, kind))?;
        let participant = ballots.participants.place_of(row.text(self.participant)?).map_err(|kind| row.error(self.participant, kind))?;
        let vote = match row.bytes(self.vote) {
            b"1" => Vote::Agree,
            b"0" => Vote::Pass,
            b"-1" => Vote::Disagree,
            _ => return Err(row.error(self.vote, InputErrorKind::NotAVote(shown(row.text(self.vote)?, 40)))),
        };
        Ok(VoteEvent { participant, statement, vote, source: 0, time })
    }
}

/// The row at the start of `lines`, if it is all plain: names are numbers without leading zeros, nothing is quoted.
/// Whatever it does not take is taken, or refused, by the general way: both must read the same from the same bytes.
#[inline]
fn plain_row(lines: &[u8], parts: &[Part]) -> Option<PlainRow> {
    let mut row = PlainRow { length: 0, time: 0, statement: 0, participant: 0, vote: Vote::Pass };
    let mut at = 0;
    for (place, part) in parts.iter().enumerate() {
        match part {
            Part::Time => row.time = digits(lines, &mut at)?,
            Part::Statement => row.statement = plain_number(lines, &mut at)?,
            Part::Participant => row.participant = plain_number(lines, &mut at)?,
            Part::Vote => {
                row.vote = match (lines.get(at)?, lines.get(at + 1)?) {
                    (b'1', _) => Vote::Agree,
                    (b'0', _) => Vote::Pass,
                    (b'-', b'1') => Vote::Disagree,
                    _ => return None,
                };
                at += if row.vote == Vote::Disagree { 2 } else { 1 };
            }
            Part::Other => {
                at += memchr::memchr3(b',', b'\n', b'"', &lines[at..])?;
            }
        }
        let last = place + 1 == parts.len();
        if last && lines.get(at) == Some(&b'\r') {
            at += 1;
        }
        if *lines.get(at)? != if last { b'\n' } else { b',' } {
            return None;
        }
        at += 1;
    }
    row.length = at;
    Some(row)
}

fn plain_number(lines: &[u8], at: &mut usize) -> Option<u64> {
    let start = *at;
    let number = digits(lines, at)?;
    if lines[start] == b'0' && *at > start + 1 { None } else { Some(number) }
}

/// Digits up to the first byte that is none: at least one, and few enough to fit.
#[inline]
fn digits(lines: &[u8], at: &mut usize) -> Option<u64> {
    let start = *at;
    let mut number = 0_u64;
    loop {
        let digit = lines.get(*at)?.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
        *at += 1;
    }
    if (1..=18).contains(&(*at - start)) { Some(number) } else { None }
}
