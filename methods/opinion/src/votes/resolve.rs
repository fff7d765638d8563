//! From votes as they came in to the table of those that count.
//!
//! Servers export votes sorted by statement, and a person's votes on one statement from the earliest to the latest. Such a list becomes a
//! table as it is read, each vote written once to where it belongs. Any other order takes a sort of each person's votes.

use super::{Resolved, Vote, VoteEvent, VoteTable};
use crate::rows::{Arena, Entry, with_rows};

/// See [`VoteTable::from_events`].
pub(super) fn resolve<E: Copy + Into<VoteEvent>>(participants: usize, statements: usize, events: &[E]) -> Resolved {
    let listed = Listed::of(participants, statements, events);
    as_listed(&listed, events).unwrap_or_else(|| sorted(&listed, events))
}

/// What one pass over the events shows.
struct Listed {
    /// Where each person's votes begin when they are put one person after the other, and the end of all.
    start: Vec<u32>,
    /// Length of the list of statements.
    statements: usize,
    /// Whether all came through one source.
    one_source: bool,
}

impl Listed {
    /// The lists grow where events point beyond them.
    fn of<E: Copy + Into<VoteEvent>>(participants: usize, statements: usize, events: &[E]) -> Self {
        let mut start = vec![0_u32; participants + 1];
        let mut most = 0;
        let first_source = events.first().map_or(0, |&e| e.into().source);
        let mut one_source = true;
        for &event in events {
            let event = event.into();
            let place = event.participant as usize + 1;
            if place >= start.len() {
                start.resize(place + 1, 0);
            }
            start[place] += 1;
            most = most.max(event.statement as usize + 1);
            one_source &= event.source == first_source;
        }
        for p in 1..start.len() {
            start[p] += start[p - 1];
        }
        Self { start, statements: statements.max(most), one_source }
    }

    fn participants(&self) -> usize {
        self.start.len() - 1
    }
}

/// The table of events of which each person's stand in the order of the statements and, on one statement, of time, and which all came
/// through one source; `None` of any others.
fn as_listed<E: Copy + Into<VoteEvent>>(listed: &Listed, events: &[E]) -> Option<Resolved> {
    if !listed.one_source {
        return None;
    }
    let mut resolved = Resolved { table: VoteTable::new(listed.participants(), listed.statements), superseded: 0, ties: 0 };
    let VoteTable { rows, sources, seen, votes, voters, .. } = &mut resolved.table;
    with_rows!(rows, arena => fill_as_listed(listed, events, arena, seen, [&mut resolved.superseded, &mut resolved.ties]))?;
    let source = events.first().map_or(0, |&e| e.into().source);
    for p in (0..listed.participants()).filter(|&p| rows.row_len(p) > 0) {
        sources.begin(p as u32, source);
        *votes += rows.row_len(p) as u64;
        *voters += 1;
    }
    Some(resolved)
}

/// How far a person's row is filled.
#[derive(Debug, Clone, Copy)]
struct Filled {
    /// Where the next vote goes.
    next: u32,
    /// The statement after that of the last vote; 0 without votes.
    beyond: u32,
    /// The event that the last vote was.
    event: u32,
}

fn fill_as_listed<E: Copy + Into<VoteEvent>>(
    listed: &Listed,
    events: &[E],
    arena: &mut Arena<impl Entry>,
    seen: &mut [u32],
    [superseded, ties]: [&mut u64; 2],
) -> Option<()> {
    let entries = arena.lay_out(&listed.start);
    let mut filled: Vec<Filled> = listed.start.iter().map(|&next| Filled { next, beyond: 0, event: 0 }).collect();
    for (place, &event) in events.iter().enumerate() {
        let event = event.into();
        let row = &mut filled[event.participant as usize];
        if event.statement >= row.beyond {
            row.next += 1;
            row.beyond = event.statement + 1;
            seen[event.statement as usize] += 1;
        } else {
            let before: VoteEvent = events[row.event as usize].into();
            if event.statement + 1 < row.beyond || event.time < before.time {
                return None;
            }
            *superseded += 1;
            *ties += u64::from(event.time == before.time && event.vote != before.vote);
        }
        row.event = place as u32;
        entries[row.next as usize - 1] = Entry::pack(event.statement, event.vote);
    }
    arena.end_rows(filled.iter().map(|row| row.next));
    Some(())
}

/// An event in 12 bytes, ordered by statement and then by its place in the list: what a person's row is made of without going back to the
/// events themselves, which lie far apart in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Packed {
    statement: u32,
    event: u32,
    vote: Vote,
}

