//! Two groups count as two only if a gap parts them.
//!
//! k-means cuts any cloud into as many parts as it is told to. Parts of one cloud lie side by side without a gap; true groups have
//! fewer people between them than in them. So each pair of neighbouring groups is looked at along the line through their centres, and
//! asked by the dip test ([`crate::dip`]) whether the people there form a single heap.

use crate::cells::Cells;
use crate::dip::{Mass, dip, p_value};
use crate::kmeans::assign;

/// A pair counts as parted when a single heap would look parted like this less often than in one of a hundred cases.
pub(crate) const SIGNIFICANT: f64 = 0.01;

/// Half the width of the strip around the line between two centres in which people are looked at, as part of their distance. With three or
/// more parts of a round cloud the outer people of two parts do form two heaps, for want of the third; near the line they do not.
const HALF_STRIP: f64 = 0.25;

/// The largest p-value of "these two are one heap" over all neighbouring groups: small only if every pair is parted.
pub(crate) fn largest_p(people: &Cells, centres: &[[f64; 2]]) -> f64 {
    let k = centres.len();
    let mut group = vec![0; people.len()];
    assign(people, centres, &mut group);
    let mut largest = 0.0_f64;
    for a in 0..k {
        for b in a + 1..k {
            if are_neighbours(centres, a, b) {
                largest = largest.max(pair_p(people, centres, &group, a, b));
            }
        }
    }
    largest
}

/// No third centre is nearer to the midpoint of two (a Gabriel neighbourhood): otherwise the third group lies between them.
fn are_neighbours(centres: &[[f64; 2]], a: usize, b: usize) -> bool {
    let middle = [f64::midpoint(centres[a][0], centres[b][0]), f64::midpoint(centres[a][1], centres[b][1])];
    let to = |c: usize| (centres[c][0] - middle[0]).powi(2) + (centres[c][1] - middle[1]).powi(2);
    (0..centres.len()).all(|c| c == a || c == b || to(c) >= to(a))
}

fn pair_p(people: &Cells, centres: &[[f64; 2]], group: &[u8], a: usize, b: usize) -> f64 {
    let (from, to) = (centres[a], centres[b]);
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let distance = dx.hypot(dy);
    let half_strip = if centres.len() == 2 { f64::INFINITY } else { HALF_STRIP * distance };
    let mut along: Vec<Mass> = (0..people.len())
        .filter(|&i| usize::from(group[i]) == a || usize::from(group[i]) == b)
        .map(|i| (people.x[i] - from[0], people.y[i] - from[1], people.weight[i]))
        .filter(|(x, y, _)| (x * dy - y * dx).abs() / distance <= half_strip)
        .map(|(x, y, weight)| Mass { at: (x * dx + y * dy) / distance, weight })
        .collect();
    let looked_at = along.iter().map(|m| m.weight).sum();
    p_value(dip(&mut along), looked_at)
}
