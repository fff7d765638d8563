//! The same row many times, or nearly the same.
//!
//! A pattern is what a set of people say in common. Person i, of opinion group g, shares m of its statements. If i answered on their own,
//! each answer would be the pattern's with probability p_gj, the smoothed share of that answer in g, (k + ½) / (n + 1½), and the number of
//! differences would be Poisson-binomial. A group's unanimity is believed beyond 90 % only where the rest of the people share it: a group
//! that agrees within itself on everything is what is looked for, and must not explain itself away.
//!
//! For a radius ρ, K people differ from the pattern on at most ρ·m statements, and E = Σᵢ P(differences ≤ ρ·m) would by chance. They are a
//! cluster when P(Poisson(E) ≥ K) times the number of rows looked around is below 0.001 and E is a small part of K. They are copies when
//! this holds for ρ = 0 and the ring around them, up to a tenth of the statements further out, holds at most half as many people beyond its own expectation.
//!
//! Patterns come from rows: exact repetitions first, found by sorting, then rows chosen by a hash of what they say. Around each one the
//! nearest people are gathered, their common answers make a better pattern, and so on three times: so people who were asked different
//! statements are still recognised by what they say together.

use super::packed::{Packed, Row};
use super::{Cluster, Likeness, Search, poisson_tail};
use crate::votes::Vote;

/// Differences that are allowed, as parts of the shared statements.
const RADII: [f64; 4] = [0.0, 0.03, 0.06, 0.1];
/// The radius with which people are gathered around a row.
const GATHERING: f64 = 0.06;
/// How far the ring reaches beyond a radius: this part of the shared statements, and at least two of them.
const RING: f64 = 0.1;
/// Where there are copies, whoever differs from them on no more than this part is taken for one too.
const SLIPS: f64 = 0.03;
/// Around copies there are at most so many people for each of them.
const THINNING: f64 = 0.5;
/// The same where they are most of an opinion group, and nobody else of that group is expected around them.
const THINNING_OF_A_GROUP: f64 = 0.25;
/// A pattern says the same to everything when this part of it does.
const ONE_ANSWER: f64 = 0.95;
/// A group's own unanimity is believed up to here.
const BELIEVED: f64 = 0.9;
/// Expectations are taken over so many people, and scaled.
const SAMPLE: usize = 2_000;
/// How often a pattern is made better.
const ROUNDS: usize = 3;
/// An answer belongs to a pattern when this part of its people give it.
const COMMON: f64 = 0.8;
/// The chance, over everything that is looked at, of calling something a cluster that is none under the null.
const FALSE_ALARMS: f64 = 0.001;

/// The shares of answers in each opinion group.
pub(super) struct Shares {
    /// By group (the last one: people of no group, with everybody's shares), then by bit, then by answer.
    of: Vec<Vec<[f64; 3]>>,
}

impl Shares {
    pub(super) fn of(rows: &Packed, group_of: &[Option<u16>]) -> Self {
        let groups = group_of.iter().flatten().max().map_or(0, |most| usize::from(*most) + 1);
        let mut counts = vec![vec![[0.0_f64; 3]; rows.statements()]; groups + 1];
        for person in 0..rows.people() {
            let group = group_of.get(person).copied().flatten().map(usize::from);
            for (bit, vote) in rows.answers(rows.row(person)) {
                counts[groups][bit][vote as usize] += 1.0;
                if let Some(group) = group {
                    counts[group][bit][vote as usize] += 1.0;
                }
            }
        }
        let all = counts[groups].clone();
        let smoothed = |count: [f64; 3]| {
            let sum: f64 = count.iter().sum();
            count.map(|count| (count + 0.5) / (sum + 1.5))
        };
        let of = counts.iter().map(|group| {
            let cells = group.iter().zip(&all).map(|(own, all)| {
                let rest = smoothed(std::array::from_fn(|vote| all[vote] - own[vote]));
                let share = smoothed(*own);
                std::array::from_fn(|vote| share[vote].min(BELIEVED.max(rest[vote])))
            });
            cells.collect()
        });
        Self { of: of.collect() }
    }

    pub(super) fn share(&self, group: Option<u16>, bit: usize, vote: Vote) -> f64 {
        let group = group.map_or(self.of.len() - 1, usize::from).min(self.of.len() - 1);
        self.of[group][bit][vote as usize]
    }
}

/// A pattern with everybody's distance from it.
struct Around {
    answers: Vec<(usize, Vote)>,
    /// Shared statements and differences of everybody who is still free.
    distances: Vec<(u32, u32)>,
}

