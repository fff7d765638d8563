//! `votes.csv`: one row for each vote ever cast.

use std::io::Read;

use toguna_opinion::votes::Vote;

use super::ballots::{Ballot, Ballots, VOTES_LIMIT};
use super::error::{Countable, InputError, InputErrorKind, shown};
use super::notes;
use super::plain::{digits, field_length, is_field, number, vote};
use super::scan::{Row, Scanner};

/// Times below this one are seconds since 1970, those above are milliseconds.
pub(super) const SECONDS_BELOW: i64 = 100_000_000_000;
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
    /// As long as this in the last row that was plain.
    Other {
        length: usize,
    },
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
    let mut layout = Layout::of(scanner)?;
    let mut ballots = Ballots { with_superseded: true, with_times: layout.time.is_some(), ..Ballots::default() };
    if layout.time.is_none() {
        ballots.notes.push(notes::plain("notes-read-file-order"));
    }
    ballots.notes.extend(notes::unknown_columns(scanner, &KNOWN));
    let (mut earliest, mut latest) = (i64::MAX, i64::MIN);
    loop {
        let (bytes, rows) = layout.read_plain(scanner.whole_lines(), &mut ballots, &mut earliest, &mut latest);
        scanner.advance(bytes, rows);
        let Some(row) = scanner.next_row()? else { break };
        let ballot = layout.read_row(row, &mut ballots)?;
        (earliest, latest) = (earliest.min(ballot.time), latest.max(ballot.time));
        ballots.votes.push(ballot);
    }
    if ballots.votes.is_empty() {
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
            _ => Part::Other { length: 0 },
        };
        Ok(Self { time, statement, participant, vote, parts: (0..scanner.columns().len()).map(part).collect() })
    }

    /// Takes rows of small numbers for as long as there are any, and returns how many bytes and lines they took.
    fn read_plain(&mut self, lines: &[u8], ballots: &mut Ballots, earliest: &mut i64, latest: &mut i64) -> (usize, u64) {
        let (mut taken, mut rows) = (0, 0);
        while let Some(row) = plain_row(&lines[taken..], &mut self.parts) {
            let Some(statement) = ballots.statements.place_of_small(row.statement) else { break };
            let Some(participant) = ballots.participants.place_of_small(row.participant) else { break };
            if ballots.votes.len() >= VOTES_LIMIT {
                break;
            }
            let time = if self.time.is_some() { row.time as i64 } else { ballots.votes.len() as i64 };
            (*earliest, *latest) = ((*earliest).min(time), (*latest).max(time));
            ballots.votes.push(Ballot::new(participant, statement, row.vote, time));
            taken += row.length;
            rows += 1;
        }
        (taken, rows)
    }

    /// One row of any kind.
    fn read_row(&self, row: Row<'_>, ballots: &mut Ballots) -> Result<Ballot, InputError> {
        if ballots.votes.len() >= VOTES_LIMIT {
            return Err(row.error(self.vote, InputErrorKind::TooMany { what: Countable::Votes, limit: VOTES_LIMIT as u64 }));
        }
        let time = match self.time {
            Some(column) => row.integer(column)?,
            None => ballots.votes.len() as i64,
        };
        let statement = ballots.statements.place_of(row.text(self.statement)?).map_err(|kind| row.error(self.statement, kind))?;
        let participant = ballots.participants.place_of(row.text(self.participant)?).map_err(|kind| row.error(self.participant, kind))?;
        let vote = match row.bytes(self.vote) {
            b"1" => Vote::Agree,
            b"0" => Vote::Pass,
            b"-1" => Vote::Disagree,
            _ => return Err(row.error(self.vote, InputErrorKind::NotAVote(shown(row.text(self.vote)?, 40)))),
        };
        Ok(Ballot::new(participant, statement, vote, time))
    }
}

