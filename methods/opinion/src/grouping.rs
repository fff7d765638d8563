//! How many opinion groups there are, who is in which, and how far to trust it.

use crate::analysis::{GroupCount, STABLE_FROM, Settings, TriedCount};
use crate::cells::Cells;
use crate::gap::{SIGNIFICANT, largest_p};
use crate::kmeans::{MOST_STEPS, Split, assign, best_split, nearest_group, settle, simplified_silhouette};
use crate::random::{Use, poisson_one, stream};

/// Groups in the order of their size, with all that was tried.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) group_count: GroupCount,
    pub(crate) tried: Vec<TriedCount>,
    /// Centres of the groups, the largest group first.
    pub(crate) centres: Vec<[f64; 2]>,
    /// Each place's group.
    pub(crate) group: Vec<u8>,
    /// Mean Jaccard similarity of each group over the resamples.
    pub(crate) stability: Option<Vec<f64>>,
}

/// A group has at least this many people, and at least this part of all.
const SMALLEST: f64 = 5.0;
const SMALLEST_PART: f64 = 0.05;

/// The groups of the people at these places: the largest number of groups, each large enough, of which every two neighbours are parted by
/// a gap; one if there is no such number. `forced` takes that number instead, supported or not.
pub(crate) fn find(places: &[[f64; 2]], settings: &Settings, forced: Option<usize>) -> Found {
    let cells = Cells::of(places);
    let sample = Cells::sample(places);
    let one = |group_count, tried| Found { group_count, tried, centres: vec![mean(&cells)], group: vec![0; places.len()], stability: None };
    if (places.len() as f64) < 2.0 * SMALLEST && forced.is_none() {
        return one(GroupCount::TooFewPeople, Vec::new());
    }
    let counts = match forced {
        Some(k) => k..=k,
        None => 2..=settings.max_groups.min(26),
    };
    let mut tried = Vec::new();
    let mut chosen: Option<Split> = None;
    for k in counts {
        let Some(split) = best_split(&cells, k, settings.restarts, settings.seed, settings.threads) else { break };
        let mut sizes = sizes(&split, &cells.weight);
        sizes.sort_by(|a, b| b.total_cmp(a));
        let large_enough = sizes.iter().all(|&s| s >= SMALLEST.max(SMALLEST_PART * cells.people()));
        let gap_p = (settings.gap_test && large_enough).then(|| largest_p(&sample, &split.centres));
        let supported = large_enough && gap_p.is_none_or(|p| p < SIGNIFICANT);
        tried.push(TriedCount {
            k,
            sizes: sizes.iter().map(|s| *s as usize).collect(),
            silhouette: simplified_silhouette(&cells, &split.centres),
            gap_p,
            supported,
        });
        if supported || forced.is_some() {
            // Without the gap test nothing but the silhouette can tell good numbers of groups from bad ones.
            let better = settings.gap_test || forced.is_some() || best_silhouette(&tried) == tried.len() - 1;
            if better {
                chosen = Some(split);
            }
        }
    }
    let Some(split) = chosen else {
        // More groups were asked for than there are places where people stand.
        return one(if forced.is_some() { GroupCount::TooFewPeople } else { GroupCount::OneCloud }, tried);
    };
    let group_count = if forced.is_some() { GroupCount::Forced } else { GroupCount::Found };
    let split = by_size(&split, &cells);
    let stability = (settings.bootstrap > 0).then(|| stability(&cells, &split, settings));
    let group = places.iter().map(|place| nearest_group(&split.centres, *place)).collect();
    Found { group_count, tried, centres: split.centres, group, stability }
}

/// Whether a mean Jaccard similarity counts as stable.
pub(crate) fn is_stable(similarity: f64) -> bool {
    similarity >= STABLE_FROM
}

fn best_silhouette(tried: &[TriedCount]) -> usize {
    let supported = |i: &usize| tried[*i].supported;
    (0..tried.len()).filter(supported).max_by(|&a, &b| tried[a].silhouette.total_cmp(&tried[b].silhouette).then(b.cmp(&a))).unwrap_or(0)
}

fn mean(cells: &Cells) -> [f64; 2] {
    let people = cells.people().max(1.0);
    let along = |v: &[f64]| v.iter().zip(&cells.weight).map(|(x, w)| x * w).sum::<f64>() / people;
    [along(&cells.x), along(&cells.y)]
}

fn sizes(split: &Split, weight: &[f64]) -> Vec<f64> {
    let mut sizes = vec![0.0; split.centres.len()];
    for (g, w) in split.group.iter().zip(weight) {
        sizes[usize::from(*g)] += w;
    }
    sizes
}

