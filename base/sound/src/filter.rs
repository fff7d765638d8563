//! Hum of the mains and the thump of a hand on a phone lie below every voice.

/// Takes away what lies below 80 Hz: a second-order high-pass (Butterworth, by the bilinear transform) at 16,000 values a second.
pub(crate) fn without_rumble(samples: &[f32]) -> Vec<f32> {
    let k = (std::f64::consts::PI * 80.0 / f64::from(crate::RATE)).tan();
    let norm = 1.0 / (1.0 + std::f64::consts::SQRT_2 * k + k * k);
    let (b0, b1) = (norm, -2.0 * norm);
    let (a1, a2) = (2.0 * (k * k - 1.0) * norm, (1.0 - std::f64::consts::SQRT_2 * k + k * k) * norm);
    let (mut x1, mut x2, mut y1, mut y2) = (0.0, 0.0, 0.0, 0.0);
    samples
        .iter()
        .map(|&sample| {
            let x = f64::from(sample);
            let y = b0 * x + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
            (x2, x1, y2, y1) = (x1, x, y1, y);
            y as f32
        })
        .collect()
}
