//! Rows that are ordinary but for the same few answers: somebody who votes like a group on everything except what they came for.
//!
//! In an opinion group, an answer departs when it is not the one that most of the group give. For a set T of statements, H people of the
//! group saw all of T and depart on all of it, R depart on half of it or more, and not on all. Under independence H would be n · ∏ q_j,
//! with q_j the share that departs on j. Honest minorities depart together too, for opinions hang together; but each member keeps some
//! answers of the majority, so R is large beside H (for three answers each given with probability c: 3 (1 − c) / c times as large), and
//! they depart on other statements as well. A set, grown as long as its people depart together on one more, is shown when H is far beyond
//! independence, R exceeds what independence puts there by at most a quarter of H, one standard deviation added, and those who depart on T depart elsewhere no more often
//! than the others do. Besides, those who answer most like H on everything else must not depart on T much: where the opinion is honest,
//! they share it. That H is beyond independence is judged by everybody's shares, H included, so that chance does not pick its own proof;
//! how many of H may be there by chance, and R, by the shares of the people outside H. One or two
//! targets alone cannot be told from an honest minority: T has at least three.

use super::packed::Packed;
use super::{Cluster, Likeness, Search, poisson_tail};
use crate::votes::Vote;

/// Statements of a set at least and at most: who departs together on more is of another mind, not after a few results.
const TARGETS: std::ops::RangeInclusive<usize> = 3..=5;
/// Pairs from which sets grow, of each group.
const MOST_PAIRS: usize = 150;
/// A set grows by a statement on which this part of its people depart too.
const TOGETHER: f64 = 0.85;
/// People who depart on half of a set or more, for each who departs on all.
const THINNING: f64 = 0.25;
/// Part of the answers to a set on which the people who are most like its members otherwise may depart too.
const TWINS: f64 = 0.4;
/// People who are looked at as twins of the members, at least.
const FEWEST_TWINS: usize = 12;
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
        // Over every set of three that could have been looked at.
        let level = 0.001 / (bits.len().max(3).pow(3) as f64 / 6.0);
        let sets = pairs.iter().filter_map(|&(_, one, other)| self.grown(vec![one, other], &bits, free));
        let judged = sets.filter_map(|set| {
            let members = self.members(&set, free);
            let hits = count(&members) as usize;
            let (expected, expected_ring) = self.expected_of_others(&set, &members, free);
            // What cannot be told from chance is counted against the finding.
            let ring = (f64::from(self.in_part(&set, free)) - expected_ring).max(0.0) + expected_ring.sqrt();
            let is_clear = hits >= search.min_people
                && ring <= THINNING * hits as f64
                && expected <= search.by_chance * hits as f64
                && poisson_tail(hits, self.expected(&set, free)) < level
                && self.departs_no_more_elsewhere(&set, &members, free)
                && self.twins_depart(rows, &set, &members, free) <= TWINS;
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
        while set.len() <= *TARGETS.end() {
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

    /// How many would depart on all of a set, and on half of it or more but not all, if everybody answered on their own, with the shares of
    /// those who are not its members: the members' own departures must not explain themselves.
    fn expected_of_others(&self, set: &[usize], members: &[u64], free: &[u64]) -> (f64, f64) {
        let witnesses = self.witnesses(set, free);
        let others: Vec<u64> = witnesses.iter().zip(members).map(|(seen, member)| seen & !member).collect();
        let (seen, all) = (f64::from(ones(&others)), f64::from(ones(&witnesses)));
        // chances[d]: that exactly d answers of the set depart.
        let mut chances = vec![0.0; set.len() + 1];
        chances[0] = 1.0;
        for bit in set {
            let share = (f64::from(ones(&both(&others, &self.departs[*bit]))) + 0.5) / (seen + 1.0);
            for d in (0..chances.len()).rev() {
                let before = if d == 0 { 0.0 } else { chances[d - 1] };
                chances[d] = chances[d] * (1.0 - share) + before * share;
            }
        }
        let half = set.len().div_ceil(2);
        (all * chances[set.len()], seen * chances[half..set.len()].iter().sum::<f64>())
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

    /// On which part of a set the twins of its members depart: those who saw all of it, are no members, and answer most like them on
    /// everything else. Where an opinion is honest, whoever is like its people otherwise shares much of it.
    fn twins_depart(&self, rows: &Packed, set: &[usize], members: &[u64], free: &[u64]) -> f64 {
        let witnesses = self.witnesses(set, free);
        let is = |bits: &[u64], place: usize| bits[place / 64] >> (place % 64) & 1 == 1;
        // For each statement the sums and counts of answers: of the members, of everybody.
        let mut sums = vec![[0.0_f64; 4]; rows.statements()];
        let free_people = || self.people.iter().enumerate().filter(|(place, _)| is(free, *place));
        for (place, person) in free_people() {
            for (bit, vote) in rows.answers(rows.row(*person)) {
                let number = f64::from(vote.number());
                sums[bit][2] += number;
                sums[bit][3] += 1.0;
                if is(members, place) {
                    sums[bit][0] += number;
                    sums[bit][1] += 1.0;
                }
            }
        }
        let mean = |sum: f64, count: f64| if count > 0.0 { sum / count } else { 0.0 };
        let leaning: Vec<f64> = sums
            .iter()
            .enumerate()
            .map(
                |(bit, [sum, count, all, of_all])| {
                    if set.contains(&bit) || *count == 0.0 { 0.0 } else { mean(*sum, *count) - mean(*all, *of_all) }
                },
            )
            .collect();
        let mut twins: Vec<(f64, usize)> = free_people()
            .filter(|(place, _)| is(&witnesses, *place) && !is(members, *place))
            .map(|(place, person)| {
                let (mut like, mut count) = (0.0, 0.0_f64);
                for (bit, vote) in rows.answers(rows.row(*person)) {
                    like += leaning[bit] * (f64::from(vote.number()) - mean(sums[bit][2], sums[bit][3]));
                    count += 1.0;
                }
                (like / count.sqrt().max(1.0), place)
            })
            .collect();
        twins.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        twins.truncate((ones(members) as usize / 2).max(FEWEST_TWINS));
        let departs = |place: usize| set.iter().filter(|bit| is(&self.departs[**bit], place)).count();
        let all: usize = twins.iter().map(|(_, place)| departs(*place)).sum();
        all as f64 / (twins.len() * set.len()).max(1) as f64
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
