//! A day is stored as a number; people read day, month and year.

/// Year, month (1 to 12) and day (1 to 31) of the civil day that lies `day` days after 1 January 1970, in the Gregorian calendar carried on
/// to both sides.
///
/// Days are counted from 1 March of the year 0, so that a leap day is the last day of its year: then 400 years always have 146,097 days,
/// and the first day of month `m`, 0 for March, is day ⌊(153 m + 2) / 5⌋ of its year.
pub(crate) fn civil(day: i64) -> (i64, u8, u8) {
    const DAYS_OF_400_YEARS: i64 = 146_097;
    const FROM_MARCH_0_TO_1970: i64 = 719_468;
    // Far beyond any date that people write, the count would overflow; there the year is simply a large one.
    let day = day.clamp(i64::MIN / 4, i64::MAX / 4) + FROM_MARCH_0_TO_1970;
    let (era, day) = (day.div_euclid(DAYS_OF_400_YEARS), day.rem_euclid(DAYS_OF_400_YEARS));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let first = (153 * month + 2) / 5;
    // January and February belong to the civil year after.
    let (number, later) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (era * 400 + year + later, number as u8, (day - first + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_anybody_can_look_up() {
        for (day, date) in [
            (0, (1970, 1, 1)),
            (-1, (1969, 12, 31)),
            (59, (1970, 3, 1)),
            (11_016, (2000, 2, 29)),
            (11_017, (2000, 3, 1)),
            (20_782, (2026, 11, 25)),
            (47_540, (2100, 2, 28)),
            (47_541, (2100, 3, 1)),
            (-719_468, (0, 3, 1)),
            (-719_469, (0, 2, 29)),
        ] {
            assert_eq!(civil(day), date, "{day}");
        }
    }

    #[test]
    fn every_day_follows_the_day_before() {
        let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let mut expected = (1599_i64, 12_u8, 31_u8);
        let first = -135_140 - 1;
        for day in first..first + 900 * 366 {
            assert_eq!(civil(day), expected, "{day}");
            let (year, month, last) = (
                expected.0,
                expected.1,
                match expected.1 {
                    2 => 28 + u8::from(leap(expected.0)),
                    4 | 6 | 9 | 11 => 30,
                    _ => 31,
                },
            );
            expected = match (month, expected.2 == last) {
                (_, false) => (year, month, expected.2 + 1),
                (12, true) => (year + 1, 1, 1),
                (_, true) => (year, month + 1, 1),
            };
        }
    }

    #[test]
    fn no_day_is_too_far_away() {
        for day in [i64::MIN, i64::MAX] {
            let (_, month, day) = civil(day);
            assert!((1..=12).contains(&month) && (1..=31).contains(&day));
        }
    }
}
