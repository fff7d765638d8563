//! k-means on weighted points of the plane: careful random starts, many of them, and the best one.
//!
//! Starts as Arthur and Vassilvitskii 2007 ("k-means++: the advantages of careful seeding"); steps as Lloyd 1982. Polis starts from the
//! first distinct rows instead, so that the order of arrival decides its groups; with twenty careful starts it does not.

use crate::cells::Cells;
use crate::random::{Use, stream, uniform};

/// A split of the cells into k groups.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Split {
    pub(crate) centres: Vec<[f64; 2]>,
    /// Each cell's group.
    pub(crate) group: Vec<u8>,
    /// Sum over the people of the squared distance to the own centre.
    pub(crate) inertia: f64,
}

/// Steps that every start makes, and those that the most promising starts may make to the end.
const FIRST_STEPS: usize = 6;
pub(crate) const MOST_STEPS: usize = 200;
/// Starts that are followed to the end.
const PROMISING: usize = 3;

/// A start after some steps: inertia, number of the start, centres.
type Started = (f64, u32, Vec<[f64; 2]>);

/// The best of `restarts` starts, the first one of the best where several are equal. Every start makes six steps; the three that are best
/// by then go on until nobody changes group. `None` when there are fewer than k distinct cells.
pub(crate) fn best_split(cells: &Cells, k: usize, restarts: u32, seed: u64, threads: usize) -> Option<Split> {
    let restarts = restarts.max(1);
    let threads = (threads.max(1) as u32).min(restarts);
    let run = |from: u32| -> Vec<Started> {
        (from..restarts)
            .step_by(threads as usize)
            .filter_map(|repetition| {
                let mut random = stream(seed, Use::KMeans, k, repetition);
                let start = careful_start(cells, k, || uniform(&mut random))?;
                let (centres, inertia) = settle(cells, &cells.weight, start, FIRST_STEPS);
                Some((inertia, repetition, centres))
            })
            .collect()
    };
    let mut started: Vec<Started> = if threads == 1 {
        run(0)
    } else {
        std::thread::scope(|scope| {
            let running: Vec<_> = (0..threads).map(|t| scope.spawn(move || run(t))).collect();
            running.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
        })
    };
    started.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    started.dedup_by(|later, earlier| later.2 == earlier.2);
    let settled = started.into_iter().take(PROMISING).map(|(_, repetition, centres)| {
        let (centres, inertia) = settle(cells, &cells.weight, centres, MOST_STEPS);
        (inertia, repetition, centres)
    });
    let best = settled.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))?;
    let mut group = vec![0; cells.len()];
    assign(cells, &best.2, &mut group);
    Some(Split { centres: best.2, group, inertia: best.0 })
}

/// First centres: each drawn with probability in proportion to weight and squared distance to the nearest one so far.
fn careful_start(cells: &Cells, k: usize, mut draw: impl FnMut() -> f64) -> Option<Vec<[f64; 2]>> {
    let mut centres: Vec<[f64; 2]> = Vec::with_capacity(k);
    let mut nearest = vec![f64::INFINITY; cells.len()];
    for drawn in 0..k {
        let chance = |i: usize, nearest: &[f64]| cells.weight[i] * if drawn == 0 { 1.0 } else { nearest[i] };
        let total: f64 = (0..cells.len()).map(|i| chance(i, &nearest)).sum();
        if total <= 0.0 {
            return None;
        }
        let target = draw() * total;
        let mut sum = 0.0;
        let mut chosen = None;
        for i in 0..cells.len() {
            let c = chance(i, &nearest);
            if c > 0.0 {
                chosen = Some(i);
                sum += c;
                if sum > target {
                    break;
                }
            }
        }
        let i = chosen?;
        centres.push([cells.x[i], cells.y[i]]);
        for (i, d) in nearest.iter_mut().enumerate() {
            let (dx, dy) = (cells.x[i] - cells.x[chosen?], cells.y[i] - cells.y[chosen?]);
            *d = d.min(dx * dx + dy * dy);
        }
    }
    Some(centres)
}

/// Moves centres to the mean of their people until nobody changes group, or for so many steps. A group that loses everybody keeps its centre.
///
/// A cell whose nearest centre is nearer than the others by more than the centres have moved since cannot have changed group, and is
/// passed over (Hamerly 2010, "Making k-means even faster").
pub(crate) fn settle(cells: &Cells, weight: &[f64], mut centres: Vec<[f64; 2]>, steps: usize) -> (Vec<[f64; 2]>, f64) {
    let n = cells.len();
    let mut group = vec![u8::MAX; n];
    // How much further the second nearest centre is than the nearest, when last measured, less what centres moved since.
    let mut slack = vec![-1.0_f64; n];
    let mut drift = 0.0;
    let mut sums = vec![[0.0; 3]; centres.len()];
    for _ in 0..steps {
        let mut changed = false;
        for i in 0..n {
            if slack[i] > drift {
                continue;
            }
            let (nearest, first, second) = two_nearest(&centres, cells.x[i], cells.y[i]);
            slack[i] = second.sqrt() - first.sqrt() + drift;
            if group[i] != nearest {
                // Only who changes group changes the sums.
                for (g, sign) in [(group[i], -1.0), (nearest, 1.0)] {
                    if let Some(sum) = sums.get_mut(usize::from(g)) {
                        let w = sign * weight[i];
                        *sum = [sum[0] + w * cells.x[i], sum[1] + w * cells.y[i], sum[2] + w];
                    }
                }
                group[i] = nearest;
                changed = true;
            }
        }
        if !changed {
            break;
        }
        // One centre coming nearer and another going away eat up the slack together.
        drift += 2.0 * recentre(&mut centres, &sums);
    }
    // Once more from scratch, so that no rounding of the changes is left.
    let mut sums = vec![[0.0; 3]; centres.len()];
    for i in 0..n {
        if let Some(sum) = sums.get_mut(usize::from(group[i])) {
            *sum = [sum[0] + weight[i] * cells.x[i], sum[1] + weight[i] * cells.y[i], sum[2] + weight[i]];
        }
    }
    recentre(&mut centres, &sums);
    let squared = |i: usize| {
        let centre = centres.get(usize::from(group[i])).copied().unwrap_or_default();
        (cells.x[i] - centre[0]).powi(2) + (cells.y[i] - centre[1]).powi(2)
    };
    let inertia = (0..n).map(|i| weight[i] * squared(i)).sum();
    (centres, inertia)
}

