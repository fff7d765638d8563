//! Rows that are ordinary but for the same few answers: somebody who votes like a group on everything except what they came for.
//!
//! In an opinion group, an answer departs when it is not the one that most of the group give. For a set T of statements, H people of the
//! group saw all of T and depart on all of it, R depart on half of it or more, and not on all. Under independence H would be n · ∏ q_j,
//! with q_j the share that departs on j. Honest minorities depart together too, for opinions hang together; but each member keeps some
//! answers of the majority, so R is large beside H (for three answers each given with probability c: 3 (1 − c) / c times as large), and
//! they depart on other statements as well. A set, grown as long as its people depart together on one more, is shown when H is far beyond
//! independence, R is at most a quarter of H, and those who depart on T depart elsewhere no more often than the others do. One or two
//! targets alone cannot be told from an honest minority: T has at least three.

use super::packed::Packed;
use super::{Cluster, Likeness, Search, poisson_tail};
use crate::votes::Vote;

/// Statements of a set at least and at most.
const TARGETS: std::ops::RangeInclusive<usize> = 3..=8;
/// Pairs from which sets grow, of each group.
const MOST_PAIRS: usize = 150;
/// A set grows by a statement on which this part of its people depart too.
const TOGETHER: f64 = 0.85;
/// People who depart on half of a set or more, for each who departs on all.
const THINNING: f64 = 0.25;
/// How much more often its people may depart elsewhere than the rest of the group do.
const ELSEWHERE: f64 = 1.25;
/// Statements of a group on which somebody departs that are looked at.
const MOST_STATEMENTS: usize = 1_024;

/// One group, its people as bits.
struct Group {
    people: Vec<usize>,
    words: usize,
    /// For each bit of the rows: who saw it, who departs on it.
    saw: Vec<Vec<u64>>,
    departs: Vec<Vec<u64>>,
    majority: Vec<Vote>,
}

pub(super) fn departures(rows: &Packed, group_of: &[Option<u16>], search: &Search, taken: &mut [bool]) -> Vec<Cluster> {
    let groups = group_of.iter().flatten().max().map_or(0, |most| usize::from(*most) + 1);
    let mut found = Vec::new();
    for group in 0..groups {
        let people: Vec<usize> =
            (0..rows.people()).filter(|person| !taken[*person] && group_of.get(*person).copied().flatten() == Some(group as u16)).collect();
        if people.len() >= 2 * search.min_people {
            let group = Group::of(rows, people);
            let mut free = vec![u64::MAX; group.words];
            while let Some((cluster, members)) = group.find(rows, search, &free) {
                for (free, members) in free.iter_mut().zip(&members) {
                    *free &= !members;
                }
                cluster.people.iter().for_each(|person| taken[*person as usize] = true);
                found.push(cluster);
            }
        }
    }
    found
}

impl Group {
    fn of(rows: &Packed, people: Vec<usize>) -> Self {
        let words = people.len().div_ceil(64);
        let mut counts = vec![[0_u32; 3]; rows.statements()];
        for person in &people {
            for (bit, vote) in rows.answers(rows.row(*person)) {
                counts[bit][vote as usize] += 1;
            }
        }
        let votes = [Vote::Agree, Vote::Disagree, Vote::Pass];
        let majority: Vec<Vote> =
            counts.iter().map(|count| votes.into_iter().max_by_key(|vote| (count[*vote as usize], *vote)).unwrap_or(Vote::Pass)).collect();
        let mut saw = vec![vec![0_u64; words]; rows.statements()];
        let mut departs = saw.clone();
        for (place, person) in people.iter().enumerate() {
            for (bit, vote) in rows.answers(rows.row(*person)) {
                saw[bit][place / 64] |= 1 << (place % 64);
                // Passing is no answer with which to push anything.
                if vote != majority[bit] && vote != Vote::Pass {
                    departs[bit][place / 64] |= 1 << (place % 64);
                }
            }
        }
        Self { people, words, saw, departs, majority }
    }

