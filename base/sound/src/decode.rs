//! From the bytes of a file to sound. What reads the bytes comes from elsewhere (decision 0014); what it may cost is held here: bytes,
//! steps, packets and seconds are all counted, and a reader that gives up in a panic costs the file and nothing else.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use opus_pure::{MAX_PACKET_SAMPLES, OggOpusReader, OpusDecoder, Trim};
use symphonia::core::codecs::audio::well_known::CODEC_ID_OPUS;
use symphonia::core::codecs::audio::{AudioCodecParameters, AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::{MediaSourceStream, MediaSourceStreamOptions};
use symphonia::default::codecs::{AacDecoder, MpaDecoder, PcmDecoder, VorbisDecoder};
use symphonia::default::formats::{AdtsReader, IsoMp4Reader, MpaReader, OggReader, WavReader};

use crate::recognise::{Container, recognise};
use crate::resample::Gathering;
use crate::source::Purse;
use crate::webm;
use crate::{Limits, RATE, Refused, Sound};

/// Packets that a second of sound may come in: Opus has frames of 2.5 ms.
const PACKETS_PER_SECOND: u32 = 400;
/// One packet in so many may be damaged; with more of them, people would hear holes.
const DAMAGED_IN: u32 = 20;

/// Reads a recording of any kind that [`recognise`] knows.
///
/// # Errors
/// [`Refused`]: it is too large, too long, no sound, of another kind, damaged, or breaks off. Never a panic, whatever the bytes.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Sound, Refused> {
    let kind = recognise(bytes)?;
    if bytes.len() > limits.most_bytes {
        return Err(Refused::TooLarge { most_bytes: limits.most_bytes });
    }
    let read = catch_unwind(AssertUnwindSafe(|| match kind {
        Container::Ogg => ogg(bytes, limits),
        Container::WebM => webm(bytes, limits),
        other => packets(other, bytes, limits),
    }));
    read.unwrap_or(Err(Refused::Broken))
}

/// How many packets a recording may come in, whatever it comes in: one that holds nothing costs as much as one that does.
struct Counter {
    left: u32,
    taken: u32,
    most_seconds: u32,
}

impl Counter {
    fn new(limits: &Limits) -> Self {
        Self { left: PACKETS_PER_SECOND * (limits.most_seconds + 2), taken: 0, most_seconds: limits.most_seconds }
    }

    fn take(&mut self) -> Result<(), Refused> {
        self.left = self.left.checked_sub(1).ok_or(Refused::TooLong { most_seconds: self.most_seconds })?;
        self.taken += 1;
        Ok(())
    }
}

/// Opus or Vorbis in Ogg.
fn ogg(bytes: &[u8], limits: &Limits) -> Result<Sound, Refused> {
    let begins_with = |head: &[u8]| bytes.windows(head.len()).take(512).any(|window| window == head);
    if begins_with(b"\x01vorbis") {
        return if is_whole(bytes) { packets(Container::Ogg, bytes, limits) } else { Err(Refused::Broken) };
    }
    if !begins_with(b"OpusHead") {
        return Err(Refused::Unreadable);
    }
    let mut reader = OggOpusReader::new(bytes).map_err(|_| Refused::Broken)?;
    if reader.head().channel_count > 2 {
        return Err(Refused::Unreadable);
    }
    // What was put before the first sound and behind the last one is taken off by what the pages say.
    let mut trim = Trim::new(reader.head(), RATE as i32, 1).map_err(|_| Refused::Broken)?;
    let mut opus = Opus::new(0, limits)?;
    let mut ended = false;
    while let Some(packet) = reader.read_packet().map_err(|_| Refused::Broken)? {
        ended |= packet.end_of_stream;
        opus.take(&packet.data, |count| trim.keep_range(&packet, count))?;
    }
    // Streams that were recorded live often lack the mark of their end; a last page that is not whole does not.
    if !ended && !is_whole(bytes) {
        return Err(Refused::Broken);
    }
    opus.done()
}

/// Whether the last page of an Ogg file is all there.
fn is_whole(bytes: &[u8]) -> bool {
    let Some(start) = bytes.windows(4).rposition(|window| window == b"OggS") else { return false };
    let page = &bytes[start..];
    let Some(count) = page.get(26) else { return false };
    let Some(lengths) = page.get(27..27 + usize::from(*count)) else { return false };
    page.len() >= 27 + lengths.len() + lengths.iter().map(|&length| usize::from(length)).sum::<usize>()
}

