//! A whisper on a poor phone and a shout on a good one should be heard alike, and nobody should pay for silence.

use crate::filter::without_rumble;
use crate::{RATE, Refused, Sound};

/// Loudness is measured over 20 ms.
const FRAME: usize = RATE as usize / 50;
/// A frame that is louder than this holds something: −52 dB of the loudest possible.
const HEARD: f32 = 0.0025;
/// A frame this far below the loud ones is a pause, not speech: −30 dB.
const PAUSE: f32 = 0.0316;
/// What is left before and after speech: 0.15 s.
const MARGIN: usize = RATE as usize * 3 / 20;
/// Fewer frames than these say nothing: a quarter of a second.
const LEAST_FRAMES: usize = 12;
/// Speech is brought to this loudness: −20 dB.
const TARGET: f32 = 0.1;
/// And never made louder than by this: more would only make noise louder.
const MOST_GAIN: f32 = 20.0;
/// Peaks above this are bent, not cut.
const KNEE: f32 = 0.8;

impl Sound {
    /// Without rumble, without silence at both ends, and as loud as the others.
    ///
    /// # Errors
    /// [`Refused::TooShort`] and [`Refused::Silent`].
    pub fn levelled(&self) -> Result<Self, Refused> {
        if self.samples.len() < FRAME * LEAST_FRAMES {
            return Err(Refused::TooShort);
        }
        let clean = without_rumble(&self.samples);
        let loudness: Vec<f32> = clean.chunks(FRAME).map(loudness).collect();
        let mut sorted = loudness.clone();
        sorted.sort_by(f32::total_cmp);
        let loud = sorted[sorted.len() - 1 - sorted.len() / 20];
        let heard = HEARD.max(loud * PAUSE);
        let speech: Vec<usize> = (0..loudness.len()).filter(|&frame| loudness[frame] > heard).collect();
        let (Some(&first), Some(&last)) = (speech.first(), speech.last()) else { return Err(Refused::Silent) };
        if speech.len() < LEAST_FRAMES {
            return Err(Refused::Silent);
        }
        let mean = (speech.iter().map(|&frame| loudness[frame].powi(2)).sum::<f32>() / speech.len() as f32).sqrt();
        let gain = (TARGET / mean).min(MOST_GAIN);
        let start = (first * FRAME).saturating_sub(MARGIN);
        let end = ((last + 1) * FRAME + MARGIN).min(clean.len());
        Ok(Self::new(clean[start..end].iter().map(|&value| bent(value * gain)).collect()))
    }
}

fn loudness(frame: &[f32]) -> f32 {
    (frame.iter().map(|value| value * value).sum::<f32>() / frame.len() as f32).sqrt()
}

/// Below the knee as it is; above it closer and closer to 1.
fn bent(value: f32) -> f32 {
    let size = value.abs();
    if size <= KNEE { value } else { value.signum() * (KNEE + (1.0 - KNEE) * ((size - KNEE) / (1.0 - KNEE)).tanh()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(seconds: f32, size: f32) -> Vec<f32> {
        (0..(seconds * RATE as f32) as usize).map(|place| (place as f32 * 0.157).sin() * size).collect()
    }

    #[test]
    fn quiet_and_loud_voices_come_out_alike_and_without_silence_around() {
        let mut lengths = Vec::new();
        for size in [0.02, 0.2, 0.9] {
            let around = vec![0.0; RATE as usize];
            let samples = [around.clone(), tone(1.0, size), around].concat();
            let levelled = Sound::new(samples).levelled().unwrap();
            let middle = &levelled.samples()[8_000..12_000];
            assert!((loudness(middle) - TARGET).abs() < 0.02, "{size}: {}", loudness(middle));
            lengths.push(levelled.seconds());
        }
        assert!(lengths.iter().all(|seconds| (1.2..1.4).contains(seconds)), "{lengths:?}");
    }

    #[test]
    fn silence_a_click_and_hum_of_the_mains_are_nobody_speaking() {
        assert_eq!(Sound::new(vec![0.0; 32_000]).levelled(), Err(Refused::Silent));
        let mut click = vec![0.0; 32_000];
        click[16_000] = 1.0;
        assert_eq!(Sound::new(click).levelled(), Err(Refused::Silent));
        let hum = (0..32_000).map(|place| (place as f32 * std::f32::consts::TAU * 20.0 / RATE as f32).sin() * 0.02).collect();
        assert_eq!(Sound::new(hum).levelled(), Err(Refused::Silent));
        assert_eq!(Sound::new(tone(0.1, 0.5)).levelled(), Err(Refused::TooShort));
    }

    #[test]
    fn peaks_are_bent_below_one() {
        assert!(bent(5.0) <= 1.0 && bent(-5.0) >= -1.0 && bent(0.5) == 0.5);
    }
}
