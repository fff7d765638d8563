//! A figure of a handful of people can point at one of them: small groups are held back, and so is the group beside them when the small one
//! could be had by subtraction.

/// Which of several cells that add up to a known total may be shown: `cells` by size, `rest` those in no cell.
///
/// A cell below `fewest` is held back. While what is held back, `rest` included, adds up to fewer than `fewest` people, the next smallest
/// cell is held back too. An empty cell has no figures to show.
///
/// ```
/// use toguna_consult::disclosure::shown_cells;
/// assert_eq!(shown_cells(&[50, 8, 40], 0, 10), [true, false, false]);
/// ```
pub fn shown_cells(cells: &[u32], rest: u32, fewest: u32) -> Vec<bool> {
    let mut shown: Vec<bool> = cells.iter().map(|&size| size >= fewest).collect();
    loop {
        let held_back: u32 = rest + cells.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|(size, _)| size).sum::<u32>();
        if held_back == 0 || held_back >= fewest {
            return shown;
        }
        let next = (0..cells.len()).filter(|&cell| shown[cell]).min_by_key(|&cell| (cells[cell], cell));
        match next {
            Some(cell) => shown[cell] = false,
            None => return shown,
        }
    }
}
