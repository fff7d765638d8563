//! The votes of each person side by side in one arena, two or four bytes a vote.
//!
//! An entry is `statement << 2 | code` with code 0 disagree, 1 pass, 2 agree: so an entry is also an index into any table with four
//! cells a statement, which makes counting and projecting a single look-up per vote.

use crate::votes::Vote;

/// With up to this many statements an entry fits two bytes.
pub(crate) const NARROW_STATEMENTS: usize = 1 << 14;

/// One vote in a row.
pub(crate) trait Entry: Copy + Ord + Send + Sync + 'static {
    fn pack(statement: u32, vote: Vote) -> Self;
    /// Index into a table with four cells a statement.
    fn cell(self) -> usize;

    fn statement(self) -> usize {
        self.cell() >> 2
    }

    /// 0 disagree, 1 pass, 2 agree.
    fn code(self) -> usize {
        self.cell() & 3
    }

    fn vote(self) -> Vote {
        match self.code() {
            0 => Vote::Disagree,
            1 => Vote::Pass,
            _ => Vote::Agree,
        }
    }
}

impl Entry for u16 {
    fn pack(statement: u32, vote: Vote) -> Self {
        (statement as u16) << 2 | vote as u16
    }
    fn cell(self) -> usize {
        usize::from(self)
    }
}

impl Entry for u32 {
    fn pack(statement: u32, vote: Vote) -> Self {
        statement << 2 | vote as u32
    }
    fn cell(self) -> usize {
        self as usize
    }
}

/// Rows of entries, each sorted by statement. A row that outgrows its room moves to the end of the arena with twice the room.
#[derive(Debug, Clone)]
pub(crate) struct Arena<E> {
    entries: Vec<E>,
    start: Vec<u32>,
    len: Vec<u32>,
    room: Vec<u32>,
    /// Entries that belong to no row any more.
    abandoned: usize,
}

impl<E: Entry> Arena<E> {
    fn new(participants: usize) -> Self {
        Self { entries: Vec::new(), start: vec![0; participants], len: vec![0; participants], room: vec![0; participants], abandoned: 0 }
    }

    /// The votes of a person, sorted by statement.
    pub(crate) fn row(&self, participant: usize) -> &[E] {
        let start = self.start[participant] as usize;
        &self.entries[start..start + self.len[participant] as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.len.len()
    }

    /// Puts votes, sorted by statement, into the empty row of a person.
    fn fill(&mut self, participant: usize, votes: &[(u32, Vote)]) {
        self.start[participant] = self.entries.len() as u32;
        self.len[participant] = votes.len() as u32;
        self.room[participant] = votes.len() as u32;
        self.entries.extend(votes.iter().map(|&(statement, vote)| E::pack(statement, vote)));
    }

    /// Gives the empty rows their rooms one after the other: `start` is where each begins, and the end of all. The entries are the caller's
    /// to fill in, before [`end_rows`](Self::end_rows).
    pub(crate) fn lay_out(&mut self, start: &[u32]) -> &mut [E] {
        let all = start.last().map_or(0, |&end| end as usize);
        self.entries = vec![E::pack(0, Vote::Disagree); all];
        self.room = start.windows(2).map(|edges| edges[1] - edges[0]).collect();
        self.start = start[..self.room.len()].to_vec();
        &mut self.entries
    }

    /// Says where the votes of each person end, within the room of the row.
    pub(crate) fn end_rows(&mut self, ends: impl Iterator<Item = u32>) {
        self.len = self.start.iter().zip(ends).map(|(start, end)| end - start).collect();
    }

    fn find(&self, participant: usize, statement: u32) -> Result<usize, usize> {
        self.row(participant).binary_search_by_key(&(statement as usize), |e| e.statement())
    }

    fn set(&mut self, participant: usize, statement: u32, vote: Vote) -> Option<Vote> {
        match self.find(participant, statement) {
            Ok(at) => {
                let slot = &mut self.entries[self.start[participant] as usize + at];
                let before = slot.vote();
                *slot = E::pack(statement, vote);
                Some(before)
            }
            Err(at) => {
                if self.len[participant] == self.room[participant] {
                    self.move_to_end(participant);
                }
                let start = self.start[participant] as usize;
                let len = self.len[participant] as usize;
                self.entries.copy_within(start + at..start + len, start + at + 1);
                self.entries[start + at] = E::pack(statement, vote);
                self.len[participant] += 1;
                None
            }
        }
    }

    fn remove(&mut self, participant: usize, statement: u32) -> Option<Vote> {
        let at = self.find(participant, statement).ok()?;
        let start = self.start[participant] as usize;
        let len = self.len[participant] as usize;
        let before = self.entries[start + at].vote();
        self.entries.copy_within(start + at + 1..start + len, start + at);
        self.len[participant] -= 1;
        Some(before)
    }

    fn move_to_end(&mut self, participant: usize) {
        if self.abandoned > self.entries.len() / 2 && self.entries.len() > 1024 {
            self.compact();
        }
        let start = self.start[participant] as usize;
        let len = self.len[participant] as usize;
        let room = (2 * len).max(4);
        let end = self.entries.len();
        self.entries.extend_from_within(start..start + len);
        self.entries.resize(end + room, E::pack(0, Vote::Pass));
        self.abandoned += self.room[participant] as usize;
        self.start[participant] = end as u32;
        self.room[participant] = room as u32;
    }

    fn compact(&mut self) {
        let mut entries = Vec::with_capacity(self.entries.len() - self.abandoned);
        for p in 0..self.len.len() {
            let start = entries.len();
            entries.extend_from_slice(self.row(p));
            self.start[p] = start as u32;
            self.room[p] = self.len[p];
        }
        self.entries = entries;
        self.abandoned = 0;
    }
}

/// Two-byte rows while they suffice, four-byte rows beyond.
#[derive(Debug, Clone)]
pub(crate) enum Rows {
    Narrow(Arena<u16>),
    Wide(Arena<u32>),
}

/// A person's votes one after the other, sorted by statement.
#[derive(Debug, Clone)]
pub(crate) enum Row<'a> {
    Narrow(std::slice::Iter<'a, u16>),
    Wide(std::slice::Iter<'a, u32>),
}

impl Iterator for Row<'_> {
    type Item = (u32, Vote);

    fn next(&mut self) -> Option<Self::Item> {
        fn decode(entry: impl Entry) -> (u32, Vote) {
            (entry.statement() as u32, entry.vote())
        }
        match self {
            Self::Narrow(entries) => entries.next().copied().map(decode),
            Self::Wide(entries) => entries.next().copied().map(decode),
        }
    }
}

/// Runs an expression with the arena of either width bound to a name.
macro_rules! with_rows {
    ($rows:expr, $arena:ident => $body:expr) => {
        match $rows {
            $crate::rows::Rows::Narrow($arena) => $body,
            $crate::rows::Rows::Wide($arena) => $body,
        }
    };
}
pub(crate) use with_rows;

impl Rows {
    pub(crate) fn new(participants: usize, statements: usize) -> Self {
        if statements <= NARROW_STATEMENTS { Self::Narrow(Arena::new(participants)) } else { Self::Wide(Arena::new(participants)) }
    }