/// Opus in WebM.
fn webm(bytes: &[u8], limits: &Limits) -> Result<Sound, Refused> {
    let mut counter = Counter::new(limits);
    let file = webm::read(bytes, || counter.take())?;
    let mut opus = Opus::new(pre_skip(file.head)?.unwrap_or(312), limits)?;
    for packet in file.packets {
        opus.take(packet, |count| 0..count)?;
    }
    opus.done()
}

/// What an encoder put before the first sound, at 48 kHz, as the head says that Opus has in every container.
fn pre_skip(head: Option<&[u8]>) -> Result<Option<u16>, Refused> {
    let Some(head) = head.filter(|head| head.starts_with(b"OpusHead")) else { return Ok(None) };
    if head.get(9).is_some_and(|&channels| channels > 2) {
        return Err(Refused::Unreadable);
    }
    // Version 0 is how MP4 writes it, with the high byte first; version 1 is everybody else.
    let number = if head.get(8) == Some(&0) { u16::from_be_bytes } else { u16::from_le_bytes };
    Ok(head.get(10..12).map(|bytes| number([bytes[0], bytes[1]])))
}

/// Everything that comes as packets in a container of another kind.
fn packets(kind: Container, bytes: &[u8], limits: &Limits) -> Result<Sound, Refused> {
    let stream = MediaSourceStream::new(Box::new(Purse::new(bytes)), MediaSourceStreamOptions::default());
    let mut reader = open(kind, stream)?;
    let track = reader.default_track(TrackType::Audio).or_else(|| reader.first_track_known_codec(TrackType::Audio));
    let track = track.ok_or(Refused::Unreadable)?;
    let (id, delay) = (track.id, track.delay);
    let parameters = track.codec_params.as_ref().and_then(|parameters| parameters.audio()).ok_or(Refused::Unreadable)?.clone();
    let mut decoding = Decoding::of(&parameters, delay, limits)?;
    // Those of other tracks count as well: they have to be read.
    let mut counter = Counter::new(limits);
    loop {
        match reader.next_packet() {
            Ok(None) => return decoding.done(),
            Ok(Some(packet)) => {
                counter.take()?;
                if packet.track_id == id {
                    decoding.take(&packet)?;
                }
            }
            Err(Error::IoError(error)) if is_end(kind, &error) => return decoding.done(),
            Err(_) => return Err(Refused::Broken),
        }
    }
}

/// MP3 and bare AAC have no end of their own: they stop. Everything else that stops early breaks off.
fn is_end(kind: Container, error: &std::io::Error) -> bool {
    matches!(kind, Container::Mp3 | Container::Aac) && error.kind() == std::io::ErrorKind::UnexpectedEof
}

fn open<'a>(kind: Container, stream: MediaSourceStream<'a>) -> Result<Box<dyn FormatReader + 'a>, Refused> {
    let options = FormatOptions::default();
    let opened: Result<Box<dyn FormatReader + 'a>, Error> = match kind {
        Container::Mp4 => IsoMp4Reader::try_new(stream, options).map(|reader| Box::new(reader) as _),
        Container::Wav => WavReader::try_new(stream, options).map(|reader| Box::new(reader) as _),
        Container::Mp3 => MpaReader::try_new(stream, options).map(|reader| Box::new(reader) as _),
        Container::Aac => AdtsReader::try_new(stream, options).map(|reader| Box::new(reader) as _),
        Container::Ogg => OggReader::try_new(stream, options).map(|reader| Box::new(reader) as _),
        Container::WebM => return Err(Refused::Unreadable),
    };
    opened.map_err(|error| match error {
        Error::Unsupported(_) => Refused::Unreadable,
        _ => Refused::Broken,
    })
}

/// Packets on their way to sound.
enum Decoding {
    Opus(Box<Opus>),
    Other(Box<Other>),
}

