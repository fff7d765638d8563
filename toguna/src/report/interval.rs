//! Shares that the analysis does not hold an interval for: disagreement, and several groups taken together.

/// The 90 % interval of a share when `count` of `seen` people said it: the 5 % and 95 % points of the Jeffreys posterior,
/// Beta(count + ½, seen − count + ½), each within 1e-9. Nearly all of `[0, 1]` when nobody saw it.
///
/// Source: Brown, Cai and DasGupta 2001, "Interval estimation for a binomial proportion", §4.1.
pub(super) fn jeffreys(count: u32, seen: u32) -> [f64; 2] {
    let a = f64::from(count) + 0.5;
    let b = f64::from(seen - count) + 0.5;
    [quantile(0.05, a, b), quantile(0.95, a, b)]
}

fn quantile(p: f64, a: f64, b: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..32 {
        let middle = f64::midpoint(low, high);
        if regularised_beta(middle, a, b) < p { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

fn regularised_beta(x: f64, a: f64, b: f64) -> f64 {
    if x > (a + 1.0) / (a + b + 2.0) { 1.0 - beta_tail(1.0 - x, b, a) } else { beta_tail(x, a, b) }
}

/// The continued fraction of the incomplete beta function (DLMF 8.17.22), by the modified Lentz method.
fn beta_tail(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let tiny = 1e-300;
    let front = (a * x.ln() + b * (-x).ln_1p() + ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b)).exp() / a;
    let mut c = 1.0;
    let mut d = 1.0 / (1.0 - (a + b) * x / (a + 1.0)).max(tiny);
    let mut fraction = d;
    for step in 1..2000 {
        let m = f64::from(step);
        for numerator in
            [m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m)), -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))]
        {
            d = 1.0 + numerator * d;
            d = 1.0 / if d.abs() < tiny { tiny } else { d };
            c = 1.0 + numerator / c;
            if c.abs() < tiny {
                c = tiny;
            }
            fraction *= c * d;
        }
        if (c * d - 1.0).abs() < 1e-14 {
            break;
        }
    }
    front * fraction
}

/// Stirling's series (DLMF 5.11.1) after shifting the argument above 10.
fn ln_gamma(mut x: f64) -> f64 {
    let mut shift = 0.0;
    while x < 10.0 {
        shift -= x.ln();
        x += 1.0;
    }
    let r = 1.0 / (x * x);
    let series = (1.0 / 12.0 - r * (1.0 / 360.0 - r * (1.0 / 1260.0 - r * (1.0 / 1680.0 - r / 1188.0)))) / x;
    shift + (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_saying_it_leaves_the_arcsine_law() {
        // Beta(½, ½) has the distribution function (2/π)·asin(√x).
        let [lower, upper] = jeffreys(0, 0);
        let expected = (std::f64::consts::FRAC_PI_2 * 0.05).sin().powi(2);
        assert!((lower - expected).abs() < 1e-9, "{lower} {expected}");
        assert!((upper - (1.0 - expected)).abs() < 1e-9);
    }

    #[test]
    fn the_interval_holds_ninety_percent() {
        for (count, seen) in [(3, 10), (60, 61), (500, 1000), (0, 4), (9_000, 30_000)] {
            let [lower, upper] = jeffreys(count, seen);
            let (a, b) = (f64::from(count) + 0.5, f64::from(seen - count) + 0.5);
            let inside = regularised_beta(upper, a, b) - regularised_beta(lower, a, b);
            assert!((inside - 0.9).abs() < 1e-6, "{count} of {seen}: {inside}");
        }
    }
}
