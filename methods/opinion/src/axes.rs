//! The two axes of the map: exact principal components of the votes, with missing ones filled in by the column mean.
//!
//! The filled-in matrix of N people and M statements is never built. Where people are many, the scatter matrix comes from whole-number
//! sums over pairs of statements ([`crate::cross_products`]); where statements are many, its products with vectors come straight from the
//! votes, in memory that grows with M, not M². Which of the two is cheaper depends on the votes alone, so that it is the same one however
//! the votes came to be what they are.

use crate::analysis::Components;
use crate::cross_products::CrossProducts;
use crate::lanczos::two_largest;
use crate::rows::{Arena, Entry, with_rows};
use crate::votes::VoteTable;

/// Up to this many statements pairs are counted (128 MB of sums at the limit).
pub(crate) const PAIRS_UP_TO: usize = 4000;
/// Chunks of people whose parts are added up in order, whatever the number of threads.
const CHUNKS: usize = 16;

/// Passes over all votes that finding the axes without pairs takes, about.
const PASSES: u64 = 35;
/// From this many votes on a pass over them is too slow to follow single votes, and pairs are counted even where that costs more at first.
const MANY_VOTES: u64 = 4_000_000;

/// Whether counting pairs is the better way for these votes: Σ n(n+1)/2 pairs and a few passes over the M × M matrix, against a few dozen
/// passes over the votes.
pub(crate) fn counts_pairs(table: &VoteTable) -> bool {
    let statements = table.statements() as u64;
    let pairs: u64 = (0..table.participants() as u32).map(|p| table.row_len(p) as u64).map(|n| n * (n + 1) / 2).sum();
    table.statements() <= PAIRS_UP_TO
        && (table.votes() >= MANY_VOTES || pairs + 12 * statements * statements <= PASSES * table.votes().max(10_000))
}

/// The components of a table; `pairs` as counted from the same table, which [`counts_pairs`] may call for.
pub(crate) fn components(table: &VoteTable, pairs: Option<&CrossProducts>, threads: usize) -> Components {
    let statements = table.statements();
    let shaping: Vec<usize> = (0..statements).filter(|&j| !table.is_moderated(j as u32) && table.seen(j as u32) > 0).collect();
    let mut axes = Components {
        mean: vec![0.0; statements],
        loadings: [vec![0.0; statements], vec![0.0; statements]],
        explained_variance: [0.0; 2],
        total_variance: 0.0,
    };
    if shaping.is_empty() || table.voters() < 2 {
        for &j in &shaping {
            axes.mean[j] = pairs.map_or(0.0, |p| p.mean(j));
        }
        return axes;
    }
    let divisor = (table.voters() - 1) as f64;
    let pair = match pairs.filter(|_| counts_pairs(table)) {
        Some(pairs) => {
            for &j in &shaping {
                axes.mean[j] = pairs.mean(j);
            }
            let matrix = scatter_matrix(pairs, &shaping, &axes.mean);
            axes.total_variance = (1..=shaping.len()).map(|k| matrix[k * (k + 1) / 2 - 1]).sum::<f64>() / divisor;
            two_largest(shaping.len(), |v, out| multiply_symmetric(&matrix, v, out))
        }
        None => with_rows!(table.rows(), arena => from_votes(arena, &shaping, &mut axes, divisor, threads)),
    };
    for (axis, eigen) in pair.into_iter().enumerate() {
        axes.explained_variance[axis] = eigen.value / divisor;
        let sign = sign_of_largest(&eigen.vector);
        for (&j, loading) in shaping.iter().zip(&eigen.vector) {
            axes.loadings[axis][j] = sign * loading;
        }
    }
    axes
}

/// The scatter matrix of the statements that shape the map: its lower triangle, row after row.
fn scatter_matrix(pairs: &CrossProducts, shaping: &[usize], mean: &[f64]) -> Vec<f64> {
    let mut matrix = Vec::with_capacity(shaping.len() * (shaping.len() + 1) / 2);
    for (b, &k) in shaping.iter().enumerate() {
        matrix.extend(shaping[..=b].iter().map(|&j| pairs.scatter(j, k, mean[j], mean[k])));
    }
    matrix
}

/// out = A v for the symmetric matrix with this lower triangle. Each entry is loaded once and used on both sides of the diagonal.
fn multiply_symmetric(triangle: &[f64], v: &[f64], out: &mut [f64]) {
    out.fill(0.0);
    let mut start = 0;
    for i in 0..v.len() {
        let (row, diagonal) = (&triangle[start..start + i], triangle[start + i]);
        let (before, here) = out.split_at_mut(i);
        let mut sums = [0.0; 4];
        let (rows, row_rest) = row.as_chunks::<4>();
        let (values, values_rest) = v[..i].as_chunks::<4>();
        let (outs, outs_rest) = before.as_chunks_mut::<4>();
        for ((a, x), o) in rows.iter().zip(values).zip(outs) {
            for lane in 0..4 {
                sums[lane] += a[lane] * x[lane];
                o[lane] += a[lane] * v[i];
            }
        }
        let mut rest = 0.0;
        for ((a, x), o) in row_rest.iter().zip(values_rest).zip(outs_rest) {
            rest += a * x;
            *o += a * v[i];
        }
        here[0] += (sums[0] + sums[2]) + (sums[1] + sums[3]) + rest + diagonal * v[i];
        start += i + 1;
    }
}

