//! Devices write what they say as CBOR (RFC 8949), in its strict form: every length stands before its content. What is read here comes from
//! strangers, so depth and numbers are bounded, and nothing is made room for before it is there.

/// Lists within lists within lists: deeper than anything that a device says.
const MOST_DEPTH: usize = 6;
/// Entries of one list.
const MOST_ENTRIES: u64 = 64;

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// A whole number.
    Number(i64),
    /// Bytes.
    Bytes(&'a [u8]),
    /// Text.
    Text(&'a str),
    /// A list.
    List(Vec<Value<'a>>),
    /// Pairs.
    Map(Vec<(Value<'a>, Value<'a>)>),
    /// True or false.
    Truth(bool),
    /// Nothing.
    Nothing,
}

impl<'a> Value<'a> {
    /// Reads one value, and gives back what stands behind it. Nothing for what is cut off, too deep, or of a kind that devices do not use.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        read(bytes, MOST_DEPTH)
    }

    /// The value under a number.
    pub(crate) fn at(&self, key: i64) -> Option<&Self> {
        self.find(&Self::Number(key))
    }

    /// The value under a text.
    pub(crate) fn named(&self, key: &str) -> Option<&Self> {
        self.find(&Value::Text(key))
    }

    fn find(&self, key: &Value<'_>) -> Option<&Self> {
        let Self::Map(pairs) = self else { return None };
        pairs.iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }

    /// The bytes that it is.
    pub(crate) fn bytes(&self) -> Option<&'a [u8]> {
        if let Self::Bytes(bytes) = self { Some(bytes) } else { None }
    }

    /// The number that it is.
    pub(crate) fn number(&self) -> Option<i64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }
}

fn read(bytes: &[u8], depth: usize) -> Option<(Value<'_>, &[u8])> {
    let depth = depth.checked_sub(1)?;
    let (&first, rest) = bytes.split_first()?;
    let (argument, mut rest) = argument(first & 31, rest)?;
    let value = match first >> 5 {
        0 => Value::Number(i64::try_from(argument).ok()?),
        1 => Value::Number(-1 - i64::try_from(argument).ok()?),
        kind @ (2 | 3) => {
            let (content, behind) = rest.split_at_checked(usize::try_from(argument).ok()?)?;
            rest = behind;
            if kind == 2 { Value::Bytes(content) } else { Value::Text(std::str::from_utf8(content).ok()?) }
        }
        4 if argument <= MOST_ENTRIES => {
            let mut list = Vec::new();
            for _ in 0..argument {
                let (value, behind) = read(rest, depth)?;
                rest = behind;
                list.push(value);
            }
            Value::List(list)
        }
        5 if argument <= MOST_ENTRIES => {
            let mut pairs: Vec<(Value<'_>, Value<'_>)> = Vec::new();
            for _ in 0..argument {
                let (key, behind) = read(rest, depth)?;
                let (value, behind) = read(behind, depth)?;
                rest = behind;
                // The same key twice: two readers could disagree about what it says.
                if pairs.iter().any(|(other, _)| *other == key) {
                    return None;
                }
                pairs.push((key, value));
            }
            Value::Map(pairs)
        }
        7 => match first & 31 {
            20 => Value::Truth(false),
            21 => Value::Truth(true),
            22 => Value::Nothing,
            _ => return None,
        },
        _ => return None,
    };
    Some((value, rest))
}

/// The number that goes with the kind of a value: in its first byte, or in the one, two, four or eight behind it.
fn argument(short: u8, rest: &[u8]) -> Option<(u64, &[u8])> {
    let bytes = match short {
        0..=23 => return Some((u64::from(short), rest)),
        24 => 1,
        25 => 2,
        26 => 4,
        27 => 8,
        _ => return None,
    };
    let (number, rest) = rest.split_at_checked(bytes)?;
    Some((number.iter().fold(0, |number, &byte| (number << 8) | u64::from(byte)), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_the_standard_writes_them() {
        // The examples of RFC 8949, appendix A.
        for (bytes, value) in [
            (&[0x18, 0x64][..], Value::Number(100)),
            (&[0x39, 0x03, 0xe7], Value::Number(-1_000)),
            (&[0x44, 1, 2, 3, 4], Value::Bytes(&[1, 2, 3, 4])),
            (&[0x62, 0xc3, 0xbc], Value::Text("ü")),
            (&[0x82, 1, 0xf5], Value::List(vec![Value::Number(1), Value::Truth(true)])),
            (&[0xa1, 0x61, b'a', 0xf6], Value::Map(vec![(Value::Text("a"), Value::Nothing)])),
        ] {
            assert_eq!(Value::read(bytes), Some((value.clone(), &[][..])));
            for end in 0..bytes.len() {
                assert_eq!(Value::read(&bytes[..end]), None, "{bytes:x?} cut at {end}");
            }
        }
        assert_eq!(Value::read(&[1, 2]), Some((Value::Number(1), &[2][..])));
    }

    #[test]
    fn what_is_hostile_is_refused_and_costs_nothing() {
        assert_eq!(Value::read(&[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), None, "more bytes than there are");
        assert_eq!(Value::read(&[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), None, "a list without end");
        assert_eq!(Value::read(&[0x81; 10_000]), None, "lists within lists");
        assert_eq!(Value::read(&[0x9f, 1, 0xff]), None, "no length before the content");
        assert_eq!(Value::read(&[0xa2, 1, 2, 1, 3]), None, "one key twice");
        assert_eq!(Value::read(&[0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), None, "a number beyond 63 bits");
        assert_eq!(Value::read(&[0x61, 0xff]), None, "text that is none");
    }
}