/// The same split with the largest group first; equal ones from left to right.
fn by_size(split: &Split, cells: &Cells) -> Split {
    let sizes = sizes(split, &cells.weight);
    let mut order: Vec<usize> = (0..split.centres.len()).collect();
    order.sort_by(|&a, &b| {
        let (p, q) = (split.centres[a], split.centres[b]);
        sizes[b].total_cmp(&sizes[a]).then(p[0].total_cmp(&q[0])).then(p[1].total_cmp(&q[1]))
    });
    let centres: Vec<[f64; 2]> = order.iter().map(|&g| split.centres[g]).collect();
    let mut group = vec![0; cells.len()];
    assign(cells, &centres, &mut group);
    Split { centres, group, inertia: split.inertia }
}

/// For each group the mean, over resamples of the people, of its largest Jaccard similarity to a group found in the resample (Hennig 2007,
/// "Cluster-wise assessment of cluster stability"). The axes stay as they are: what is asked is whether other people of the same kind, on
/// the same map, would have fallen into the same groups.
fn stability(cells: &Cells, split: &Split, settings: &Settings) -> Vec<f64> {
    let k = split.centres.len();
    let threads = settings.threads.max(1);
    let run = |from: usize| -> Vec<(usize, Vec<f64>)> {
        (from..settings.bootstrap as usize)
            .step_by(threads)
            .map(|b| (b, similarity_in_resample(cells, split, settings.seed, b as u32)))
            .collect()
    };
    let mut results = if threads == 1 {
        run(0)
    } else {
        std::thread::scope(|scope| {
            let running: Vec<_> = (0..threads).map(|t| scope.spawn(move || run(t))).collect();
            running.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
        })
    };
    // Added up in the order of the resamples, whichever thread made them.
    results.sort_by_key(|(b, _)| *b);
    let mut sums = vec![0.0; k];
    for (_, similarities) in &results {
        sums.iter_mut().zip(similarities).for_each(|(sum, s)| *sum += s);
    }
    sums.into_iter().map(|s| s / results.len().max(1) as f64).collect()
}

fn similarity_in_resample(cells: &Cells, split: &Split, seed: u64, resample: u32) -> Vec<f64> {
    let k = split.centres.len();
    let mut random = stream(seed, Use::Bootstrap, k, resample);
    let drawn: Vec<f64> = cells
        .weight
        .iter()
        .map(|&people| {
            // A cell of many people: a sum of Poisson counts of mean 1 is close to normal.
            if people <= 16.0 {
                f64::from((0..people as u32).map(|_| poisson_one(&mut random)).sum::<u32>())
            } else {
                (people + people.sqrt() * crate::random::normal(&mut random)).round().max(0.0)
            }
        })
        .collect();
    let resampled = Cells { x: cells.x.clone(), y: cells.y.clone(), weight: drawn };
    // Fresh careful starts, so that a resample is free to find other groups.
    let found = best_split(&resampled, k, 3, seed ^ u64::from(resample).wrapping_mul(0x9e37_79b9_7f4a_7c15), 1);
    let from_here = settle(&resampled, &resampled.weight, split.centres.clone(), MOST_STEPS);
    let mut other = vec![0; cells.len()];
    match found {
        Some(found) if found.inertia < from_here.1 => assign(cells, &found.centres, &mut other),
        _ => assign(cells, &from_here.0, &mut other),
    }
    let mut common = vec![vec![0.0; k]; k];
    for i in 0..cells.len() {
        common[usize::from(split.group[i])][usize::from(other[i])] += resampled.weight[i];
    }
    (0..k)
        .map(|g| {
            let mine: f64 = common[g].iter().sum();
            (0..k)
                .map(|h| {
                    let theirs: f64 = common.iter().map(|row| row[h]).sum();
                    let either = mine + theirs - common[g][h];
                    if either > 0.0 { common[g][h] / either } else { 0.0 }
                })
                .fold(0.0, f64::max)
        })
        .collect()
}

/// Agreement of two groupings of the same people, 1 when they are the same and around 0 when they have nothing in common: the adjusted
/// Rand index (Hubert and Arabie 1985). 1 as well when neither parts anybody.
///
/// ```
/// use toguna_opinion::adjusted_rand;
/// assert_eq!(adjusted_rand(&[0, 0, 1, 1], &[7, 7, 3, 3]), 1.0);
/// assert!(adjusted_rand(&[0, 0, 1, 1], &[0, 1, 0, 1]) < 0.0);
/// ```
pub fn adjusted_rand(a: &[u16], b: &[u16]) -> f64 {
    use std::collections::BTreeMap;
    let pairs = |n: u64| (n * n.saturating_sub(1) / 2) as f64;
    let (mut both, mut left, mut right) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (x, y) in a.iter().zip(b) {
        *both.entry((x, y)).or_insert(0) += 1;
        *left.entry(x).or_insert(0) += 1;
        *right.entry(y).or_insert(0) += 1;
    }
    let together: f64 = both.values().copied().map(pairs).sum();
    let (in_a, in_b): (f64, f64) = (left.values().copied().map(pairs).sum(), right.values().copied().map(pairs).sum());
    let expected = in_a * in_b / pairs(a.len() as u64).max(1.0);
    let most = f64::midpoint(in_a, in_b);
    if most <= expected { 1.0 } else { (together - expected) / (most - expected) }
}
