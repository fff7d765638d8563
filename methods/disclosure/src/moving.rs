//! Whoever looks before and after somebody spoke can subtract: so figures that were told follow only when enough people have moved them.

use crate::Counts;

/// How many people at least are behind the change from one count to another: those who came to an answer, or those who left one.
///
/// ```
/// // One person more, and another one who agrees now instead of disagreeing.
/// assert_eq!(toguna_disclosure::change([20, 5, 0], [22, 4, 0]), 2);
/// ```
pub fn change(before: Counts, now: Counts) -> u32 {
    let came: u32 = before.iter().zip(now).map(|(before, now)| now.saturating_sub(*before)).sum();
    let went: u32 = before.iter().zip(now).map(|(before, now)| before.saturating_sub(now)).sum();
    came.max(went)
}

/// Which of several figures may follow what has changed in them, given how many people at least are behind each change, in `rest` behind
/// that in figures which are not told at all.
///
/// A figure that fewer than `limit` people have changed stays as it was. While all that is not told adds up to fewer than `limit`, the
/// figure with the next smallest change stays too: the total moves at once, so that a change could be had by subtraction. A figure that has
/// not changed may always be told.
///
/// ```
/// use toguna_disclosure::moving;
///
/// // One person more among twelve others would be seen in the total; with the twelve, it is one of thirteen.
/// assert_eq!(moving(&[12, 1, 30], 0, 10), [false, false, true]);
/// ```
pub fn moving(changes: &[u32], rest: u32, limit: u32) -> Vec<bool> {
    let mut moves: Vec<bool> = changes.iter().map(|change| *change == 0 || *change >= limit).collect();
    loop {
        let untold: u32 = rest + changes.iter().zip(&moves).filter(|(_, moves)| !**moves).map(|(change, _)| change).sum::<u32>();
        if untold == 0 || untold >= limit {
            return moves;
        }
        let next = (0..changes.len()).filter(|&place| moves[place] && changes[place] > 0).min_by_key(|&place| (changes[place], place));
        match next {
            Some(place) => moves[place] = false,
            None => return moves,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_moves_no_figure() {
        assert_eq!(moving(&[0, 1, 0], 0, 10), [true, false, true]);
    }

    #[test]
    fn ten_people_of_one_group_move_it() {
        assert_eq!(moving(&[0, 10, 0], 0, 10), [true, true, true]);
    }

    #[test]
    fn what_is_left_over_takes_the_smallest_move_with_it() {
        assert_eq!(moving(&[40, 15, 20], 2, 10), [true, false, true]);
    }

    #[test]
    fn people_who_leave_count_like_people_who_come() {
        assert_eq!(change([20, 5, 3], [11, 5, 3]), 9);
        assert_eq!(change([20, 5, 3], [20, 5, 3]), 0);
    }
}