    pub(crate) fn reserve(&mut self, votes: usize) {
        with_rows!(self, arena => arena.entries.reserve_exact(votes));
    }

    /// The rows of these people, in this order, without room between them. Whoever is not there has an empty row.
    pub(crate) fn in_order(&self, order: &[u32]) -> Self {
        fn arranged<E: Entry>(arena: &Arena<E>, order: &[u32]) -> Arena<E> {
            let row = |person: &u32| if (*person as usize) < arena.len() { arena.row(*person as usize) } else { &[] };
            let mut out = Arena::new(order.len());
            out.entries.reserve_exact(order.iter().map(|person| row(person).len()).sum());
            for (place, person) in order.iter().enumerate() {
                let row = row(person);
                out.start[place] = out.entries.len() as u32;
                out.len[place] = row.len() as u32;
                out.room[place] = row.len() as u32;
                out.entries.extend_from_slice(row);
            }
            out
        }
        match self {
            Self::Narrow(arena) => Self::Narrow(arranged(arena, order)),
            Self::Wide(arena) => Self::Wide(arranged(arena, order)),
        }
    }

    pub(crate) fn grow_participants(&mut self, participants: usize) {
        with_rows!(self, arena => {
            arena.start.resize(participants, 0);
            arena.len.resize(participants, 0);
            arena.room.resize(participants, 0);
        });
    }

    /// Gives every vote four bytes.
    pub(crate) fn widen(&mut self) {
        if let Self::Narrow(narrow) = self {
            let mut wide = Arena::<u32>::new(narrow.len());
            wide.entries.reserve_exact(narrow.entries.len() - narrow.abandoned);
            for p in 0..narrow.len() {
                let votes: Vec<(u32, Vote)> = narrow.row(p).iter().map(|e| (e.statement() as u32, e.vote())).collect();
                wide.fill(p, &votes);
            }
            *self = Self::Wide(wide);
        }
    }

    pub(crate) fn fill(&mut self, participant: usize, votes: &[(u32, Vote)]) {
        with_rows!(self, arena => arena.fill(participant, votes));
    }

    pub(crate) fn row_len(&self, participant: usize) -> usize {
        with_rows!(self, arena => arena.len[participant] as usize)
    }

    pub(crate) fn row(&self, participant: usize) -> Row<'_> {
        match self {
            Self::Narrow(arena) => Row::Narrow(arena.row(participant).iter()),
            Self::Wide(arena) => Row::Wide(arena.row(participant).iter()),
        }
    }

    pub(crate) fn get(&self, participant: usize, statement: u32) -> Option<Vote> {
        with_rows!(self, arena => {
            if participant >= arena.len() {
                return None;
            }
            let at = arena.find(participant, statement).ok()?;
            Some(arena.row(participant)[at].vote())
        })
    }

    pub(crate) fn set(&mut self, participant: usize, statement: u32, vote: Vote) -> Option<Vote> {
        with_rows!(self, arena => arena.set(participant, statement, vote))
    }

    pub(crate) fn remove(&mut self, participant: usize, statement: u32) -> Option<Vote> {
        with_rows!(self, arena => arena.remove(participant, statement))
    }
}