    /// The clearest set among the people who are still free.
    fn find(&self, rows: &Packed, search: &Search, free: &[u64]) -> Option<(Cluster, Vec<u64>)> {
        let count = |bits: &[u64]| bits.iter().zip(free).map(|(a, b)| (a & b).count_ones()).sum::<u32>();
        let fewest = search.min_people as u32;
        let mut bits: Vec<(u32, usize)> =
            (0..rows.statements()).map(|bit| (count(&self.departs[bit]), bit)).filter(|(departing, _)| *departing >= fewest).collect();
        bits.sort_by_key(|(departing, bit)| (std::cmp::Reverse(*departing), *bit));
        bits.truncate(MOST_STATEMENTS);
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (place, &(_, one)) in bits.iter().enumerate() {
            for &(_, other) in &bits[place + 1..] {
                let both = both(&self.departs[one], &self.departs[other]);
                let together = count(&both);
                if together < fewest {
                    continue;
                }
                let expected = self.expected(&[one, other], free);
                pairs.push(((f64::from(together) - expected) / expected.max(0.5).sqrt(), one.min(other), one.max(other)));
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        pairs.truncate(MOST_PAIRS);
        let level = 0.001 / (MOST_PAIRS * 4) as f64;
        let sets = pairs.iter().filter_map(|&(_, one, other)| self.grown(vec![one, other], &bits, free));
        let judged = sets.filter_map(|set| {
            let members = self.members(&set, free);
            let hits = count(&members) as usize;
            let expected = self.expected(&set, free);
            let ring = f64::from(self.in_part(&set, free));
            let is_clear = hits >= search.min_people
                && ring <= THINNING * hits as f64
                && expected <= search.by_chance * hits as f64
                && poisson_tail(hits, expected) < level
                && self.departs_no_more_elsewhere(&set, &members, free);
            is_clear.then_some((hits, set, members, expected, ring))
        });
        let (_, set, members, expected, around) =
            judged.max_by(|a, b| a.0.cmp(&b.0).then(a.1.len().cmp(&b.1.len())).then(b.1.cmp(&a.1)))?;
        let people = self.people.iter().enumerate().filter(|(place, _)| members[place / 64] >> (place % 64) & 1 == 1);
        let answer = |bit: &usize| {
            let first = self.people.iter().enumerate().find(|(place, _)| members[place / 64] >> (place % 64) & 1 == 1);
            first.and_then(|(_, person)| rows.answer(rows.row(*person), *bit)).unwrap_or(self.majority[*bit])
        };
        let cluster = Cluster {
            likeness: Likeness::Departures,
            people: people.map(|(_, person)| *person as u32).collect(),
            pattern: set.iter().map(|bit| (rows.statement(*bit), answer(bit))).collect(),
            expected,
            around,
        };
        Some((cluster, members))
    }

    /// The set with every statement on which nearly all who depart on it so far, and saw that one too, depart as well. `None` if it stays
    /// too small.
    fn grown(&self, mut set: Vec<usize>, bits: &[(u32, usize)], free: &[u64]) -> Option<Vec<usize>> {
        while set.len() < *TARGETS.end() {
            let members = self.members(&set, free);
            let next = bits.iter().filter(|(_, bit)| !set.contains(bit)).filter_map(|&(_, bit)| {
                let seen: u32 = members.iter().zip(&self.saw[bit]).map(|(a, b)| (a & b).count_ones()).sum();
                let departing: u32 = members.iter().zip(&self.departs[bit]).map(|(a, b)| (a & b).count_ones()).sum();
                (f64::from(departing) >= TOGETHER * f64::from(seen) && departing > 0).then_some((departing, bit))
            });
            let Some((_, bit)) = next.max_by_key(|(departing, bit)| (*departing, std::cmp::Reverse(*bit))) else { break };
            set.push(bit);
        }
        set.sort_unstable();
        TARGETS.contains(&set.len()).then_some(set)
    }

    fn members(&self, set: &[usize], free: &[u64]) -> Vec<u64> {
        set.iter().fold(free.to_vec(), |members, bit| both(&members, &self.departs[*bit]))
    }

    /// Who saw all of a set.
    fn witnesses(&self, set: &[usize], free: &[u64]) -> Vec<u64> {
        set.iter().fold(free.to_vec(), |members, bit| both(&members, &self.saw[*bit]))
    }

    /// How many would depart on all of a set if everybody answered on their own.
    fn expected(&self, set: &[usize], free: &[u64]) -> f64 {
        let witnesses = self.witnesses(set, free);
        let seen: u32 = witnesses.iter().map(|word| word.count_ones()).sum();
        if seen == 0 {
            return 0.0;
        }
        let share = |bit: &usize| f64::from(ones(&both(&witnesses, &self.departs[*bit]))) / f64::from(seen);
        f64::from(seen) * set.iter().map(share).product::<f64>()
    }

    /// How many who saw all of a set depart on at least half of it, and not on all.
    fn in_part(&self, set: &[usize], free: &[u64]) -> u32 {
        let witnesses = self.witnesses(set, free);
        let half = set.len().div_ceil(2);
        let mut found = 0;
        for (word, &seen) in witnesses.iter().enumerate() {
            let mut left = seen;
            while left != 0 {
                let bit = left.trailing_zeros();
                left &= left - 1;
                let departs = set.iter().filter(|target| self.departs[**target][word] >> bit & 1 == 1).count();
                found += u32::from((half..set.len()).contains(&departs));
            }
        }
        found
    }

    /// Whether the members of a set depart on other statements about as often as the rest of the group.
    fn departs_no_more_elsewhere(&self, set: &[usize], members: &[u64], free: &[u64]) -> bool {
        // Departures and answers, of the members and of the rest.
        let mut counts = [[0_u64; 2]; 2];
        for bit in (0..self.saw.len()).filter(|bit| !set.contains(bit)) {
            for word in 0..self.words {
                let (inside, outside) = (members[word], free[word] & !members[word]);
                for (side, who) in [inside, outside].into_iter().enumerate() {
                    counts[side][0] += u64::from((self.departs[bit][word] & who).count_ones());
                    counts[side][1] += u64::from((self.saw[bit][word] & who).count_ones());
                }
            }
        }
        let [inside, outside] = counts.map(|[departs, saw]| departs as f64 / saw.max(1) as f64);
        inside <= ELSEWHERE * outside
    }
}

fn both(one: &[u64], other: &[u64]) -> Vec<u64> {
    one.iter().zip(other).map(|(a, b)| a & b).collect()
}

fn ones(bits: &[u64]) -> u32 {
    bits.iter().map(|word| word.count_ones()).sum()
}