pub(super) fn copies(rows: &Packed, group_of: &[Option<u16>], search: &Search, taken: &mut [bool]) -> Vec<Cluster> {
    let seeds = seeds(rows, search);
    if seeds.is_empty() {
        return Vec::new();
    }
    let shares = Shares::of(rows, group_of);
    let sample = sample(rows);
    let level = FALSE_ALARMS / (seeds.len() * RADII.len()) as f64;
    let mut found = Vec::new();
    for seed in seeds {
        if taken[seed] {
            continue;
        }
        let Some(around) = gather(rows, seed, search, taken) else { continue };
        let cluster = judge(rows, &around, (group_of, &shares), &sample, search, level, taken);
        if let Some(cluster) = cluster {
            for person in &cluster.people {
                taken[*person as usize] = true;
            }
            found.push(cluster);
        }
    }
    found
}

/// One person for each row that is looked around: repeated rows first, then rows in the order of their hashes.
fn seeds(rows: &Packed, search: &Search) -> Vec<usize> {
    let mut order: Vec<(u64, usize)> = (0..rows.people())
        .filter(|person| rows.len(rows.row(*person)) >= search.min_shared)
        .map(|person| (Packed::hash(rows.row(person)), person))
        .collect();
    order.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| rows.row(a.1).cmp(rows.row(b.1))).then(a.1.cmp(&b.1)));
    let mut distinct: Vec<(usize, u64, usize)> =
        order.chunk_by(|a, b| a.0 == b.0 && rows.row(a.1) == rows.row(b.1)).map(|same| (same.len(), same[0].0, same[0].1)).collect();
    distinct.sort_by_key(|(times, hash, _)| (std::cmp::Reverse((*times).max(2)), *hash));
    // Not more work than a second or two, however large the table.
    let row_words = rows.statements().div_ceil(64).max(1) * rows.people();
    let affordable = (100_000_000 / row_words.max(1) / (ROUNDS + 1)).max(16);
    distinct.truncate(search.seeds.min(affordable));
    distinct.into_iter().map(|(_, _, person)| person).collect()
}

/// The people over whom expectations are taken, by a hash of what they say.
fn sample(rows: &Packed) -> Vec<usize> {
    let mut people: Vec<(u64, usize)> = (0..rows.people()).map(|person| (Packed::hash(rows.row(person)).rotate_left(17), person)).collect();
    people.sort_unstable();
    people.truncate(SAMPLE);
    people.into_iter().map(|(_, person)| person).collect()
}

/// Makes a pattern out of a row and the people around it. `None` when there are too few of them.
fn gather(rows: &Packed, seed: usize, search: &Search, taken: &[bool]) -> Option<Around> {
    let mut pattern = rows.row(seed).to_vec();
    let mut answers: Vec<(usize, Vote)> = rows.answers(&pattern).collect();
    for round in 0..=ROUNDS {
        let distances = distances(rows, &pattern, taken);
        let near: Vec<usize> = (0..rows.people()).filter(|person| is_near(distances[*person], GATHERING, search.min_shared)).collect();
        if near.len() < search.min_people {
            return None;
        }
        if round == ROUNDS {
            return Some(Around { answers, distances });
        }
        answers = in_common(rows, &near);
        pattern = rows.pattern(&answers);
    }
    None
}

fn distances(rows: &Packed, pattern: &Row, taken: &[bool]) -> Vec<(u32, u32)> {
    (0..rows.people()).map(|person| if taken[person] { (0, 0) } else { rows.compare(rows.row(person), pattern) }).collect()
}

fn is_near((shared, differ): (u32, u32), radius: f64, min_shared: u32) -> bool {
    shared >= min_shared && f64::from(differ) <= radius * f64::from(shared)
}

/// Whether somebody is in the ring around a radius.
fn is_around((shared, differ): (u32, u32), radius: f64, min_shared: u32) -> bool {
    shared >= min_shared && !is_near((shared, differ), radius, min_shared) && differ <= ring_end(shared, radius)
}

fn ring_end(shared: u32, radius: f64) -> u32 {
    (radius * f64::from(shared)) as u32 + ((RING * f64::from(shared)) as u32).max(2)
}

/// The answers that nearly all of these people give who were asked.
fn in_common(rows: &Packed, people: &[usize]) -> Vec<(usize, Vote)> {
    let mut counts = vec![[0_u32; 3]; rows.statements()];
    for person in people {
        for (bit, vote) in rows.answers(rows.row(*person)) {
            counts[bit][vote as usize] += 1;
        }
    }
    let fewest = (people.len() / 20).max(3) as u32;
    let common = counts.iter().enumerate().filter_map(|(bit, count)| {
        let asked: u32 = count.iter().sum();
        let vote = [Vote::Agree, Vote::Disagree, Vote::Pass].into_iter().max_by_key(|vote| (count[*vote as usize], *vote))?;
        (asked >= fewest && f64::from(count[vote as usize]) >= COMMON * f64::from(asked)).then_some((bit, vote))
    });
    common.collect()
}

