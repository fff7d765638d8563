//! The fast Fourier transform, for powers of two: the one thing that moving formants needs.

use std::f64::consts::PI;

/// One transform of a fixed length.
pub(crate) struct Fourier {
    length: usize,
    /// `cos` and `sin` of each angle that is needed.
    turns: Vec<(f32, f32)>,
}

impl Fourier {
    /// `length` is a power of two.
    pub(crate) fn new(length: usize) -> Self {
        let turns = (0..length / 2).map(|place| -2.0 * PI * place as f64 / length as f64);
        Self { length, turns: turns.map(|angle| (angle.cos() as f32, angle.sin() as f32)).collect() }
    }

    /// `X(k) = Σ x(n)·e^(−2πikn/N)`, in place.
    pub(crate) fn forward(&self, re: &mut [f32], im: &mut [f32]) {
        let bits = self.length.trailing_zeros();
        for place in 0..self.length {
            let other = place.reverse_bits() >> (usize::BITS - bits);
            if other > place {
                re.swap(place, other);
                im.swap(place, other);
            }
        }
        let mut half = 1;
        while half < self.length {
            let step = self.length / (2 * half);
            for start in (0..self.length).step_by(2 * half) {
                for offset in 0..half {
                    let (cos, sin) = self.turns[offset * step];
                    let (a, b) = (start + offset, start + offset + half);
                    let (x, y) = (re[b] * cos - im[b] * sin, re[b] * sin + im[b] * cos);
                    (re[b], im[b]) = (re[a] - x, im[a] - y);
                    (re[a], im[a]) = (re[a] + x, im[a] + y);
                }
            }
            half *= 2;
        }
    }

    /// The way back.
    pub(crate) fn backward(&self, re: &mut [f32], im: &mut [f32]) {
        self.forward(im, re);
        let scale = 1.0 / self.length as f32;
        for value in re.iter_mut().chain(im) {
            *value *= scale;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back_is_the_same_and_a_tone_is_one_line() {
        let fourier = Fourier::new(64);
        let tone: Vec<f32> = (0..64).map(|place| (2.0 * PI * 5.0 * f64::from(place) / 64.0).cos() as f32).collect();
        let (mut re, mut im) = (tone.clone(), vec![0.0; 64]);
        fourier.forward(&mut re, &mut im);
        for (place, value) in re.iter().enumerate() {
            let wanted = if place == 5 || place == 59 { 32.0 } else { 0.0 };
            assert!((value - wanted).abs() < 1e-4, "{place}: {value}");
        }
        fourier.backward(&mut re, &mut im);
        assert!(re.iter().zip(&tone).all(|(a, b)| (a - b).abs() < 1e-5));
    }
}
