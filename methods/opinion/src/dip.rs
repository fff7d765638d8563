//! Is there a gap? The dip of a sample: how far it is from having a single heap.
//!
//! Hartigan and Hartigan 1985, "The dip test of unimodality", Annals of Statistics 13(1): the dip is the least, over all distributions
//! with a single mode, of the largest distance to the sample's distribution function. It asks nothing about the shape of a heap: round,
//! long, skewed and flat clouds all have a small dip, which is why it is used here instead of a test against a normal cloud.

/// A place on a line and the number of people there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mass {
    pub(crate) at: f64,
    pub(crate) weight: f64,
}

/// The dip of weighted points, 0 to ¼. Sorts the points; O(n log n) and then a few passes.
pub(crate) fn dip(points: &mut Vec<Mass>) -> f64 {
    points.sort_by(|a, b| a.at.total_cmp(&b.at));
    points.dedup_by(|next, kept| {
        let same = next.at == kept.at;
        if same {
            kept.weight += next.weight;
        }
        same
    });
    let n = points.len();
    let total: f64 = points.iter().map(|m| m.weight).sum();
    if n < 2 || total <= 0.0 {
        return 0.0;
    }
    let x: Vec<f64> = points.iter().map(|m| m.at).collect();
    // The distribution function just before each place, and at it.
    let (mut before, mut at) = (Vec::with_capacity(n), Vec::with_capacity(n));
    let mut sum = 0.0;
    for point in points.iter() {
        before.push(sum / total);
        sum += point.weight;
        at.push(sum / total);
    }

    // The modal interval shrinks from both sides; `twice` is twice the dip so far (steps 1 to 7 of the paper, §3).
    let (mut low, mut high) = (0, n - 1);
    let mut twice = 0.0_f64;
    loop {
        let convex = hull(&x, &before, low, high, 1.0);
        let concave = hull(&x, &at, low, high, -1.0);
        // The largest height of the concave majorant over the convex minorant, at a vertex of either.
        let mut widest = (f64::NEG_INFINITY, low, high);
        let mut segment = 0;
        for &v in &convex {
            while concave[segment + 1] < v {
                segment += 1;
            }
            let height = between(&x, &at, concave[segment], concave[segment + 1], v) - before[v];
            if height > widest.0 {
                let right = if concave[segment] == v { v } else { concave[segment + 1] };
                widest = (height, v, right);
            }
        }
        segment = 0;
        for &v in &concave {
            while convex[segment + 1] < v {
                segment += 1;
            }
            let height = at[v] - between(&x, &before, convex[segment], convex[segment + 1], v);
            if height >= widest.0 {
                let left = if convex[segment + 1] == v { v } else { convex[segment] };
                widest = (height, left, v);
            }
        }
        let (height, new_low, new_high) = widest;
        if height <= twice {
            break;
        }
        // The ends of the new interval are left out: a unimodal distribution may leap at its mode.
        twice = twice.max(worst(&convex, low..new_low, |s, e, i| at[i] - between(&x, &before, s, e, i)));
        twice = twice.max(worst(&concave, new_high + 1..high + 1, |s, e, i| between(&x, &at, s, e, i) - before[i]));
        if (new_low, new_high) == (low, high) || new_low >= new_high {
            break;
        }
        (low, high) = (new_low, new_high);
    }
    twice / 2.0
}

/// Vertices of the greatest convex minorant (`side` 1) or the least concave majorant (`side` −1) of the points (x, f) from low to high.
fn hull(x: &[f64], f: &[f64], low: usize, high: usize, side: f64) -> Vec<usize> {
    let mut vertices: Vec<usize> = Vec::new();
    for i in low..=high {
        while let [.., a, b] = vertices[..] {
            let turn = (f[b] - f[a]) * (x[i] - x[b]) - (f[i] - f[b]) * (x[b] - x[a]);
            if side * turn < 0.0 {
                break;
            }
            vertices.pop();
        }
        vertices.push(i);
    }
    vertices
}

/// Height at place i of the straight line from the point at s to the point at e.
fn between(x: &[f64], f: &[f64], s: usize, e: usize, i: usize) -> f64 {
    if s == e { f[s] } else { f[s] + (f[e] - f[s]) * (x[i] - x[s]) / (x[e] - x[s]) }
}

/// The largest distance, over some places, between the sample's distribution function and a hull.
fn worst(hull: &[usize], places: std::ops::Range<usize>, distance: impl Fn(usize, usize, usize) -> f64) -> f64 {
    let mut largest = 0.0_f64;
    for pair in hull.windows(2) {
        for i in pair[0].max(places.start)..(pair[1] + 1).min(places.end) {
            largest = largest.max(distance(pair[0], pair[1], i));
        }
    }
    largest
}

