//! Slower or faster at the same pitch: pieces are laid over each other where they fit best (WSOLA: Verhelst and Roelands, "An overlap-add
//! technique based on waveform similarity for high quality time-scale modification of speech", ICASSP 1993).

use std::f32::consts::PI;

/// A piece: 40 ms at 16 kHz, half of which overlaps.
const PIECE: usize = 640;
const HALF: usize = PIECE / 2;
/// How far the best fit is looked for: 10 ms, the longest period of a voice.
const SEARCH: usize = 160;

/// `samples`, `times` as long.
pub(crate) fn stretched(samples: &[f32], times: f32) -> Vec<f32> {
    if samples.len() < 2 * PIECE + 2 * SEARCH {
        return samples.to_vec();
    }
    let length = (samples.len() as f32 * times) as usize;
    let mut out = vec![0.0; length + PIECE];
    let last = samples.len() - PIECE;
    let mut taken = 0;
    let mut written = 0;
    while written < length {
        for (place, value) in samples[taken..taken + PIECE].iter().enumerate() {
            let window = 0.5 - 0.5 * (2.0 * PI * (place as f32 + 0.5) / PIECE as f32).cos();
            out[(written + place).min(length + PIECE - 1)] += value * window;
        }
        written += HALF;
        let wanted = ((written as f32 / times) as usize).min(last);
        // What would follow naturally is what the next piece has to be like.
        let natural = (taken + HALF).min(last);
        taken = best_fit(samples, natural, wanted, last);
    }
    out.truncate(length);
    out
}

fn best_fit(samples: &[f32], natural: usize, wanted: usize, last: usize) -> usize {
    let like = &samples[natural..natural + HALF];
    let from = wanted.saturating_sub(SEARCH);
    let to = (wanted + SEARCH).min(last);
    let mut best = (f32::MIN, wanted);
    for start in from..=to {
        let piece = &samples[start..start + HALF];
        let (mut product, mut energy) = (0.0f32, 1e-6f32);
        for (a, b) in piece.iter().zip(like) {
            product += a * b;
            energy += a * a;
        }
        let likeness = product / energy.sqrt();
        if likeness > best.0 {
            best = (likeness, start);
        }
    }
    best.1
}

/// `samples` read `step` times as fast: pitch and formants move up by `step`. Between values a curve through four of them is followed
/// (Catmull–Rom).
pub(crate) fn read_faster(samples: &[f32], step: f32) -> Vec<f32> {
    let at = |place: usize, offset: isize| place.checked_add_signed(offset).and_then(|place| samples.get(place)).copied().unwrap_or(0.0);
    let count = (samples.len() as f64 / f64::from(step)) as usize;
    (0..count)
        .map(|place| {
            let exact = place as f64 * f64::from(step);
            let (whole, t) = (exact as usize, (exact - exact.floor()) as f32);
            let (a, b, c, d) = (at(whole, -1), at(whole, 0), at(whole, 1), at(whole, 2));
            b + 0.5 * t * (c - a + t * (2.0 * a - 5.0 * b + 4.0 * c - d + t * (3.0 * (b - c) + d - a)))
        })
        .collect()
}