/// Moves each centre to the mean of its people; returns how far the furthest went.
fn recentre(centres: &mut [[f64; 2]], sums: &[[f64; 3]]) -> f64 {
    let mut furthest = 0.0_f64;
    for (centre, [x, y, people]) in centres.iter_mut().zip(sums) {
        if *people > 0.0 {
            let moved = [x / people, y / people];
            furthest = furthest.max((moved[0] - centre[0]).hypot(moved[1] - centre[1]));
            *centre = moved;
        }
    }
    furthest
}

/// The nearest centre (the first one where several are as near), and the squared distances to it and to the second nearest.
/// Which centre is nearer cannot be guessed, so nothing branches on it.
fn two_nearest(centres: &[[f64; 2]], x: f64, y: f64) -> (u8, f64, f64) {
    let (mut nearest, mut first, mut second) = (0, f64::INFINITY, f64::INFINITY);
    for (c, centre) in centres.iter().enumerate() {
        let (dx, dy) = (x - centre[0], y - centre[1]);
        let d = dx * dx + dy * dy;
        nearest = if d < first { c as u8 } else { nearest };
        // The middle one of the three is second now.
        let nearer = if d < second { d } else { second };
        second = if first > nearer { first } else { nearer };
        first = if d < first { d } else { first };
    }
    (nearest, first, second)
}

/// The group whose centre is nearest to a place.
pub(crate) fn nearest_group(centres: &[[f64; 2]], place: [f64; 2]) -> u8 {
    two_nearest(centres, place[0], place[1]).0
}

pub(crate) fn assign(cells: &Cells, centres: &[[f64; 2]], group: &mut [u8]) {
    for (i, g) in group.iter_mut().enumerate() {
        *g = two_nearest(centres, cells.x[i], cells.y[i]).0;
    }
}

/// Mean over the people of (b − a) / max(a, b), a and b the distances to the own and to the nearest other centre: the simplified
/// silhouette (Hruschka, de Castro and Campello 2004), linear in the cells where the silhouette proper is quadratic.
pub(crate) fn simplified_silhouette(cells: &Cells, centres: &[[f64; 2]]) -> f64 {
    let total: f64 = (0..cells.len())
        .map(|i| {
            let (_, first, second) = two_nearest(centres, cells.x[i], cells.y[i]);
            if second > 0.0 { cells.weight[i] * (1.0 - first.sqrt() / second.sqrt()) } else { 0.0 }
        })
        .sum();
    total / cells.people()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(places: &[[f64; 2]]) -> Cells {
        Cells::of(places)
    }

    #[test]
    fn two_pairs_are_split_as_anybody_would() {
        let split = best_split(&cells(&[[0.0, 0.0], [0.0, 1.0], [9.0, 0.0], [9.0, 1.0]]), 2, 5, 1, 1).unwrap();
        assert_eq!(split.group[0], split.group[1]);
        assert_ne!(split.group[0], split.group[2]);
        assert_eq!(split.inertia, 4.0 * 0.25);
    }

    #[test]
    fn fewer_distinct_places_than_groups_give_no_split() {
        assert!(best_split(&cells(&[[1.0, 1.0]; 6]), 2, 5, 1, 1).is_none());
    }

    #[test]
    fn skipping_sure_cells_changes_nothing() {
        let places: Vec<[f64; 2]> = (0..900).map(|i| [f64::from(i * 37 % 101), f64::from(i * 53 % 97)]).collect();
        let cells = cells(&places);
        let start = vec![[0.0, 0.0], [3.0, 1.0], [50.0, 90.0], [70.0, 10.0]];
        let (centres, inertia) = settle(&cells, &cells.weight, start.clone(), MOST_STEPS);
        let mut plain = start;
        for _ in 0..MOST_STEPS {
            let mut group = vec![0; cells.len()];
            assign(&cells, &plain, &mut group);
            let next: Vec<[f64; 2]> = (0..4)
                .map(|g| {
                    let mine: Vec<usize> = (0..cells.len()).filter(|&i| group[i] == g).collect();
                    let mean = |v: &[f64]| mine.iter().map(|&i| v[i]).sum::<f64>() / mine.len() as f64;
                    [mean(&cells.x), mean(&cells.y)]
                })
                .collect();
            if next == plain {
                break;
            }
            plain = next;
        }
        for (a, b) in centres.iter().zip(&plain) {
            assert!((a[0] - b[0]).abs() < 1e-9 && (a[1] - b[1]).abs() < 1e-9, "{centres:?} {plain:?}");
        }
        assert!(inertia > 0.0);
    }

    #[test]
    fn threads_do_not_change_the_choice() {
        let places: Vec<[f64; 2]> = (0..500).map(|i| [f64::from(i * 37 % 101), f64::from(i * 53 % 97)]).collect();
        let cells = cells(&places);
        assert_eq!(best_split(&cells, 5, 20, 7, 1), best_split(&cells, 5, 20, 7, 3));
    }
}