impl Decoding {
    fn of(parameters: &AudioCodecParameters, delay: Option<u32>, limits: &Limits) -> Result<Self, Refused> {
        if parameters.codec == CODEC_ID_OPUS {
            let written = pre_skip(parameters.extra_data.as_deref())?;
            let pre_skip = written.or_else(|| u16::try_from(delay?).ok()).unwrap_or(312);
            return Ok(Self::Opus(Box::new(Opus::new(pre_skip, limits)?)));
        }
        let options = AudioDecoderOptions::default();
        let decoder: Box<dyn AudioDecoder> = None
            .or_else(|| PcmDecoder::try_new(parameters, &options).ok().map(|decoder| Box::new(decoder) as _))
            .or_else(|| AacDecoder::try_new(parameters, &options).ok().map(|decoder| Box::new(decoder) as _))
            .or_else(|| MpaDecoder::try_new(parameters, &options).ok().map(|decoder| Box::new(decoder) as _))
            .or_else(|| VorbisDecoder::try_new(parameters, &options).ok().map(|decoder| Box::new(decoder) as _))
            .ok_or(Refused::Unreadable)?;
        let (gathering, counter) = (Gathering::new(limits), Counter::new(limits));
        Ok(Self::Other(Box::new(Other { decoder, gathering, interleaved: Vec::new(), counter, damaged: 0 })))
    }

    fn take(&mut self, packet: &symphonia::core::packet::Packet) -> Result<(), Refused> {
        match self {
            Self::Opus(opus) => opus.take(&packet.data, |count| 0..count),
            Self::Other(other) => other.take(packet),
        }
    }

    fn done(self) -> Result<Sound, Refused> {
        match self {
            Self::Opus(opus) => opus.done(),
            Self::Other(other) => other.done(),
        }
    }
}

/// Opus decodes to one channel at our rate by itself.
struct Opus {
    decoder: OpusDecoder,
    block: Vec<f32>,
    skip: usize,
    gathering: Gathering,
    counter: Counter,
    damaged: u32,
}

impl Opus {
    /// `pre_skip`: what the encoder put before the first sound, at 48 kHz.
    fn new(pre_skip: u16, limits: &Limits) -> Result<Self, Refused> {
        let decoder = OpusDecoder::new(RATE as i32, 1).map_err(|_| Refused::Broken)?;
        let block = vec![0.0; MAX_PACKET_SAMPLES];
        let (gathering, counter) = (Gathering::new(limits), Counter::new(limits));
        Ok(Self { decoder, block, skip: usize::from(pre_skip) / 3, gathering, counter, damaged: 0 })
    }

    /// Takes what one packet holds; `keep` says which of the values that came out count.
    fn take(&mut self, packet: &[u8], keep: impl FnOnce(usize) -> Range<usize>) -> Result<(), Refused> {
        self.counter.take()?;
        if packet.is_empty() {
            return Ok(());
        }
        let Ok(count) = self.decoder.decode(packet, MAX_PACKET_SAMPLES / 3, &mut self.block) else {
            self.damaged += 1;
            return Ok(());
        };
        let skipped = self.skip.min(count);
        self.skip -= skipped;
        let kept = keep(count);
        self.gathering.take(RATE, 1, self.block.get(kept.start.max(skipped)..kept.end.min(count)).unwrap_or_default())
    }

    fn done(self) -> Result<Sound, Refused> {
        if self.damaged > self.counter.taken / DAMAGED_IN {
            return Err(Refused::Broken);
        }
        self.gathering.done()
    }
}

/// Everything but Opus.
struct Other {
    decoder: Box<dyn AudioDecoder>,
    gathering: Gathering,
    interleaved: Vec<f32>,
    counter: Counter,
    damaged: u32,
}

impl Other {
    fn take(&mut self, packet: &symphonia::core::packet::Packet) -> Result<(), Refused> {
        self.counter.take()?;
        match self.decoder.decode(packet) {
            Ok(heard) => {
                let (rate, channels) = (heard.spec().rate(), heard.spec().channels().count());
                heard.copy_to_vec_interleaved(&mut self.interleaved);
                self.gathering.take(rate, channels, &self.interleaved)
            }
            Err(Error::DecodeError(_) | Error::IoError(_)) => {
                self.damaged += 1;
                Ok(())
            }
            Err(_) => Err(Refused::Broken),
        }
    }

    fn done(self) -> Result<Sound, Refused> {
        // The first frames of MP3 lean on frames that were cut off: a few of them are always damaged.
        if self.damaged > 3 + self.counter.taken / DAMAGED_IN {
            return Err(Refused::Broken);
        }
        self.gathering.done()
    }
}
