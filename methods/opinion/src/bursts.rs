//! Many people who come at once are a broadcast, a meeting, or a script: here it is only seen that they came at once.
//!
//! Arrivals are counted in cells of time, no finer than the dialogue keeps times. What a cell should hold is told by the others of the
//! same source: with mean μ and variance v of their counts, a negative binomial of that mean and variance (Poisson where v ≤ μ), as counts
//! that vary from cell to cell for reasons nobody wrote down follow. A cell with c arrivals is a burst when P(X ≥ c) is below 0.001 over
//! the number of cells. With fewer than [`FEWEST_CELLS`] cells nothing is said: there is nothing to compare with.

/// Fewer cells than this tell nothing.
pub const FEWEST_CELLS: usize = 6;
/// A burst has at least so many arrivals.
pub const FEWEST_ARRIVALS: u64 = 10;
/// The chance of a false alarm over all cells, if the counts are as they are taken to be.
const FALSE_ALARMS: f64 = 0.001;

/// A cell that holds more than the others predict.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Burst {
    /// The cell's place in the list.
    pub cell: usize,
    /// Arrivals in it.
    pub count: u64,
    /// Mean of the other cells.
    pub expected: f64,
    /// P(X ≥ count) if it were like the others.
    pub chance: f64,
}

/// Bursts among these cells, in their order; cells without arrivals must be in the list too.
///
/// ```
/// use toguna_opinion::bursts::bursts;
/// let found = bursts(&[3, 5, 2, 4, 61, 3, 6, 2]);
/// assert_eq!((found.len(), found[0].cell, found[0].count), (1, 4, 61));
/// assert!(bursts(&[3, 5, 2, 4, 9, 3, 6, 2]).is_empty());
/// assert!(bursts(&[1, 100]).is_empty(), "two cells say nothing of each other");
/// ```
pub fn bursts(cells: &[u64]) -> Vec<Burst> {
    if cells.len() < FEWEST_CELLS {
        return Vec::new();
    }
    let n = cells.len() as f64;
    let sum: f64 = cells.iter().map(|count| *count as f64).sum();
    let squares: f64 = cells.iter().map(|count| (*count as f64).powi(2)).sum();
    let level = FALSE_ALARMS / n;
    let looked = cells.iter().enumerate().filter(|(_, count)| **count >= FEWEST_ARRIVALS).filter_map(|(cell, &count)| {
        let own = count as f64;
        let mean = (sum - own) / (n - 1.0);
        let variance = ((squares - own * own) - (n - 1.0) * mean * mean).max(0.0) / (n - 2.0);
        // The mean of a few cells is uncertain itself: a cell like the others scatters by (n − 1 + 1) / (n − 1) times their variance.
        let chance = tail(count, mean.max(0.5), variance * n / (n - 1.0));
        (chance < level).then_some(Burst { cell, count, expected: mean, chance })
    });
    looked.collect()
}

/// P(X ≥ count) for a negative binomial with this mean and variance, or a Poisson number where the variance is not above the mean.
fn tail(count: u64, mean: f64, variance: f64) -> f64 {
    let most = count.min(2_000_000);
    let mut below = 0.0;
    if variance <= mean * 1.000_001 {
        let mut log = -mean;
        for x in 0..most {
            below += log.exp();
            log += (mean / (x as f64 + 1.0)).ln();
        }
    } else {
        let size = mean * mean / (variance - mean);
        let part = mean / (mean + size);
        let mut log = size * (size / (size + mean)).ln();
        for x in 0..most {
            below += log.exp();
            log += (part * (size + x as f64) / (x as f64 + 1.0)).ln();
        }
    }
    (1.0 - below).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tails_are_those_of_the_tables() {
        // Poisson: P(X ≥ 4 | 1) = 0.01899. Negative binomial with mean 2, variance 6 (size 1, geometric with ⅓): P(X ≥ 3) = (2/3)³.
        assert!((tail(4, 1.0, 1.0) - 0.018_99).abs() < 1e-5);
        assert!((tail(3, 2.0, 6.0) - 8.0 / 27.0).abs() < 1e-12);
    }

    #[test]
    fn evenings_that_are_busier_than_nights_are_no_bursts() {
        let days: Vec<u64> = (0..10).flat_map(|day| [0, 0, 2, 5 + day % 3, 12 + day % 5, 9]).collect();
        assert!(bursts(&days).is_empty());
        let mut with_script = days;
        with_script[30] = 150;
        assert_eq!(bursts(&with_script).iter().map(|burst| burst.cell).collect::<Vec<_>>(), [30]);
    }

    #[test]
    fn nothing_at_all_is_no_burst() {
        assert!(bursts(&[]).is_empty());
        assert!(bursts(&[0; 40]).is_empty());
    }
}
