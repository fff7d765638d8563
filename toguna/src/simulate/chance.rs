//! The few distributions that a planted dialogue needs, drawn from a generator that is handed in.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// The uses of randomness, each with a stream of its own: asking for the times never changes the votes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stream {
    Plan = 1,
    People = 2,
    Times = 3,
}

pub(super) fn generator(seed: u64, stream: Stream) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(stream as u64);
    random
}

/// Uniform on [0, 1): the 53 upper bits of 64.
pub(super) fn uniform(random: &mut ChaCha8Rng) -> f64 {
    (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
}

/// Uniform on [from, to).
pub(super) fn between(random: &mut ChaCha8Rng, from: f64, to: f64) -> f64 {
    from + (to - from) * uniform(random)
}

/// A whole number below `limit`, which is at least 1. The bias is below `limit` / 2^64.
pub(super) fn below(random: &mut ChaCha8Rng, limit: u64) -> u64 {
    ((u128::from(random.next_u64()) * u128::from(limit)) >> 64) as u64
}

pub(super) fn happens(random: &mut ChaCha8Rng, probability: f64) -> bool {
    uniform(random) < probability
}

/// A nearly standard normal number: the sum of twelve uniform ones, less six. Mean and variance are exact and no logarithm is needed,
/// which systems round differently; beyond ±3 the tails are thin.
pub(super) fn normal(random: &mut ChaCha8Rng) -> f64 {
    (0..12).map(|_| uniform(random)).sum::<f64>() - 6.0
}

/// The place of a weight, drawn with probability proportional to it. The last positive one if rounding runs past the end.
pub(super) fn weighted(random: &mut ChaCha8Rng, weights: &[f64]) -> usize {
    let mut left = uniform(random) * weights.iter().sum::<f64>();
    let mut chosen = 0;
    for (place, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
        chosen = place;
        if left < *weight {
            break;
        }
        left -= weight;
    }
    chosen
}

/// Fisher and Yates.
pub(super) fn shuffle<T>(random: &mut ChaCha8Rng, items: &mut [T]) {
    for last in (1..items.len()).rev() {
        items.swap(last, below(random, last as u64 + 1) as usize);
    }
}

/// Draws places in proportion to fixed weights in constant time (the alias method of Walker 1977).
#[derive(Debug, Clone)]
pub(super) struct Alias {
    /// For each place: below this, out of 2^32, the place itself is drawn, otherwise its alias.
    threshold: Vec<u32>,
    alias: Vec<u32>,
}

impl Alias {
    pub(super) fn new(weights: &[f64]) -> Self {
        let count = weights.len();
        let mean = weights.iter().sum::<f64>() / count as f64;
        let mut scaled: Vec<f64> = weights.iter().map(|weight| weight / mean).collect();
        let (mut small, mut large): (Vec<usize>, Vec<usize>) = (0..count).partition(|&place| scaled[place] < 1.0);
        let mut threshold = vec![u32::MAX; count];
        let mut alias: Vec<u32> = (0..count as u32).collect();
        while let (Some(little), Some(&much)) = (small.pop(), large.last()) {
            threshold[little] = (scaled[little] * 4_294_967_296.0) as u32;
            alias[little] = much as u32;
            scaled[much] -= 1.0 - scaled[little];
            if scaled[much] < 1.0 {
                large.pop();
                small.push(much);
            }
        }
        Self { threshold, alias }
    }

    pub(super) fn draw(&self, random: &mut ChaCha8Rng) -> u32 {
        let bits = random.next_u64();
        let place = ((bits >> 32) * self.threshold.len() as u64) >> 32;
        if bits as u32 <= self.threshold[place as usize] { place as u32 } else { self.alias[place as usize] }
    }
}

/// How many statements a person votes on: 1 plus a geometric number, cut off at `most`.
#[derive(Debug, Clone)]
pub(super) struct VoteCount {
    /// `reaches[i]`: probability of more than `i + 1` votes; falls from start to end.
    reaches: Vec<f64>,
}

impl VoteCount {
    /// The ratio of the geometric number is chosen so that the mean, after the cut, is `mean` (1 to `most`).
    pub(super) fn new(mean: f64, most: usize) -> Self {
        let steps = most - 1;
        let mean_with = |ratio: f64| {
            let (mut power, mut sum) = (1.0, 1.0);
            for _ in 0..steps {
                power *= ratio;
                sum += power;
            }
            sum
        };
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if mean_with(middle) < mean {
                low = middle;
            } else {
                high = middle;
            }
        }
        let mut power = 1.0;
        let reaches = (0..steps)
            .map(|_| {
                power *= high;
                power
            })
            .collect();
        Self { reaches }
    }

    pub(super) fn draw(&self, random: &mut ChaCha8Rng) -> usize {
        let luck = uniform(random);
        1 + self.reaches.partition_point(|reach| luck < *reach)
    }
}
