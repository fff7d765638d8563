//! What is kept must be small enough for a phone that pays by the megabyte, and must not say who made it or when: nothing goes with the
//! sound but what every player needs.

use opus_pure::{Application, MAX_PACKET_BYTES, OggOpusWriter, OpusEncoder, OpusHead, OpusTags, RateControl, Signal};

use crate::{RATE, Refused, Sound};

/// Bits a second of what is kept: 1.5 kB. Speech stays clear, a minute weighs under 100 kB.
pub const BITS_PER_SECOND: u32 = 12_000;
/// Values in a packet: 60 ms. Longer packets waste less of so few bits.
const FRAME: usize = RATE as usize * 60 / 1000;
/// Values at 48 kHz, the clock of Ogg, for one of ours.
const TICKS: u64 = 48_000 / RATE as u64;

/// Opus in Ogg, one channel, [`BITS_PER_SECOND`] on average. The same sound gives the same bytes.
///
/// # Errors
/// [`Refused::TooShort`] for no sound at all.
pub fn encode(sound: &Sound) -> Result<Vec<u8>, Refused> {
    if sound.samples().is_empty() {
        return Err(Refused::TooShort);
    }
    written(sound).map_err(|_| Refused::Broken)
}

fn written(sound: &Sound) -> opus_pure::Result<Vec<u8>> {
    let mut encoder = OpusEncoder::new(RATE as i32, 1, Application::Voip)?;
    encoder.bitrate_bps = BITS_PER_SECOND as i32;
    encoder.rate_control = RateControl::Vbr;
    encoder.signal_type = Some(Signal::Voice);
    let head = OpusHead::for_encoder(&encoder, RATE);
    let pre_skip = u64::from(head.pre_skip);
    let mut tags = OpusTags::new();
    tags.vendor = String::new();
    let mut writer = OggOpusWriter::with_serial(Vec::new(), head, tags, 1)?;
    let samples = sound.samples();
    // The encoder runs behind: so much silence has to follow for the last sound to come out.
    let frames = (samples.len() + pre_skip.div_ceil(TICKS) as usize).div_ceil(FRAME);
    let end = pre_skip + samples.len() as u64 * TICKS;
    let (mut block, mut packet) = (vec![0.0; FRAME], vec![0; MAX_PACKET_BYTES]);
    for frame in 0..frames {
        let part = &samples[samples.len().min(frame * FRAME)..samples.len().min((frame + 1) * FRAME)];
        block[..part.len()].copy_from_slice(part);
        block[part.len()..].fill(0.0);
        let count = encoder.encode(&block, FRAME, &mut packet)?;
        if frame + 1 == frames {
            let last = end.saturating_sub(writer.granule().unsigned_abs());
            writer.write_packet_with_duration(&packet[..count], last as u32)?;
        } else {
            writer.write_packet(&packet[..count])?;
        }
    }
    writer.finish()
}
