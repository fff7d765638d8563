//! WebM is what nearly every phone records, and the browsers write it as they go: sizes unknown, no length, no end. So it is read as they
//! write it, in one walk from front to back, which cannot go in circles and notices where a file breaks off.
//!
//! Layout and identifiers: RFC 8794 (EBML) and RFC 9559 (Matroska).

use crate::Refused;

/// Elements that are only frames around others: their head is passed, and the walk goes on inside.
const FRAMES: [u32; 5] = [SEGMENT, TRACKS, TRACK, CLUSTER, BLOCK_GROUP];
const SEGMENT: u32 = 0x1853_8067;
const TRACKS: u32 = 0x1654_ae6b;
const TRACK: u32 = 0xae;
const CLUSTER: u32 = 0x1f43_b675;
const BLOCK_GROUP: u32 = 0xa0;
const TRACK_NUMBER: u32 = 0xd7;
const CODEC: u32 = 0x86;
const CODEC_HEAD: u32 = 0x63a2;
const SIMPLE_BLOCK: u32 = 0xa3;
const BLOCK: u32 = 0xa1;

/// The first track with Opus in it.
pub(crate) struct WebM<'a> {
    /// The head that Opus has in every container.
    pub(crate) head: Option<&'a [u8]>,
    /// Its packets.
    pub(crate) packets: Vec<&'a [u8]>,
}

/// Takes a file apart.
///
/// # Errors
/// [`Refused::Unreadable`] where no track is Opus, what `count` says where a packet is one too many, [`Refused::Broken`] otherwise.
pub(crate) fn read(bytes: &[u8], mut count: impl FnMut() -> Result<(), Refused>) -> Result<WebM<'_>, Refused> {
    let mut rest = bytes;
    let (mut number, mut head, mut is_opus) = (None, None, false);
    let mut chosen: Option<(u64, Option<&[u8]>)> = None;
    let mut packets = Vec::new();
    while !rest.is_empty() {
        let id = identifier(&mut rest)?;
        let size = number_of(&mut rest)?;
        if FRAMES.contains(&id) {
            if matches!(id, TRACK | CLUSTER) {
                choose(&mut chosen, &mut number, &mut head, &mut is_opus);
            }
            continue;
        }
        let size = size.and_then(|size| usize::try_from(size).ok()).ok_or(Refused::Broken)?;
        let content = rest.split_off(..size).ok_or(Refused::Broken)?;
        match id {
            TRACK_NUMBER => number = Some(content.iter().take(8).fold(0, |number, &byte| number << 8 | u64::from(byte))),
            CODEC => is_opus = content.strip_suffix(b"\0").unwrap_or(content) == b"A_OPUS",
            CODEC_HEAD => head = Some(content),
            SIMPLE_BLOCK | BLOCK => {
                let mut block = content;
                let track = number_of(&mut block)?;
                // Two bytes of time, one of flags; packets that share a block are not what a voice is recorded in.
                let flags = block.get(2).ok_or(Refused::Broken)?;
                if chosen.is_some_and(|(number, _)| Some(number) == track) {
                    if flags & 0x06 != 0 {
                        return Err(Refused::Unreadable);
                    }
                    count()?;
                    packets.push(&block[3..]);
                }
            }
            _ => {}
        }
    }
    choose(&mut chosen, &mut number, &mut head, &mut is_opus);
    let (_, head) = chosen.ok_or(Refused::Unreadable)?;
    Ok(WebM { head, packets })
}

/// A track ends where the next begins.
fn choose<'a>(chosen: &mut Option<(u64, Option<&'a [u8]>)>, number: &mut Option<u64>, head: &mut Option<&'a [u8]>, is_opus: &mut bool) {
    if let (Some(number), true, None) = (number.take(), *is_opus, &chosen) {
        *chosen = Some((number, head.take()));
    }
    (*head, *is_opus) = (None, false);
}

/// One to four bytes, with the mark of their length.
fn identifier(rest: &mut &[u8]) -> Result<u32, Refused> {
    let first = *rest.first().ok_or(Refused::Broken)?;
    let length = first.leading_zeros() as usize + 1;
    if length > 4 {
        return Err(Refused::Broken);
    }
    let bytes = rest.split_off(..length).ok_or(Refused::Broken)?;
    Ok(bytes.iter().fold(0, |id, &byte| id << 8 | u32::from(byte)))
}

/// One to eight bytes, without the mark of their length; `None` for a size that was not known yet.
fn number_of(rest: &mut &[u8]) -> Result<Option<u64>, Refused> {
    let first = *rest.first().ok_or(Refused::Broken)?;
    let length = first.leading_zeros() as usize + 1;
    if length > 8 {
        return Err(Refused::Broken);
    }
    let bytes = rest.split_off(..length).ok_or(Refused::Broken)?;
    let all = bytes.iter().fold(0u64, |number, &byte| number << 8 | u64::from(byte));
    let mask = (1u64 << (7 * length)) - 1;
    Ok(if all & mask == mask { None } else { Some(all & mask) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_length_that_their_first_byte_says() {
        assert_eq!(number_of(&mut &[0x82][..]), Ok(Some(2)));
        assert_eq!(number_of(&mut &[0x40, 0x02][..]), Ok(Some(2)));
        assert_eq!(number_of(&mut &[0xff][..]), Ok(None));
        assert_eq!(number_of(&mut &[0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff][..]), Ok(None));
        assert_eq!(number_of(&mut &[0x40][..]), Err(Refused::Broken));
        assert_eq!(number_of(&mut &[0x00][..]), Err(Refused::Broken));
        assert_eq!(identifier(&mut &[0x1a, 0x45, 0xdf, 0xa3][..]), Ok(0x1a45_dfa3));
        assert_eq!(identifier(&mut &[0x08, 0, 0, 0, 0][..]), Err(Refused::Broken));
    }

    #[test]
    fn a_file_without_opus_is_of_another_kind() {
        assert_eq!(read(&[0x1a, 0x45, 0xdf, 0xa3, 0x80], || Ok(())).err(), Some(Refused::Unreadable));
    }
}
