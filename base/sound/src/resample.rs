//! Phones record 8,000 to 96,000 values a second, on one channel or more. Here all of it becomes one channel at our rate, and no more of it
//! than the limit.

use std::f64::consts::PI;

use crate::{Limits, RATE, Refused, Sound, tame};

/// Rates that are believed.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=192_000;
/// Zero crossings of the filter on each side: aliases stay about 70 dB down.
const CROSSINGS: f64 = 12.0;

/// Sound on its way in, one channel, still at its own rate.
pub(crate) struct Gathering {
    limits: Limits,
    rate: Option<u32>,
    samples: Vec<f32>,
}

impl Gathering {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { limits: *limits, rate: None, samples: Vec::new() }
    }

    /// Takes values of all channels in turn.
    pub(crate) fn take(&mut self, rate: u32, channels: usize, interleaved: &[f32]) -> Result<(), Refused> {
        if !RATES.contains(&rate) || !(1..=8).contains(&channels) {
            return Err(Refused::Unreadable);
        }
        // A rate that changes under way is no recording of a voice.
        if *self.rate.get_or_insert(rate) != rate {
            return Err(Refused::Broken);
        }
        let most = u64::from(self.limits.most_seconds + 1) * u64::from(rate);
        if (self.samples.len() + interleaved.len() / channels) as u64 > most {
            return Err(Refused::TooLong { most_seconds: self.limits.most_seconds });
        }
        self.samples
            .extend(interleaved.chunks_exact(channels).map(|frame| frame.iter().map(|&value| tame(value)).sum::<f32>() / channels as f32));
        Ok(())
    }

    /// All of it at our rate.
    pub(crate) fn done(self) -> Result<Sound, Refused> {
        let rate = self.rate.filter(|_| !self.samples.is_empty()).ok_or(Refused::TooShort)?;
        Ok(Sound::new(if rate == RATE { self.samples } else { resampled(&self.samples, rate) }))
    }
}

/// Values at `rate` as values at [`RATE`]: each is a sum of its neighbours under a windowed sinc, `h(t) = c·sinc(c·t)·hann(t/w)`.
fn resampled(samples: &[f32], rate: u32) -> Vec<f32> {
    let common = gcd(rate, RATE);
    let (up, down) = (u64::from(RATE / common), u64::from(rate / common));
    // Below the lower of both rates' limits nothing is lost; above it nothing is kept.
    let cut = (f64::from(RATE) / f64::from(rate)).min(1.0);
    let width = (CROSSINGS / cut).ceil() as i64;
    let phases: Vec<Vec<f32>> = (0..up).map(|phase| taps(phase as f64 / up as f64, cut, width)).collect();
    let count = samples.len() as u64 * up / down;
    (0..count)
        .map(|place| {
            let exact = place * down;
            let (whole, phase) = ((exact / up) as i64, (exact % up) as usize);
            let first = whole - width + 1;
            let taps = phases[phase].iter().enumerate();
            taps.map(|(tap, weight)| usize::try_from(first + tap as i64).ok().and_then(|at| samples.get(at)).unwrap_or(&0.0) * weight).sum()
        })
        .collect()
}

fn taps(fraction: f64, cut: f64, width: i64) -> Vec<f32> {
    (-width + 1..=width)
        .map(|tap| {
            let distance = tap as f64 - fraction;
            let sinc = if distance.abs() < 1e-9 { 1.0 } else { (PI * cut * distance).sin() / (PI * cut * distance) };
            let window = (0.5 + 0.5 * (PI * distance / width as f64).cos()).max(0.0);
            (cut * sinc * window) as f32
        })
        .collect()
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(rate: u32, hertz: f64) -> Vec<f32> {
        (0..rate).map(|place| (2.0 * PI * hertz * f64::from(place) / f64::from(rate)).sin() as f32 * 0.5).collect()
    }

    fn power(samples: &[f32]) -> f64 {
        let middle = &samples[1_000..samples.len() - 1_000];
        middle.iter().map(|&value| f64::from(value).powi(2)).sum::<f64>() / middle.len() as f64
    }

    #[test]
    fn a_tone_stays_the_same_tone_at_every_rate() {
        for rate in [8_000, 11_025, 22_050, 24_000, 44_100, 48_000, 47_999] {
            let same = resampled(&tone(rate, 440.0), rate);
            assert!((same.len() as i64 - i64::from(RATE)).abs() <= 2, "{rate}");
            let error: Vec<f32> = same.iter().zip(tone(RATE, 440.0)).map(|(a, b)| a - b).collect();
            assert!(power(&error) < 1e-5 * power(&same), "{rate}: {}", power(&error) / power(&same));
        }
    }

    #[test]
    fn what_our_rate_cannot_hold_is_left_out_and_not_folded_back() {
        assert!(power(&resampled(&tone(48_000, 11_000.0), 48_000)) < 1e-5);
    }

    #[test]
    fn channels_become_one_and_a_limit_is_a_limit() {
        let limits = Limits { most_bytes: 0, most_seconds: 1 };
        let mut gathering = Gathering::new(&limits);
        gathering.take(16_000, 2, &[0.5, -0.5, 0.2, 0.4, f32::NAN, 0.2]).unwrap();
        assert_eq!(gathering.samples, [0.0, 0.3, 0.1]);
        assert_eq!(gathering.take(8_000, 2, &[0.0, 0.0]), Err(Refused::Broken));
        assert_eq!(gathering.take(16_000, 1, &vec![0.0; 32_000]), Err(Refused::TooLong { most_seconds: 1 }));
        assert_eq!(Gathering::new(&limits).take(1, 1, &[0.0]), Err(Refused::Unreadable));
    }
}
