//! Days and times as people and programs of any kind read them: `2026-03-05`, and `2026-03-05T14:00:00Z`. Each has one spelling only, so
//! that a file which is written again has the same bytes.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::de::{Error as _, Visitor};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const SECONDS_PER_DAY: i64 = 86_400;

/// A day, counted from 1970-01-01, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i64);

/// A moment: seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

impl Day {
    /// As it is spelled; `None` beyond the years −9999 to 9999.
    pub fn text(self) -> Option<String> {
        let midnight = Moment(self.0.checked_mul(SECONDS_PER_DAY)?).text()?;
        midnight.strip_suffix("T00:00:00Z").map(str::to_owned)
    }

    /// The day with this spelling.
    pub fn from_text(text: &str) -> Option<Self> {
        let day = Moment::from_text(&format!("{text}T00:00:00Z"))?.day();
        (day.text().as_deref() == Some(text)).then_some(day)
    }
}

impl Moment {
    /// As it is spelled; `None` beyond the years −9999 to 9999.
    pub fn text(self) -> Option<String> {
        if let Some(text) = self.usual_text() {
            return Some(text);
        }
        Some(Timestamp::from_second(self.0).ok()?.to_string())
    }

    /// The moment with this spelling.
    pub fn from_text(text: &str) -> Option<Self> {
        let moment = Self(text.parse::<Timestamp>().ok()?.as_second());
        (moment.text().as_deref() == Some(text)).then_some(moment)
    }

    /// The day that it is part of.
    pub fn day(self) -> Day {
        Day(self.0.div_euclid(SECONDS_PER_DAY))
    }

    /// From 1970 to 9999, without a detour: there may be millions. The calendar is Howard Hinnant's (days_to_civil).
    fn usual_text(self) -> Option<String> {
        let (day, second) = (self.0.div_euclid(SECONDS_PER_DAY), self.0.rem_euclid(SECONDS_PER_DAY));
        if !(0..2_932_897).contains(&day) {
            return None;
        }
        let shifted = day + 719_468;
        let (era, of_era) = (shifted / 146_097, shifted % 146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * of_year + 2) / 153;
        let date = of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let mut text = String::with_capacity(20);
        // Writing into a string does not fail.
        let _ = write!(text, "{year:04}-{month:02}-{date:02}T{:02}:{:02}:{:02}Z", second / 3_600, second / 60 % 60, second % 60);
        Some(text)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text().ok_or_else(|| S::Error::custom("a day beyond the calendar"))?)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text().ok_or_else(|| S::Error::custom("a time beyond the calendar"))?)
    }
}

struct Spelling<T>(fn(&str) -> Option<T>, &'static str);

impl<T> Visitor<'_> for Spelling<T> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.1)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        self.0(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Spelling(Self::from_text, "a day such as 2026-03-05"))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Spelling(Self::from_text, "a time such as 2026-03-05T14:00:00Z"))
    }
}

/// Bytes as small hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hex(pub Vec<u8>);

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex(&self.0))
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let wrong = || D::Error::custom("bytes are an even number of small hexadecimal digits");
        let is_small = text.len().is_multiple_of(2) && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !is_small {
            return Err(wrong());
        }
        let byte = |place: usize| u8::from_str_radix(&text[place..place + 2], 16).map_err(|_| wrong());
        (0..text.len()).step_by(2).map(byte).collect::<Result<_, _>>().map(Hex)
    }
}

/// Small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing into a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_have_one_spelling_each() {
        assert_eq!(Day(0).text().as_deref(), Some("1970-01-01"));
        assert_eq!(Day::from_text("2026-03-05"), Some(Day(20_517)));
        assert_eq!(Moment(1_772_719_200).text().as_deref(), Some("2026-03-05T14:00:00Z"));
        assert_eq!(Moment::from_text("2026-03-05T14:00:00Z"), Some(Moment(1_772_719_200)));
        for other in ["2026-3-5", "20260305", "2026-03-05T00:00", "2026-02-30", "", "x"] {
            assert_eq!(Day::from_text(other), None, "{other}");
        }
        for other in ["2026-03-05T14:00Z", "2026-03-05T15:00:00+01:00", "2026-03-05T14:00:00.0Z", "2026-03-05 14:00:00Z", "1e9"] {
            assert_eq!(Moment::from_text(other), None, "{other}");
        }
        assert_eq!((Day(i64::MAX).text(), Moment(i64::MIN).text()), (None, None));
    }

    #[test]
    fn the_short_way_writes_what_the_calendar_does() {
        for second in (0..253_402_207_200_i64).step_by(8_123_457).chain([0, 951_782_399, 951_782_400, 4_107_542_399, 253_402_207_200]) {
            assert_eq!(Moment(second).text(), Some(Timestamp::from_second(second).unwrap().to_string()));
        }
        assert_eq!(Moment(-1).text().as_deref(), Some("1969-12-31T23:59:59Z"));
    }
}