/// Whether the people around a pattern are more than chance puts there, and in which way they are alike.
fn judge(
    rows: &Packed,
    around: &Around,
    (group_of, shares): (&[Option<u16>], &Shares),
    sample: &[usize],
    search: &Search,
    level: f64,
    taken: &[bool],
) -> Option<Cluster> {
    let mut best: Option<(Likeness, usize, f64, f64, f64)> = None;
    for radius in RADII {
        let near = around.distances.iter().filter(|distance| is_near(**distance, radius, search.min_shared)).count();
        if near < search.min_people {
            continue;
        }
        let ring = around.distances.iter().filter(|distance| is_around(**distance, radius, search.min_shared)).count();
        let [mut expected, mut expected_ring] = expected(rows, around, (group_of, shares), sample, radius, search.min_shared, taken);
        let mut thinning = THINNING;
        if is_a_group_of_its_own(around, group_of, radius, search.min_shared, taken) {
            // Its shares are its own doing. People of one mind would stand in the ring as well: so many there, so many here.
            expected = expected.min((ring as f64 + 1.0) * expected / expected_ring.max(f64::MIN_POSITIVE));
            (expected_ring, thinning) = (0.0, THINNING_OF_A_GROUP);
        }
        if expected > search.by_chance * near as f64 || poisson_tail(near, expected) > level {
            continue;
        }
        let excess = (ring as f64 - expected_ring).max(0.0);
        let were_copies = best.is_some_and(|(kind, ..)| kind == Likeness::Copies);
        let are_copies = if radius > 0.0 { were_copies && radius <= SLIPS } else { excess <= thinning * near as f64 };
        let likeness = if are_copies { Likeness::Copies } else { Likeness::Alike };
        let is_better = best.is_none_or(|(kind, most, ..)| (likeness, std::cmp::Reverse(near)) < (kind, std::cmp::Reverse(most)));
        if is_better {
            best = Some((likeness, near, radius, expected, excess));
        }
    }
    let (mut likeness, _, radius, expected, excess) = best?;
    let most_given = [Vote::Agree, Vote::Disagree, Vote::Pass].map(|vote| around.answers.iter().filter(|(_, said)| *said == vote).count());
    if likeness == Likeness::Copies
        && most_given.into_iter().max().is_some_and(|most| most as f64 >= ONE_ANSWER * around.answers.len() as f64)
    {
        likeness = Likeness::OneAnswer;
    }
    let people = around.distances.iter().enumerate().filter(|(_, distance)| is_near(**distance, radius, search.min_shared));
    Some(Cluster {
        likeness,
        people: people.map(|(person, _)| person as u32).collect(),
        pattern: around.answers.iter().map(|(bit, vote)| (rows.statement(*bit), *vote)).collect(),
        expected,
        around: excess,
    })
}

/// Whether those within the radius and around it are most of the opinion group that most of them belong to.
fn is_a_group_of_its_own(around: &Around, group_of: &[Option<u16>], radius: f64, min_shared: u32, taken: &[bool]) -> bool {
    let mut sizes: std::collections::BTreeMap<u16, [u32; 2]> = std::collections::BTreeMap::new();
    for (person, distance) in around.distances.iter().enumerate() {
        if let (false, Some(group)) = (taken[person], group_of.get(person).copied().flatten()) {
            let size = sizes.entry(group).or_default();
            size[0] += 1;
            size[1] += u32::from(is_near(*distance, radius, min_shared) || is_around(*distance, radius, min_shared));
        }
    }
    sizes.values().max_by_key(|size| size[1]).is_some_and(|[all, near]| 2 * near >= *all)
}

/// How many people would be within the radius, and in the ring around it, if everybody answered on their own.
fn expected(
    rows: &Packed,
    around: &Around,
    (group_of, shares): (&[Option<u16>], &Shares),
    sample: &[usize],
    radius: f64,
    min_shared: u32,
    taken: &[bool],
) -> [f64; 2] {
    let mut sums = [0.0; 2];
    let mut chances: Vec<f64> = Vec::new();
    for &person in sample {
        let (shared, _) = around.distances[person];
        if taken[person] || shared < min_shared {
            continue;
        }
        let (near, end) = ((radius * f64::from(shared)) as usize, ring_end(shared, radius) as usize);
        // chances[d]: that exactly d answers differ so far.
        chances.clear();
        chances.resize(end + 1, 0.0);
        chances[0] = 1.0;
        let group = group_of.get(person).copied().flatten();
        let row = rows.row(person);
        for &(bit, vote) in &around.answers {
            if rows.answer(row, bit).is_none() {
                continue;
            }
            let same = shares.share(group, bit, vote);
            for d in (0..=end).rev() {
                let before = if d == 0 { 0.0 } else { chances[d - 1] };
                chances[d] = chances[d] * same + before * (1.0 - same);
            }
        }
        sums[0] += chances[..=near].iter().sum::<f64>();
        sums[1] += chances[near + 1..].iter().sum::<f64>();
    }
    sums.map(|sum| sum * rows.people() as f64 / sample.len().max(1) as f64)
}
