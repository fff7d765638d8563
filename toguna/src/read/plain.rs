//! The fields of plain rows, in which nothing is quoted: millions of them make up an export, and here they are read several bytes in one
//! step. The lengths of fields change from row to row, and a loop over bytes would be guessed wrong each time.
//!
//! `None` says that a field is not plain: it is then read, or refused, by the general way.

use toguna_opinion::votes::Vote;

/// One in each byte of a word.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The high bit of each byte of a word.
const HIGH_BITS: u64 = ONES << 7;

/// A number without leading zeros.
#[inline]
pub(super) fn number(lines: &[u8], at: &mut usize) -> Option<u64> {
    let start = *at;
    let number = digits(lines, at)?;
    if lines[start] == b'0' && *at > start + 1 { None } else { Some(number) }
}

/// Digits up to the first byte that is none: at least one, and few enough to fit.
#[inline]
pub(super) fn digits(lines: &[u8], at: &mut usize) -> Option<u64> {
    const TENS: [u64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
    let (mut number, mut found) = (0_u64, 0);
    loop {
        let word = u64::from_le_bytes(*lines.get(*at + found..)?.first_chunk()?) ^ (ONES * u64::from(b'0'));
        // The high bit of each byte that is no digit; a carry can only disturb bytes after the first such byte.
        let others = (word.wrapping_add(ONES * (0x80 - 10)) | word) & HIGH_BITS;
        if others == 0 {
            number = number.wrapping_mul(100_000_000).wrapping_add(eight_digits(word));
            found += 8;
            continue;
        }
        let here = (others.trailing_zeros() / 8) as usize;
        if here > 0 {
            number = number.wrapping_mul(TENS[here]).wrapping_add(eight_digits(word << (64 - 8 * here)));
            found += here;
        }
        *at += found;
        return if (1..=18).contains(&found) { Some(number) } else { None };
    }
}

/// The number whose decimal digits are the bytes of `word`, the first one lowest: pairs, then pairs of pairs, then both halves.
#[inline]
fn eight_digits(word: u64) -> u64 {
    let pairs = word.wrapping_mul(10).wrapping_add(word >> 8);
    let low = (pairs & 0x0000_00ff_0000_00ff).wrapping_mul(100 + (1_000_000 << 32));
    let high = ((pairs >> 16) & 0x0000_00ff_0000_00ff).wrapping_mul(1 + (10_000 << 32));
    low.wrapping_add(high) >> 32
}

/// One of `1`, `0`, `-1`. Which of them it is cannot be guessed, so nothing branches on it.
#[inline]
pub(super) fn vote(lines: &[u8], at: &mut usize) -> Option<Vote> {
    const VOTES: [[Vote; 2]; 2] = [[Vote::Pass, Vote::Agree], [Vote::Pass, Vote::Disagree]];
    let minus = usize::from(*lines.get(*at)? == b'-');
    let digit = usize::from(lines.get(*at + minus)?.wrapping_sub(b'0'));
    if digit > 1 || minus > digit {
        return None;
    }
    *at += 1 + minus;
    Some(VOTES[minus][digit])
}

/// How long a field of any kind is.
#[inline]
pub(super) fn field_length(lines: &[u8], start: usize) -> Option<usize> {
    let mut length = 0;
    loop {
        let ends = ends(*lines.get(start + length..)?.first_chunk()?);
        length += (ends.trailing_zeros() / 8) as usize;
        if ends != 0 {
            return Some(length);
        }
    }
}

/// Whether a field is just so long. Says no of short ones too.
#[inline]
pub(super) fn is_field(lines: &[u8], start: usize, length: usize) -> bool {
    let Some(field) = lines.get(start..=start + length) else { return false };
    let Some(last) = field.last_chunk() else { return false };
    let (words, _) = field[..length].as_chunks();
    words.iter().fold(0, |any, word| any | ends(*word)) == 0 && ends(*last) == 1 << 63
}

/// The high bit of the first byte that ends a field, or whose quote makes it other than plain; bits of bytes after it may be set too.
#[inline]
fn ends(bytes: [u8; 8]) -> u64 {
    let word = u64::from_le_bytes(bytes);
    let is = |byte: u8| {
        let zero_where_equal = word ^ (ONES * u64::from(byte));
        zero_where_equal.wrapping_sub(ONES) & !zero_where_equal
    };
    (is(b',') | is(b'\n') | is(b'"')) & HIGH_BITS
}

/// How many commas stand at the start, as far as one step sees.
#[inline]
pub(super) fn leading_commas(bytes: &[u8]) -> usize {
    const COMMAS: u128 = u128::from_le_bytes([b','; 16]);
    match bytes.first_chunk() {
        Some(sixteen) => ((u128::from_le_bytes(*sixteen) ^ COMMAS).trailing_zeros() / 8) as usize,
        None => bytes.iter().take_while(|&&byte| byte == b',').count(),
    }
}

/// Whether all bytes are ASCII and none is zero, as in nearly every block.
pub(super) fn is_plain_text(bytes: &[u8]) -> bool {
    // No such byte has the high bit, and one less has it only where there was nothing to take from.
    bytes.iter().fold(0, |bits, byte| bits | byte | byte.wrapping_sub(1)) < 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_with_a_zero_or_any_byte_beyond_ascii_is_not_plain() {
        assert!(is_plain_text(b"") && is_plain_text(b"\x01plain text\r\n\x7f"));
        assert!((0..=u8::MAX).all(|byte| is_plain_text(&[b'a', byte]) == (1..0x80).contains(&byte)));
    }

    #[test]
    fn numbers_of_every_length_are_read() {
        for number in [0_u64, 7, 10, 99, 12_345, 1_234_567, 12_345_678, 99_999_999, 100_000_000, 1_435_654_192_085, 999_999_999_999_999_999]
        {
            let (text, mut at) = (format!("x{number},abcdefgh"), 1);
            assert_eq!((digits(text.as_bytes(), &mut at), at), (Some(number), text.find(',').unwrap()), "{number}");
        }
        for text in ["1234567890123456789,abcdefgh", ",abcdefgh", "12", "/1234567", ":1234567", "\u{ff}12345678"] {
            assert_eq!(digits(text.as_bytes(), &mut 0), None, "{text}");
        }
    }

    #[test]
    fn a_field_ends_at_the_first_comma_line_break_or_quote() {
        for text in ["", "x", "1234567", "12345678", "Tue Jun 13 22:55:32 PDT 2017", "é,\u{ac}\u{2c}", "\u{8a}\u{a2}\u{80}abcd"] {
            for end in [',', '\n', '"'] {
                let (line, length) = (format!("-{text}{end}rest of the line"), text.find(',').unwrap_or(text.len()));
                assert_eq!(field_length(line.as_bytes(), 1), Some(length), "{line}");
                assert_eq!(is_field(line.as_bytes(), 1, length), length > 6, "{line}");
                for other in [0, 6, 7, 8, 9, 15, 16, 27, 29, 100] {
                    assert!(other == length || !is_field(line.as_bytes(), 1, other), "{line} {other}");
                }
            }
        }
        assert_eq!(field_length(b"no end in sight", 0), None);
    }

    #[test]
    fn only_three_votes_are_plain() {
        let read = |text: &str| {
            let mut at = 0;
            (vote(text.as_bytes(), &mut at), at)
        };
        assert_eq!([read("1,"), read("0,"), read("-1")], [(Some(Vote::Agree), 1), (Some(Vote::Pass), 1), (Some(Vote::Disagree), 2)]);
        for text in ["", "-", "-0", "--1", "2", "+1", ",", "x"] {
            assert_eq!(read(text).0, None, "{text}");
        }
    }

    #[test]
    fn commas_are_counted_sixteen_at_most_in_one_step() {
        assert_eq!(leading_commas(b",,1,"), 2);
        assert_eq!(leading_commas(b",,,,,,,,,,,,,,,,,,,"), 16);
        assert_eq!(leading_commas(b",,,,,,,,,-1,,,,,,,,,,,"), 9);
        assert_eq!(leading_commas(b""), 0);
    }
}