/// The table of events in any order.
fn sorted<E: Copy + Into<VoteEvent>>(listed: &Listed, events: &[E]) -> Resolved {
    let Listed { start, statements, one_source } = listed;
    let event = |packed: &Packed| -> VoteEvent { events[packed.event as usize].into() };
    let mut packed = by_participant(start, events);
    let mut table = VoteTable::new(listed.participants(), *statements);
    let (mut superseded, mut ties) = (0, 0);

    table.rows.reserve(events.len());
    let mut kept: Vec<(u32, Vote)> = Vec::new();
    for p in 0..listed.participants() {
        let mine = &mut packed[start[p] as usize..start[p + 1] as usize];
        if mine.is_empty() {
            continue;
        }
        if !mine.is_sorted() {
            mine.sort_unstable();
        }
        kept.clear();
        table.sources.begin(p as u32, event(&mine[0]).source);
        for same in mine.chunk_by_mut(|a, b| a.statement == b.statement) {
            let statement = same[0].statement;
            if same.len() > 1 {
                // Packed events stand in the order of the list: a stable sort keeps it among those of the same time.
                same.sort_by_key(|e| event(e).time);
                let tied = |w: &[Packed]| event(&w[0]).time == event(&w[1]).time && w[0].vote != w[1].vote;
                ties += same.windows(2).filter(|w| tied(w)).count() as u64;
                superseded += same.len() as u64 - 1;
            }
            if !one_source {
                let mut before = None;
                for event in same.iter().map(event) {
                    table.sources.cast((p as u32, statement), event.source, before);
                    before = Some(event.vote);
                }
            }
            kept.push((statement, same[same.len() - 1].vote));
            table.seen[statement as usize] += 1;
        }
        table.rows.fill(p, &kept);
        table.votes += kept.len() as u64;
        table.voters += 1;
    }
    Resolved { table, superseded, ties }
}

/// The second pass of a counting sort: events in the order of their participants, and within a person in the order of the list.
fn by_participant<E: Copy + Into<VoteEvent>>(start: &[u32], events: &[E]) -> Vec<Packed> {
    let mut next = start.to_vec();
    let mut packed = vec![Packed { statement: 0, event: 0, vote: Vote::Pass }; events.len()];
    for (i, &event) in events.iter().enumerate() {
        let event = event.into();
        let slot = &mut next[event.participant as usize];
        packed[*slot as usize] = Packed { statement: event.statement, event: i as u32, vote: event.vote };
        *slot += 1;
    }
    packed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(said: &[(u32, u32, Vote, i64)]) -> Vec<VoteEvent> {
        said.iter().map(|&(participant, statement, vote, time)| VoteEvent { participant, statement, vote, source: 3, time }).collect()
    }

    /// Everything that can be asked of a table, in one text.
    fn told(resolved: &Resolved) -> String {
        let Resolved { table, superseded, ties } = resolved;
        let rows: Vec<Vec<(u32, Vote)>> = (0..table.participants() as u32).map(|p| table.row(p).collect()).collect();
        let seen: Vec<u32> = (0..table.statements() as u32).map(|s| table.seen(s)).collect();
        let sources: Vec<u16> = table.row(2).map(|(statement, _)| table.source(2, statement)).collect();
        format!("{rows:?} {seen:?} {sources:?} {} votes, {} voters, {superseded}, {ties}", table.votes(), table.voters())
    }

    #[test]
    fn votes_as_servers_list_them_need_no_sort_and_give_the_same_table() {
        use Vote::{Agree, Disagree, Pass};
        let listed = events(&[(2, 0, Agree, 5), (0, 0, Pass, 9), (2, 0, Pass, 5), (2, 0, Disagree, 8), (0, 1, Agree, 1), (2, 4, Agree, 0)]);
        let at_once = as_listed(&Listed::of(4, 2, &listed), &listed).unwrap();
        assert_eq!(told(&at_once), told(&sorted(&Listed::of(4, 2, &listed), &listed)));
        assert_eq!((at_once.table.votes(), at_once.superseded, at_once.ties), (4, 2, 1));
        let mut table = at_once.table;
        table.cast(2, 3, Pass, 3);
        assert_eq!(table.row(2).collect::<Vec<_>>(), [(0, Disagree), (3, Pass), (4, Agree)]);
    }

    #[test]
    fn any_other_order_is_sorted() {
        use Vote::{Agree, Pass};
        for other in [[(0, 1, Agree, 0), (0, 0, Pass, 0)], [(0, 1, Agree, 9), (0, 1, Pass, 8)]] {
            let other = events(&other);
            assert!(as_listed(&Listed::of(1, 1, &other), &other).is_none());
        }
        let mut sources = events(&[(0, 0, Agree, 0), (1, 0, Pass, 0)]);
        sources[1].source = 4;
        assert!(as_listed(&Listed::of(2, 1, &sources), &sources).is_none());
    }
}
