//! Players skip, and go on where the network broke off: they ask for a part of a sound.

use std::ops::Range;

/// The range of bytes that `header`, a `Range` of HTTP, asks of a file of `length` bytes; `None` where it asks for all of it, for several
/// parts, or for nothing that makes sense. A range that lies outside is an error.
///
/// Players skip and go on by asking so; some ask for the first two bytes before they play anything.
///
/// # Errors
/// `Err(())` for a range that begins behind the end.
pub(crate) fn part_of(header: &str, length: usize) -> Result<Option<Range<usize>>, ()> {
    let Some((first, last)) = header.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else { return Ok(None) };
    let number = |text: &str| text.trim().parse::<usize>().ok();
    let range = match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(length),
        (Some(first), None) if last.trim().is_empty() => first..length,
        (None, Some(count)) if first.trim().is_empty() => length.saturating_sub(count)..length,
        _ => return Ok(None),
    };
    if range.start >= length { Err(()) } else { Ok(Some(range)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_given_as_players_ask_for_them() {
        assert_eq!(part_of("bytes=0-1", 100), Ok(Some(0..2)));
        assert_eq!(part_of("bytes=90-", 100), Ok(Some(90..100)));
        assert_eq!(part_of("bytes=-10", 100), Ok(Some(90..100)));
        assert_eq!(part_of("bytes=0-999", 100), Ok(Some(0..100)));
        assert_eq!(part_of("bytes=100-", 100), Err(()));
        for all in ["bytes=5-2", "bytes=0-1,4-5", "lines=0-1", "bytes=-", ""] {
            assert_eq!(part_of(all, 100), Ok(None), "{all}");
        }
    }
}
