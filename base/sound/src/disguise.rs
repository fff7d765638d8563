//! A neighbour knows a voice at once. Pitch and formants (the resonances of mouth and throat) are what is known first; here both are
//! moved, each by an amount that is drawn once and kept nowhere, so that the way back has to be guessed.
//!
//! What this does not hide: what is said, in which words and with which accent, how fast and with which pauses, and what is heard in the
//! background. Somebody who has many recordings of a person, time and a program that compares voices may still find likenesses. The guide
//! says so, and so does the page on which people speak.

use rand_chacha::ChaCha20Rng;
use rand_core::{Rng as _, SeedableRng as _};

use crate::fourier::Fourier;
use crate::stretch::{read_faster, stretched};
use crate::{RATE, Sound};

/// How far a voice is moved. It can be drawn and laid over a sound, never read, shown or stored.
pub struct Veil {
    pitch: f32,
    formants: f32,
    tempo: f32,
}

/// Semitones by which the pitch moves, up or down.
const SEMITONES: (f32, f32) = (2.5, 5.0);
/// By how much formants move up or down: less would be known, more would not be understood.
const FORMANTS: (f32, f32) = (1.10, 1.22);
/// How much faster or slower.
const TEMPO: (f32, f32) = (1.0, 1.06);

impl Veil {
    /// Drawn from `secret`, which is random and which the caller keeps nowhere.
    pub fn drawn(secret: [u8; 32]) -> Self {
        let mut chance = ChaCha20Rng::from_seed(secret);
        let mut between = |(low, high): (f32, f32)| low + (high - low) * (chance.next_u32() as f32 / u32::MAX as f32);
        let (semitones, formants, tempo) = (between(SEMITONES), between(FORMANTS), between(TEMPO));
        let mut turned = |ratio: f32| if chance.next_u32() % 2 == 0 { ratio } else { 1.0 / ratio };
        let pitch = turned((semitones / 12.0).exp2());
        Self { pitch, formants: turned(formants), tempo: turned(tempo) }
    }

    /// The sound, disguised. About as long as before.
    #[must_use]
    pub fn over(self, sound: &Sound) -> Sound {
        let longer = stretched(sound.samples(), self.pitch / self.tempo);
        let moved = read_faster(&longer, self.pitch);
        // Reading faster has moved the formants with the pitch: the rest of the way.
        Sound::new(with_formants(&moved, self.formants / self.pitch))
    }
}

/// One window: 32 ms at 16 kHz.
const WINDOW: usize = 512;
const HOP: usize = WINDOW / 4;
/// Values of the cepstrum that make the envelope: finer than formants, coarser than the harmonics of a voice below 400 Hz.
const ENVELOPE: usize = RATE as usize / 400;
/// Envelopes differ by at most so much, as a natural logarithm (about 26 dB).
const MOST: f32 = 3.0;

/// Moves the spectral envelope of each window to `ratio` times its frequencies, and leaves the pitch where it is:
/// `Y(k) = X(k)·E(k/ratio)/E(k)`, where `E` is the envelope that the first values of the real cepstrum describe.
fn with_formants(samples: &[f32], ratio: f32) -> Vec<f32> {
    let fourier = Fourier::new(WINDOW);
    let window: Vec<f32> =
        (0..WINDOW).map(|place| 0.5 - 0.5 * (std::f32::consts::TAU * (place as f32 + 0.5) / WINDOW as f32).cos()).collect();
    let mut out = vec![0.0; samples.len() + 2 * WINDOW];
    let mut weight = vec![1e-3f32; out.len()];
    let padded: Vec<f32> = [vec![0.0; WINDOW], samples.to_vec(), vec![0.0; WINDOW]].concat();
    let (mut re, mut im) = (vec![0.0; WINDOW], vec![0.0; WINDOW]);
    for start in (0..padded.len() - WINDOW).step_by(HOP) {
        for place in 0..WINDOW {
            re[place] = padded[start + place] * window[place];
            im[place] = 0.0;
        }
        fourier.forward(&mut re, &mut im);
        let envelope = envelope(&fourier, &re, &im);
        for bin in 0..=WINDOW / 2 {
            let from = bin as f32 / ratio;
            let (whole, part) = ((from as usize).min(WINDOW / 2), from.fract());
            let next = (whole + 1).min(WINDOW / 2);
            let moved = envelope[whole] + (envelope[next] - envelope[whole]) * part;
            let gain = (moved - envelope[bin]).clamp(-MOST, MOST).exp();
            re[bin] *= gain;
            im[bin] *= gain;
            if bin > 0 && bin < WINDOW / 2 {
                re[WINDOW - bin] *= gain;
                im[WINDOW - bin] *= gain;
            }
        }
        fourier.backward(&mut re, &mut im);
        for place in 0..WINDOW {
            out[start + place] += re[place] * window[place];
            weight[start + place] += window[place] * window[place];
        }
    }
    (WINDOW..WINDOW + samples.len()).map(|place| out[place] / weight[place]).collect()
}

/// The logarithm of the envelope at each frequency.
fn envelope(fourier: &Fourier, re: &[f32], im: &[f32]) -> Vec<f32> {
    let mut cepstrum: Vec<f32> = re.iter().zip(im).map(|(re, im)| 0.5 * (re * re + im * im + 1e-9).ln()).collect();
    let mut rest = vec![0.0; WINDOW];
    fourier.backward(&mut cepstrum, &mut rest);
    for place in 0..WINDOW {
        let distance = place.min(WINDOW - place);
        // The last few values fade, so that the envelope has no ripples.
        let keep = ((ENVELOPE as f32 - distance as f32) / 8.0).clamp(0.0, 1.0);
        cepstrum[place] *= keep;
        rest[place] = 0.0;
    }
    fourier.forward(&mut cepstrum, &mut rest);
    cepstrum
}
