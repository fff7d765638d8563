//! A recording is the most dangerous thing that anybody can send: it comes from any program of any phone, it can be huge or a trap, and a
//! voice tells who speaks. This crate makes out of it a small file of speech that is safe to keep and cheap to listen to, or says why not.
//!
//! In the order in which sound flows:
//!
//! - [`recognise`](fn@recognise) looks at what the bytes are, whatever they are called;
//! - [`decode`](fn@decode) reads WebM, Ogg (Opus and Vorbis), MP4, AAC, MP3 and WAV within [`Limits`] into a [`Sound`]: one channel, 16,000 values a second;
//! - [`Sound::levelled`] takes silence off both ends and makes it as loud as the others;
//! - [`Veil`] moves pitch and formants by amounts that nobody keeps;
//! - [`encode`](fn@encode) writes Opus in Ogg, about 1.5 kB a second;
//! - [`prepare`] does all of that.
//!
//! There is no input or output here, no clock and no chance: a disguise is drawn from the bytes that the caller hands in and forgets.

mod decode;
mod disguise;
mod encode;
mod filter;
mod fourier;
mod level;
mod recognise;
mod resample;
mod source;
mod stretch;
mod webm;

use thiserror::Error;

pub use decode::decode;
pub use disguise::Veil;
pub use encode::{BITS_PER_SECOND, encode};
pub use recognise::{Container, Stranger, recognise};

/// Values a second of every [`Sound`]: all that speech needs, and what the codec codes at these rates anyway.
pub const RATE: u32 = 16_000;

/// One channel of sound at [`RATE`], each value between −1 and 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Sound {
    samples: Vec<f32>,
}

impl Sound {
    /// Sound from values at [`RATE`]; what is not a number becomes silence, what is too loud is cut off.
    pub fn new(samples: Vec<f32>) -> Self {
        Self { samples: samples.into_iter().map(tame).collect() }
    }

    /// The values.
    pub fn samples(&self) -> &[f32] {
        &self.samples
    }

    /// How long it lasts, in seconds.
    pub fn seconds(&self) -> f64 {
        self.samples.len() as f64 / f64::from(RATE)
    }
}

/// A value as it is believed: what is not a number is silence, what is too loud is cut off.
fn tame(value: f32) -> f32 {
    if value.is_finite() { value.clamp(-1.0, 1.0) } else { 0.0 }
}

/// What is still taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes.
    pub most_bytes: usize,
    /// The longest recording, in seconds. One second more is let pass: a phone that stops at the limit is never quite on time.
    pub most_seconds: u32,
}

impl Limits {
    /// One idea, spoken by a participant.
    pub const STATEMENT: Self = Self { most_bytes: MOST_BYTES, most_seconds: 60 };
    /// A text of the team, read aloud: a consent can be long.
    pub const TEXT: Self = Self { most_bytes: MOST_BYTES, most_seconds: 180 };
}

/// The largest file that any recording may be, in bytes: a minute of uncompressed sound at 48 kHz fits.
pub const MOST_BYTES: usize = 6 * 1024 * 1024;

/// Why a recording is not taken. Whoever sent it can do something about each of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refused {
    /// Nothing was sent.
    #[error("the recording is empty")]
    Empty,
    /// More bytes than [`Limits::most_bytes`].
    #[error("the recording is larger than {most_bytes} bytes")]
    TooLarge {
        /// The limit.
        most_bytes: usize,
    },
    /// It goes on longer than [`Limits::most_seconds`].
    #[error("the recording is longer than {most_seconds} seconds")]
    TooLong {
        /// The limit.
        most_seconds: u32,
    },
    /// Less than a third of a second.
    #[error("the recording is too short to say anything")]
    TooShort,
    /// Nobody is heard: the microphone was covered, or off.
    #[error("nothing can be heard in the recording")]
    Silent,
    /// It is something else: a script, an archive, a picture.
    #[error("this is no sound but {0}")]
    NotSound(Stranger),
    /// It is sound of a kind that is not read here.
    #[error("this is sound of a kind that cannot be read")]
    Unreadable,
    /// It begins well, and is damaged or breaks off.
    #[error("the recording is damaged or breaks off")]
    Broken,
}

/// A recording that is ready to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// Opus in Ogg, one channel.
    pub ogg: Vec<u8>,
    /// How long it lasts, in seconds, rounded up.
    pub seconds: u32,
}

/// Makes out of whatever was sent what is kept: recognised, read, levelled, disguised where `veil` is there, and encoded.
///
/// # Errors
/// [`Refused`], with nothing kept.
pub fn prepare(bytes: &[u8], limits: &Limits, veil: Option<Veil>) -> Result<Prepared, Refused> {
    let heard = decode(bytes, limits)?.levelled()?;
    let said = match veil {
        Some(veil) => veil.over(&heard).levelled()?,
        None => heard,
    };
    let seconds = said.seconds().ceil() as u32;
    Ok(Prepared { ogg: encode(&said)?, seconds })
}
