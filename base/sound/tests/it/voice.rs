//! Voices that nobody has: pulses through resonances.

use std::f32::consts::TAU;

use toguna_sound::RATE;

/// A vowel of `seconds`: pulses of `pitch` hertz through `formants`, loudest value 0.5.
pub(crate) fn vowel(seconds: f32, pitch: f32, formants: [f32; 3]) -> Vec<f32> {
    let count = (seconds * RATE as f32) as usize;
    let mut phase = 1.0;
    let mut samples: Vec<f32> = (0..count)
        .map(|place| {
            // A voice is never quite steady.
            phase += pitch * (1.0 + 0.01 * (place as f32 * 5.0 * TAU / RATE as f32).sin()) / RATE as f32;
            if phase >= 1.0 {
                phase -= 1.0;
                1.0
            } else {
                0.0
            }
        })
        .collect();
    for (formant, width) in formants.into_iter().zip([80.0, 100.0, 140.0]) {
        let radius = (-std::f32::consts::PI * width / RATE as f32).exp();
        let (a, b) = (2.0 * radius * (TAU * formant / RATE as f32).cos(), -radius * radius);
        let (mut one, mut two) = (0.0, 0.0);
        for sample in &mut samples {
            let value = *sample + a * one + b * two;
            (two, one) = (one, value);
            *sample = value;
        }
    }
    let most = samples.iter().fold(0.0f32, |most, value| most.max(value.abs()));
    for value in &mut samples {
        *value *= 0.5 / most;
    }
    samples
}

/// Two words: a vowel, a pause, another vowel.
pub(crate) fn words() -> Vec<f32> {
    [vowel(1.2, 120.0, [700.0, 1200.0, 2500.0]), vec![0.0; 3_200], vowel(1.0, 130.0, [300.0, 2200.0, 2900.0])].concat()
}

/// The pitch in hertz: where the sound is most like itself.
pub(crate) fn pitch(samples: &[f32]) -> f32 {
    let middle = &samples[samples.len() / 4..(samples.len() / 4 + 8_000).min(samples.len())];
    let like = |lag: usize| -> f32 {
        let (a, b) = (&middle[..middle.len() - lag], &middle[lag..]);
        let energy = (a.iter().map(|x| x * x).sum::<f32>() * b.iter().map(|x| x * x).sum::<f32>()).sqrt();
        a.iter().zip(b).map(|(x, y)| x * y).sum::<f32>() / energy.max(1e-9)
    };
    let likeness: Vec<(usize, f32)> = (40..260).map(|lag| (lag, like(lag))).collect();
    let best = likeness.iter().map(|&(_, likeness)| likeness).fold(f32::MIN, f32::max);
    // The first lag that is nearly as good: twice a period is as good as one.
    let first = likeness.windows(3).find(|near| near[1].1 > 0.9 * best && near[1].1 >= near[0].1 && near[1].1 >= near[2].1);
    RATE as f32 / first.map_or(1, |near| near[1].0) as f32
}

/// Power near `hertz`, by a narrow correlation.
pub(crate) fn power_at(samples: &[f32], hertz: f32) -> f32 {
    let (mut re, mut im) = (0.0, 0.0);
    for (place, value) in samples.iter().enumerate() {
        let (sin, cos) = (TAU * hertz * place as f32 / RATE as f32).sin_cos();
        re += value * cos;
        im += value * sin;
    }
    (re * re + im * im) / samples.len() as f32
}

/// Where the power lies within `range`, as a mean of the frequencies in hertz.
pub(crate) fn centre(samples: &[f32], range: std::ops::Range<u16>) -> f32 {
    let middle = &samples[samples.len() / 4..(samples.len() / 4 + 6_000).min(samples.len())];
    let (mut sum, mut weighted) = (0.0, 0.0);
    for hertz in range.step_by(10) {
        let power = power_at(middle, f32::from(hertz));
        sum += power;
        weighted += power * f32::from(hertz);
    }
    weighted / sum
}
