//! The normal and the Jeffreys beta distribution, as far as the statistics need them.

use std::sync::LazyLock;

/// Upper tail of the standard normal distribution, P(Z > z), to a relative error below 1.2e-7 (Numerical Recipes, 3rd ed., §6.2.2,
/// Chebyshev fit of erfc).
pub(crate) fn normal_tail(z: f64) -> f64 {
    const FIT: [f64; 10] = [
        -1.265_512_23,
        1.000_023_68,
        0.374_091_96,
        0.096_784_18,
        -0.186_288_06,
        0.278_868_07,
        -1.135_203_98,
        1.488_515_87,
        -0.822_152_23,
        0.170_872_77,
    ];
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.5 * x);
    let fit = FIT.iter().rev().fold(0.0, |sum, c| sum * t + c);
    let erfc = t * (-x * x + fit).exp();
    if z >= 0.0 { erfc / 2.0 } else { 1.0 - erfc / 2.0 }
}

/// What was agreed by how many of how many, seen through the Jeffreys prior: the share behind k of n is Beta(k + ½, n − k + ½).
///
/// Holds the logarithms of Γ for small numbers, so that one quantile costs well under 2 µs.
#[derive(Debug, Clone)]
pub(crate) struct Jeffreys {
    /// ln Γ(i + ½)
    half: Vec<f64>,
    /// ln Γ(i + 1)
    whole: Vec<f64>,
}

/// Logarithms of Γ are looked up below this number, and follow Stirling's series, exact to the last digit there, from it on.
const LOOKED_UP: usize = 4096;

impl Jeffreys {
    pub(crate) fn new() -> Self {
        let (mut half, mut whole) = (Vec::with_capacity(LOOKED_UP), Vec::with_capacity(LOOKED_UP));
        // ln Γ(½) = ln √π and ln Γ(1) = 0; each next one follows from Γ(x + 1) = x Γ(x).
        let (mut h, mut w) = (std::f64::consts::PI.sqrt().ln(), 0.0_f64);
        for i in 0..LOOKED_UP {
            half.push(h);
            whole.push(w);
            h += (i as f64 + 0.5).ln();
            w += (i as f64 + 1.0).ln();
        }
        Self { half, whole }
    }

    /// P(share ≤ x) after k of n.
    pub(crate) fn below(&self, k: u32, n: u32, x: f64) -> f64 {
        let [below] = self.each_below(k, n, [x]);
        below
    }

    /// The same for several shares side by side.
    fn each_below<const L: usize>(&self, k: u32, n: u32, x: [f64; L]) -> [f64; L] {
        let (a, b) = (f64::from(k) + 0.5, f64::from(n - k) + 0.5);
        let scale = self.log_scale(k, n);
        // The continued fraction converges fast on this side of the mean only.
        let small = |x: f64| x < (a + 1.0) / (a + b + 2.0);
        let fractions = fractions(
            x.map(|x| if small(x) { a } else { b }),
            x.map(|x| if small(x) { b } else { a }),
            x.map(|x| if small(x) { x } else { 1.0 - x }),
        );
        std::array::from_fn(|lane| {
            let (x, fraction) = (x[lane], fractions[lane]);
            if x <= 0.0 {
                return 0.0;
            }
            if x >= 1.0 {
                return 1.0;
            }
            let front = (scale + a * x.ln() + b * (-x).ln_1p()).exp();
            if small(x) { front * fraction / a } else { 1.0 - front * fraction / b }
        })
    }

    /// −ln B(k + ½, n − k + ½)
    fn log_scale(&self, k: u32, n: u32) -> f64 {
        let half = |i: u32| self.half.get(i as usize).copied().unwrap_or_else(|| stirling(f64::from(i) + 0.5));
        let whole = self.whole.get(n as usize).copied().unwrap_or_else(|| stirling(f64::from(n) + 1.0));
        whole - half(k) - half(n - k)
    }

    /// The share that is exceeded with probability 1 − p after k of n: the p-quantile, 0 < p < 1, to 1e-12.
    pub(crate) fn quantile(&self, k: u32, n: u32, p: f64) -> f64 {
        let [quantile] = self.quantiles(k, n, [p]);
        quantile
    }

    /// The same for several probabilities: side by side they cost little more than one, for the processor divides two numbers as fast.
    pub(crate) fn quantiles<const L: usize>(&self, k: u32, n: u32, p: [f64; L]) -> [f64; L] {
        let (a, b) = (f64::from(k) + 0.5, f64::from(n - k) + 0.5);
        let scale = self.log_scale(k, n);
        let mean = a / (a + b);
        let spread = (mean * (1.0 - mean) / (a + b + 1.0)).sqrt();
        // A normal guess, then Newton steps held inside the bracket.
        let guess = |p: f64| mean + if p < 0.5 { -1.645 } else { 1.645 } * spread;
        let mut x = p.map(|p| guess(p).clamp(mean * 0.05, 1.0 - (1.0 - mean) * 0.05));
        let mut bracket = [[0.0, 1.0]; L];
        let mut found = [false; L];
        for _ in 0..60 {
            let below = self.each_below(k, n, x);
            for lane in 0..L {
                if found[lane] {
                    continue;
                }
                let moved = step(&mut x[lane], &mut bracket[lane], below[lane] - p[lane], [a, b, scale]);
                // Each step leaves about the cube of the relative error.
                found[lane] = moved <= 1e-6 * x[lane].min(1.0 - x[lane]);
            }
            if found == [true; L] {
                break;
            }
        }
        x
    }
}