/// The row at the start of `lines`, if it is all plain: names are numbers without leading zeros, nothing is quoted.
/// Whatever it does not take is taken, or refused, by the general way: both must read the same from the same bytes.
#[inline]
fn plain_row(lines: &[u8], parts: &mut [Part]) -> Option<PlainRow> {
    let mut row = PlainRow { length: 0, time: 0, statement: 0, participant: 0, vote: Vote::Pass };
    let (mut at, last) = (0, parts.len() - 1);
    for (place, part) in parts.iter_mut().enumerate() {
        match part {
            Part::Time => row.time = digits(lines, &mut at)?,
            Part::Statement => row.statement = number(lines, &mut at)?,
            Part::Participant => row.participant = number(lines, &mut at)?,
            Part::Vote => row.vote = vote(lines, &mut at)?,
            Part::Other { length } => {
                // A date is mostly as long as the one before: to try that first lets the processor go on without waiting for the end.
                if !is_field(lines, at, *length) {
                    *length = field_length(lines, at)?;
                }
                at += *length;
            }
        }
        if place == last && lines.get(at) == Some(&b'\r') {
            at += 1;
        }
        if *lines.get(at)? != if place == last { b'\n' } else { b',' } {
            return None;
        }
        at += 1;
    }
    row.length = at;
    Some(row)
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha8Rng;
    use rand_core::{Rng as _, SeedableRng as _};

    use super::*;

    fn ballots(text: &str) -> Result<Ballots, InputError> {
        let mut scanner = Scanner::new("votes.csv", text.as_bytes());
        scanner.read_header()?;
        read(&mut scanner)
    }

    #[test]
    fn plain_rows_and_the_general_way_read_the_same() {
        let plain = "timestamp,datetime,comment-id,voter-id,vote\n10,Tue,3,70,1\n11,Wed,0,7,-1\n12,Thu,3,7,0\n";
        let quoted = "timestamp,datetime,comment-id,voter-id,vote\n10,Tue,\"3\",70,1\n11,\"W,d\",\"0\",7,-1\n12,\"\",3,7,\"0\"\n";
        let (plain, quoted) = (ballots(plain).unwrap(), ballots(quoted).unwrap());
        assert_eq!(plain.votes, quoted.votes);
        assert_eq!(plain.votes.len(), 3);
        assert_eq!(plain.votes[1], Ballot::new(1, 1, Vote::Disagree, 11));
    }

    /// The same without the faster way.
    fn ballots_the_general_way(text: &str) -> Result<Ballots, InputError> {
        let mut scanner = Scanner::new("votes.csv", text.as_bytes());
        scanner.read_header()?;
        let (layout, mut ballots) = (Layout::of(&scanner)?, Ballots::default());
        while let Some(row) = scanner.next_row()? {
            let ballot = layout.read_row(row, &mut ballots)?;
            ballots.votes.push(ballot);
        }
        Ok(ballots)
    }

    fn both_ways_agree(text: &str) -> Result<usize, String> {
        let told = |read: Result<Ballots, InputError>| {
            read.map(|mut ballots| (ballots.participants.sort().0, ballots.statements.sort().0, ballots.votes)).map_err(|e| e.to_string())
        };
        let (plain, general) = (told(ballots(text)), told(ballots_the_general_way(text)));
        assert!(plain == general, "{:?}\nin {:?}", (plain.err(), general.err()), text.get(..2_000));
        plain.map(|(.., votes)| votes.len())
    }

    const HEADERS: [&str; 4] = [
        "timestamp,datetime,comment-id,voter-id,vote",
        "vote,voter-id,comment-id,timestamp",
        "comment-id,vote,voter-id,note",
        "note,vote,comment-id,timestamp,voter-id",
    ];

    /// Numbers below a limit.
    fn chance(seed: u64) -> impl FnMut(usize) -> usize {
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        move |limit| (chance.next_u64() % limit as u64) as usize
    }

    #[test]
    fn both_ways_read_or_refuse_the_same_rows() {
        let numbers = "-|-0|+1|00|007|1.0| 1|-5|4194303|4194304|99999999|999999999999999999|1000000000000000000|9223372036854775807";
        let others = "9223372036854775808|x|é|\"1\"|\"1,1\"|\"1\n1\"|\"\"\"\"|1\r|\r|\"|1\n|1,1|";
        let odd: Vec<&str> = numbers.split('|').chain(others.split('|')).collect();
        let mut below = chance(1);
        let mut refused = 0;
        for _ in 0..4_000 {
            let header = HEADERS[below(HEADERS.len())];
            let mut text = format!("{header}\n");
            for _ in 0..=below(11) {
                for place in 0..header.split(',').count() {
                    text.push_str(if place > 0 { "," } else { "" });
                    text.push_str(if below(24) == 0 { odd[below(odd.len())] } else { ["0", "1"][below(2)] });
                }
                text.push_str(["\n", "\n", "\r\n", "\n\n"][below(4)]);
            }
            text.truncate(text.len() - below(2));
            refused += usize::from(both_ways_agree(&text).is_err());
        }
        assert!((500..3_500).contains(&refused), "{refused}");
    }

    #[test]
    fn both_ways_read_the_same_across_the_ends_of_blocks() {
        let mut below = chance(2);
        for header in HEADERS.iter().cycle().take(12) {
            let (mut text, mut rows) = (format!("{header}\n"), 0);
            while text.len() < 600_000 {
                for (place, column) in header.split(',').enumerate() {
                    text.push_str(if place > 0 { "," } else { "" });
                    match column {
                        "vote" => text.push_str(["1", "0", "-1"][below(3)]),
                        "datetime" | "note" => text.push_str(&"Tue é 22:55"[..[0, 3, 4, 6, 12][below(5)]]),
                        _ => {
                            let digits = 1 + below(7) as u32;
                            text.push_str(&below(10_usize.pow(digits)).to_string());
                        }
                    }
                }
                text.push_str(["\n", "\r\n"][below(2)]);
                rows += 1;
            }
            text.truncate(text.len() - below(2));
            assert_eq!(both_ways_agree(&text), Ok(rows));
        }
    }

    #[test]
    fn only_rows_of_small_plain_numbers_are_plain() {
        let parts = [Part::Time, Part::Other { length: 0 }, Part::Statement, Part::Participant, Part::Vote];
        let row = |line: &str| plain_row(format!("{line}0,0,0,0,0\n").as_bytes(), &mut parts.clone());
        let expected = PlainRow { length: 11, time: 5, statement: 0, participant: 12, vote: Vote::Disagree };
        assert_eq!(row("5,,0,12,-1\n"), Some(expected));
        assert!(row("5,x y,0,12,1\r\n").is_some());
        let other = [
            "5,,0,12,-1",
            "5,,00,12,1\n",
            "5,,a,12,1\n",
            "5,,,12,1\n",
            "5,,0,12,2\n",
            "5,,0,12,10\n",
            "5,,0,12,-\n",
            "5,,0,12,1,\n",
            "5,\"\",0,12,1\n",
            "-5,,0,12,1\n",
            "1234567890123456789,,0,12,1\n",
            "5,,0,12\n",
            "\n",
            "5,,0,12,1\rx\n",
            "5,,0,12\r,1\n",
        ];
        for line in other {
            assert_eq!(row(line), None, "{line:?}");
        }
    }

    #[test]
    fn lines_are_counted_through_plain_and_other_rows() {
        let text = "timestamp,comment-id,voter-id,vote\n1,1,1,1\n2,\"1\n2\",1,1\n3,1,2,1\n4,1,3,7\n";
        let error = ballots(text).unwrap_err();
        assert_eq!(
            error.to_string(),
            "votes.csv, line 6, column vote: `7` is not one of −1, 0, 1: correct the vote or export the file again"
        );
    }

    #[test]
    fn times_in_two_units_are_noted() {
        let notes = |text: &str| ballots(text).unwrap().notes.iter().map(|note| note.key).collect::<Vec<_>>();
        assert_eq!(notes("timestamp,comment-id,voter-id,vote\n1435654192,1,1,1\n1435654192085,1,2,1\n"), ["notes-read-mixed-times"]);
        assert!(notes("timestamp,comment-id,voter-id,vote\n1435654192,1,1,1\n1435654193,1,2,1\n").is_empty());
    }
}
