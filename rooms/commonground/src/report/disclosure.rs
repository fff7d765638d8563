//! A share of a handful of people can point at one of them: on what people read, declared groups below [`FEWEST_SHOWN`] voices are not
//! given in figures, nor is the group beside them when the small one could be had by subtraction.

use toguna_opinion::analysis::{Analysis, Dimension, Side};

/// A declared group is shown in figures from this many voices on.
pub(crate) const FEWEST_SHOWN: u32 = 10;

/// Which of several cells that add up to a known total may be shown: `cells` by size, `rest` those in no cell.
pub(crate) fn shown_cells(cells: &[u32], rest: u32) -> Vec<bool> {
    toguna_consult::disclosure::shown_cells(cells, rest, FEWEST_SHOWN)
}

/// Whether the figures of `side` on a statement may be shown. Opinion groups always may: nobody declared them.
pub(crate) fn may_show(analysis: &Analysis, statement: usize, side: Side) -> bool {
    let Side::Declared(dimension, value) = side else { return true };
    let result = &analysis.statements[statement];
    let cells: Vec<u32> =
        result.by_declared.iter().filter(|figures| figures.dimension == dimension).map(|figures| figures.tally.seen).collect();
    let rest = result.tally.seen - cells.iter().sum::<u32>().min(result.tally.seen);
    shown_cells(&cells, rest)[usize::from(value)]
}

/// Whether each value's number of people may be shown.
pub(crate) fn shown_values(people: &[u32], undeclared: u32, dimension: &Dimension) -> Vec<bool> {
    debug_assert_eq!(people.len(), dimension.values.len());
    shown_cells(people, undeclared)
}

/// Whether every figure of every declared group may be handed out: nothing of it would be held back on a page.
pub(crate) fn may_hand_out(analysis: &Analysis, dimensions: &[Dimension]) -> bool {
    let complete = |cells: &[u32], all: u32| {
        let rest = all - cells.iter().sum::<u32>().min(all);
        shown_cells(cells, rest).iter().zip(cells).all(|(shown, size)| *shown || *size == 0) && (rest == 0 || rest >= FEWEST_SHOWN)
    };
    analysis.participants >= FEWEST_SHOWN as usize
        && dimensions.iter().zip(0..).all(|(declared, dimension)| {
            let mut people = vec![0; declared.values.len()];
            let spoke = declared.value_of.iter().zip(&analysis.vote_counts).filter(|(_, votes)| **votes > 0);
            spoke.filter_map(|(value, _)| *value).for_each(|value| people[usize::from(value)] += 1);
            complete(&people, analysis.participants as u32)
                && analysis.statements.iter().all(|statement| {
                    let figures = statement.by_declared.iter().filter(|figures| figures.dimension == dimension);
                    complete(&figures.map(|figures| figures.tally.seen).collect::<Vec<_>>(), statement.tally.seen)
                })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_cell_takes_its_complement_with_it() {
        assert_eq!(shown_cells(&[50, 8, 40], 0), [true, false, false]);
    }

    #[test]
    fn two_small_cells_hide_each_other() {
        assert_eq!(shown_cells(&[50, 8, 4], 0), [true, false, false]);
    }

    #[test]
    fn a_small_cell_hides_among_many_undeclared() {
        assert_eq!(shown_cells(&[50, 8], 30), [true, false]);
    }

    #[test]
    fn few_undeclared_people_are_protected_too() {
        assert_eq!(shown_cells(&[50, 20], 3), [true, false]);
    }

    #[test]
    fn large_cells_are_all_shown() {
        assert_eq!(shown_cells(&[50, 20, 10], 0), [true, true, true]);
    }

    #[test]
    fn when_everything_is_small_nothing_is_shown() {
        assert_eq!(shown_cells(&[3, 2], 0), [false, false]);
        assert_eq!(shown_cells(&[], 0), [] as [bool; 0]);
    }
}
