//! Random numbers with a documented generator: ChaCha with 8 rounds, one stream for each use, so that the same seed gives the same
//! choices on every machine and for any number of threads.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// The uses of randomness; each has streams of its own, so that adding one never shifts another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    KMeans = 1,
    Bootstrap = 2,
}

/// The generator of one use, for one number of groups and one repetition.
pub(crate) fn stream(seed: u64, what: Use, groups: usize, repetition: u32) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream((what as u64) << 48 | (groups as u64) << 32 | u64::from(repetition));
    random
}

/// Uniform on [0, 1): the 53 upper bits of 64.
pub(crate) fn uniform(random: &mut ChaCha8Rng) -> f64 {
    (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
}

/// A Poisson count of mean 1 (the weight of one person in a resample): by inversion.
pub(crate) fn poisson_one(random: &mut ChaCha8Rng) -> u32 {
    let u = uniform(random);
    let (mut count, mut term, mut sum) = (0_u32, (-1.0_f64).exp(), (-1.0_f64).exp());
    while u > sum && count < 20 {
        count += 1;
        term /= f64::from(count);
        sum += term;
    }
    count
}

/// A standard normal number (Marsaglia's polar method).
pub(crate) fn normal(random: &mut ChaCha8Rng) -> f64 {
    loop {
        let (x, y) = (2.0 * uniform(random) - 1.0, 2.0 * uniform(random) - 1.0);
        let s = x * x + y * y;
        if s > 0.0 && s < 1.0 {
            return x * (-2.0 * s.ln() / s).sqrt();
        }
    }
}