/// How often the dip of a sample of n from the flat distribution (the unimodal one that dips most) reaches `dip`: an upper bound of the
/// p-value for every unimodal distribution. Between tabled points ln p is interpolated along √n · dip; precise to about a tenth of p.
///
/// A cloud of very many people shows gaps too slight to matter, so n counts as at most [`MOST_PEOPLE`].
pub(crate) fn p_value(dip: f64, people: f64) -> f64 {
    let n = people.clamp(1.0, MOST_PEOPLE);
    let scaled = n.sqrt() * dip;
    let row = |table: &[f64; PROBABILITIES.len()]| {
        let mut before = (0.0, 1.0_f64);
        for (&quantile, &p) in table.iter().zip(&PROBABILITIES) {
            if scaled < quantile {
                let along = (scaled - before.0) / (quantile - before.0);
                return before.1.ln() + along * (p.ln() - before.1.ln());
            }
            before = (quantile, p);
        }
        before.1.ln()
    };
    let place = SIZES.iter().position(|&size| n < size).unwrap_or(SIZES.len());
    if place == 0 {
        return row(&QUANTILES[0]).exp();
    }
    if place == SIZES.len() {
        return row(&QUANTILES[SIZES.len() - 1]).exp();
    }
    let (lower, upper) = (SIZES[place - 1], SIZES[place]);
    let along = (n.ln() - lower.ln()) / (upper.ln() - lower.ln());
    (row(&QUANTILES[place - 1]) * (1.0 - along) + row(&QUANTILES[place]) * along).exp()
}

/// A gap that 2,500 people could not show (a dip of about 0.012) is too slight to call two groups.
const MOST_PEOPLE: f64 = 2500.0;

/// Upper tail probabilities of the columns of [`QUANTILES`].
const PROBABILITIES: [f64; 8] = [0.99, 0.5, 0.2, 0.1, 0.05, 0.01, 0.002, 0.0005];
/// Sample sizes of the rows of [`QUANTILES`].
const SIZES: [f64; 6] = [8.0, 20.0, 50.0, 150.0, 500.0, 2500.0];
include!("dip_quantiles.rs");

#[cfg(test)]
mod tests {
    use super::*;

    fn dip_of(values: &[f64]) -> f64 {
        dip(&mut values.iter().map(|&at| Mass { at, weight: 1.0 }).collect())
    }

    #[test]
    fn two_equal_heaps_far_apart_dip_by_hand() {
        // Three of six on either side: the flat middle must be crossed by a line that is 1/6 off at either end.
        assert!((dip_of(&[1.0, 2.0, 3.0, 7.0, 8.0, 9.0]) - 1.0 / 6.0).abs() < 1e-12);
        // Two places only, 3 and 4 of 7: the smaller heap is half off.
        assert!((dip_of(&[0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]) - 1.5 / 7.0).abs() < 1e-12);
    }

    #[test]
    fn the_dip_equals_that_of_the_reference_package() {
        // Figures of the package diptest 0.11 for the same samples.
        assert!((dip_of(&[0.0, 0.1, 0.2, 0.3, 1.0, 1.1, 1.2, 2.0, 2.1, 2.2, 2.3, 2.4]) - 0.122_916_666_666_666_67).abs() < 1e-12);
        assert!((dip_of(&[1.0, 1.0, 2.0, 5.0, 5.0, 6.0, 9.0, 9.0, 9.0, 10.0]) - 0.1125).abs() < 1e-12);
        let mixture = [
            -2.56, -2.02, -1.06, -0.87, -0.67, -0.57, -0.45, -0.39, -0.35, -0.28, -0.24, -0.23, -0.22, -0.2, 0.23, 0.42, 0.48, 0.96, 2.04,
            2.11, 2.49, 2.71, 2.73, 2.76, 2.82, 3.02, 3.09, 3.32, 3.54, 3.55, 3.58, 3.88, 4.0, 4.55, 4.94,
        ];
        assert!((dip_of(&mixture) - 0.088_129_251_700_680_3).abs() < 1e-12);
    }

    #[test]
    fn weights_count_like_people_at_the_same_place() {
        let mut weighted = vec![Mass { at: 1.0, weight: 2.0 }, Mass { at: 2.0, weight: 1.0 }, Mass { at: 9.0, weight: 3.0 }];
        assert_eq!(dip(&mut weighted), dip_of(&[1.0, 1.0, 2.0, 9.0, 9.0, 9.0]));
    }

    #[test]
    fn p_values_fall_as_the_dip_grows() {
        assert!(p_value(0.01, 100.0) > 0.5);
        assert!(p_value(0.2, 100.0) < 0.001);
        let falling: Vec<f64> = (0..100).map(|i| p_value(f64::from(i) / 500.0, 300.0)).collect();
        assert!(falling.is_sorted_by(|a, b| a >= b));
    }

    /// Makes `dip_quantiles.rs` anew: `cargo test --release -p toguna-opinion --lib dip::tests::quantiles -- --ignored --nocapture`
    #[test]
    #[ignore = "prints the table of quantiles; takes a minute"]
    fn quantiles_of_the_flat_distribution() {
        use crate::random::uniform;
        use rand_chacha::rand_core::SeedableRng;
        let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(1985);
        for n in SIZES {
            let repetitions = if n < 1000.0 { 40_000 } else { 20_000 };
            let mut dips: Vec<f64> = (0..repetitions)
                .map(|_| n.sqrt() * dip(&mut (0..n as usize).map(|_| Mass { at: uniform(&mut random), weight: 1.0 }).collect()))
                .collect();
            dips.sort_by(f64::total_cmp);
            let quantiles: Vec<f64> =
                PROBABILITIES.iter().map(|p| dips[((1.0 - p) * f64::from(repetitions - 1)).round() as usize]).collect();
            println!("    {quantiles:.4?}, // {n}");
        }
    }
}