/// One step of [`Jeffreys::quantiles`] from x, where the probability below is too large by `error`; returns how far it went.
fn step(x: &mut f64, [low, high]: &mut [f64; 2], error: f64, [a, b, scale]: [f64; 3]) -> f64 {
    let from = *x;
    *(if error > 0.0 { &mut *high } else { &mut *low }) = from;
    let density = (scale + (a - 1.0) * from.ln() + (b - 1.0) * (-from).ln_1p()).exp();
    let step = error / density;
    // Halley's correction: the density bends towards the edges.
    let bend = (a - 1.0) / from - (b - 1.0) / (1.0 - from);
    *x = from - step / (1.0 - (0.5 * step * bend).clamp(-0.5, 0.5));
    if !(*x > *low && *x < *high) {
        *x = f64::midpoint(*low, *high);
    }
    (*x - from).abs()
}

/// ln Γ(x) for x above 4,000: (x − ½) ln x − x + ½ ln 2π + 1/(12x) − 1/(360x³).
fn stirling(x: f64) -> f64 {
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + 1.0 / (12.0 * x) - 1.0 / (360.0 * x * x * x)
}

/// The 90 % interval of a share when `count` of `seen` people said it: the 5 % and 95 % points of the Jeffreys posterior
/// Beta(count + ½, seen − count + ½), each within 1e-9 (Brown, Cai and DasGupta 2001, "Interval estimation for a binomial proportion",
/// §4). Nearly all of `[0, 1]` when nobody saw it. A `count` above `seen` is taken for `seen`.
///
/// ```
/// let [lower, upper] = toguna_opinion::jeffreys_interval(8, 10);
/// assert!((lower - 0.5475).abs() < 1e-4 && (upper - 0.9398).abs() < 1e-4);
/// ```
pub fn jeffreys_interval(count: u32, seen: u32) -> [f64; 2] {
    static TABLES: LazyLock<Jeffreys> = LazyLock::new(Jeffreys::new);
    let count = count.min(seen);
    TABLES.quantiles(count, seen, [0.05, 0.95])
}

/// The continued fraction of the incomplete beta function (Numerical Recipes, 3rd ed., eq. 6.4.5), by Lentz's method, for several
/// arguments side by side.
fn fractions<const L: usize>(a: [f64; L], b: [f64; L], x: [f64; L]) -> [f64; L] {
    const TINY: f64 = 1e-300;
    let away = |v: f64| if v.abs() < TINY { TINY } else { v };
    let mut c = [1.0; L];
    let mut d: [f64; L] = std::array::from_fn(|i| 1.0 / away(1.0 - (a[i] + b[i]) * x[i] / (a[i] + 1.0)));
    let mut h = d;
    let mut ended = [false; L];
    for m in 1..2000 {
        let m = f64::from(m);
        let mut next = h;
        for i in 0..L {
            let (a, b, x) = (a[i], b[i], x[i]);
            for term in [
                m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0)),
            ] {
                d[i] = 1.0 / away(1.0 + term * d[i]);
                c[i] = away(1.0 + term / c[i]);
                next[i] *= d[i] * c[i];
            }
        }
        for i in 0..L {
            h[i] = if ended[i] { h[i] } else { next[i] };
            ended[i] |= (d[i] * c[i] - 1.0).abs() < 1e-15;
        }
        if ended == [true; L] {
            break;
        }
    }
    h
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_tail_has_the_values_of_the_tables() {
        for (z, tail) in [(0.0, 0.5), (1.2816, 0.1), (1.6449, 0.05), (-1.6449, 0.95), (3.0, 0.001_349_898)] {
            assert!((normal_tail(z) - tail).abs() < 2e-5, "{z}");
        }
    }

    #[test]
    fn no_voices_leave_the_arcsine_distribution() {
        let jeffreys = Jeffreys::new();
        // P(share ≤ x) = 2/π · asin √x
        for x in [0.01_f64, 0.3, 0.5, 0.9] {
            assert!((jeffreys.below(0, 0, x) - 2.0 / std::f64::consts::PI * x.sqrt().asin()).abs() < 1e-12);
        }
        assert!((jeffreys.quantile(0, 0, 0.05) - (std::f64::consts::PI * 0.025).sin().powi(2)).abs() < 1e-12);
    }

    #[test]
    fn quantiles_invert_probabilities_for_few_voices() {
        let jeffreys = Jeffreys::new();
        for (k, n, p) in [(8, 10, 0.05), (90, 100, 0.05), (0, 20, 0.95), (100, 100, 0.05), (3, 3, 0.95)] {
            let x = jeffreys.quantile(k, n, p);
            assert!((jeffreys.below(k, n, x) - p).abs() < 1e-10, "{k} of {n}: {x}");
        }
    }

    #[test]
    fn quantiles_invert_probabilities_for_many_voices() {
        let jeffreys = Jeffreys::new();
        for (k, n) in [(1, 1_000_000), (400_000, 1_000_000), (999_999, 1_000_000), (5, 7), (0, 3)] {
            for p in [0.05, 0.95] {
                assert!((jeffreys.below(k, n, jeffreys.quantile(k, n, p)) - p).abs() < 1e-6, "{k} of {n}");
            }
        }
    }
}