/// The same eigenpairs by products with the centred votes: each costs one pass over them.
fn from_votes<E: Entry>(
    arena: &Arena<E>,
    shaping: &[usize],
    axes: &mut Components,
    divisor: f64,
    threads: usize,
) -> [crate::lanczos::EigenPair; 2] {
    let statements = axes.mean.len();
    let mut counts = vec![0_u32; 4 * statements];
    for p in 0..arena.len() {
        arena.row(p).iter().for_each(|e| counts[e.cell()] += 1);
    }
    // The centred vote of each cell; 0 for statements that do not shape the map.
    let mut centred = vec![0.0; 4 * statements];
    let mut total = 0.0;
    for &j in shaping {
        let [no, pass, yes] = [counts[4 * j], counts[4 * j + 1], counts[4 * j + 2]].map(f64::from);
        axes.mean[j] = (yes - no) / (no + pass + yes);
        for code in 0..3 {
            centred[4 * j + code] = code as f64 - 1.0 - axes.mean[j];
            total += f64::from(counts[4 * j + code]) * centred[4 * j + code].powi(2);
        }
    }
    axes.total_variance = total / divisor;

    let chunk = arena.len().div_ceil(CHUNKS).max(1);
    let share = CHUNKS.div_ceil(threads.clamp(1, CHUNKS));
    let mut along = vec![0.0; 4 * statements];
    let mut parts = vec![vec![0.0; 4 * statements]; CHUNKS];
    two_largest(shaping.len(), |v, out| {
        for (&j, x) in shaping.iter().zip(v) {
            (0..3).for_each(|code| along[4 * j + code] = centred[4 * j + code] * x);
        }
        let along = &along;
        let one_part = |c: usize, part: &mut [f64]| {
            part.fill(0.0);
            for p in (c * chunk).min(arena.len())..((c + 1) * chunk).min(arena.len()) {
                add_person(arena.row(p), along, part);
            }
        };
        if share == CHUNKS {
            parts.iter_mut().enumerate().for_each(|(c, part)| one_part(c, part));
        } else {
            std::thread::scope(|scope| {
                for (t, parts) in parts.chunks_mut(share).enumerate() {
                    let one_part = &one_part;
                    scope.spawn(move || parts.iter_mut().enumerate().for_each(|(c, part)| one_part(t * share + c, part)));
                }
            });
        }
        for (&j, o) in shaping.iter().zip(out) {
            *o = (0..3).map(|code| centred[4 * j + code] * parts.iter().map(|part| part[4 * j + code]).sum::<f64>()).sum();
        }
    })
}

/// Adds how far along a direction a person stands to every cell that the person chose.
fn add_person<E: Entry>(row: &[E], along: &[f64], part: &mut [f64]) {
    let mut sums = [0.0; 4];
    let (whole, rest) = row.as_chunks::<4>();
    for four in whole {
        for (sum, e) in sums.iter_mut().zip(four) {
            *sum += along[e.cell()];
        }
    }
    let place = (sums[0] + sums[2]) + (sums[1] + sums[3]) + rest.iter().map(|e| along[e.cell()]).sum::<f64>();
    for e in row {
        part[e.cell()] += place;
    }
}

/// +1 or −1, so that the loading of largest size becomes positive; the first one where several are of the same size.
fn sign_of_largest(vector: &[f64]) -> f64 {
    let largest = vector.iter().fold(0.0_f64, |best, x| if x.abs() > best.abs() { *x } else { best });
    if largest < 0.0 { -1.0 } else { 1.0 }
}

/// Where each participant stands on the map:
///
/// y_p = √(M / max(n_p, 1)) · Σ_j (x_pj − c_j) · loadings_j,
///
/// over the statements j that p voted on, with M the number of statements with votes and n_p the number of p's votes, where moderated
/// statements count as voted on by everybody (the convention of Polis). The factor moves people who voted on little
/// as far out as if they had voted on everything in the same way.
pub(crate) fn positions(table: &VoteTable, axes: &Components, threads: usize) -> Vec<[f64; 2]> {
    let statements = table.statements();
    let voted: Vec<usize> = (0..statements).filter(|&j| table.seen(j as u32) > 0).collect();
    let moderated = voted.iter().filter(|&&j| table.is_moderated(j as u32)).count();
    // One look-up gives what a vote adds on both axes, and whether it counts in n_p.
    let mut adds = vec![[0.0; 2]; 4 * statements];
    let mut kept = vec![0_u32; 4 * statements];
    for &j in voted.iter().filter(|&&j| !table.is_moderated(j as u32)) {
        for code in 0..3 {
            let x = code as f64 - 1.0 - axes.mean[j];
            adds[4 * j + code] = [x * axes.loadings[0][j], x * axes.loadings[1][j]];
            kept[4 * j + code] = 1;
        }
    }
    let factor: Vec<f64> = (0..=voted.len()).map(|n| (voted.len() as f64 / n.max(1) as f64).sqrt()).collect();
    let mut places = vec![[0.0; 2]; table.participants()];
    let share = table.participants().div_ceil(threads.max(1)).max(1);
    with_rows!(table.rows(), arena => std::thread::scope(|scope| {
        for (t, places) in places.chunks_mut(share).enumerate() {
            let (adds, kept, factor) = (&adds, &kept, &factor);
            scope.spawn(move || {
                for (i, place) in places.iter_mut().enumerate() {
                    let row = arena.row(t * share + i);
                    if row.is_empty() {
                        continue;
                    }
                    let (mut x, mut y, mut n) = (0.0, 0.0, moderated);
                    for e in row {
                        let add = adds[e.cell()];
                        x += add[0];
                        y += add[1];
                        n += kept[e.cell()] as usize;
                    }
                    *place = [factor[n] * x, factor[n] * y];
                }
            });
        }
    }));
    places
}
