//! Tokens travel in forms, cookies and addresses: base64 with the alphabet that needs no escaping there (RFC 4648, section 5), unpadded.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes bytes as text.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0u32, |word, &byte| (word << 8) | u32::from(byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(char::from(ALPHABET[(word >> (18 - 6 * place)) as usize & 63]));
        }
    }
    text
}

/// Writes bytes as other programs expect it in headers and keys: with `+`, `/` and padding (RFC 4648, section 4).
pub fn encode_padded(bytes: &[u8]) -> String {
    let mut text = encode(bytes).replace('-', "+").replace('_', "/");
    while text.len() % 4 != 0 {
        text.push('=');
    }
    text
}

/// Reads text back into bytes. There is exactly one text for given bytes; anything else is refused.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut word = 0u32;
        for &letter in chunk {
            word = (word << 6) | u32::from(value(letter)?);
        }
        word <<= 6 * (4 - chunk.len());
        let count = chunk.len().checked_sub(1).filter(|&count| count > 0)?;
        let all = word.to_be_bytes();
        if all[1 + count..].iter().any(|&rest| rest != 0) {
            return None;
        }
        bytes.extend_from_slice(&all[1..=count]);
    }
    Some(bytes)
}

fn value(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read_back() {
        assert_eq!(encode(b"toguna"), "dG9ndW5h");
        assert_eq!(encode(&[0xff, 0xfe]), "__4");
        for length in 0..40u8 {
            let bytes: Vec<u8> = (0..length).map(|place| place.wrapping_mul(89)).collect();
            assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn for_other_programs_it_is_padded() {
        assert_eq!([&b""[..], b"f", b"fo", b"foo", &[0xff, 0xfe]].map(encode_padded), ["", "Zg==", "Zm8=", "Zm9v", "//4="]);
    }

    #[test]
    fn there_is_one_text_for_given_bytes() {
        for wrong in ["A", "__5", "dG9n=", "dG9 ", "dG9/", "é"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }
}
