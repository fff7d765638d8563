//! The people to be grouped as weighted points: themselves while they are few, cells of a fine grid when they are many.
//!
//! Grouping starts k-means dozens of times and resamples people a hundred times; on a grid that costs the same for thirty thousand people
//! and for a million. A cell stands at the mean place of its people and is a twelfth of the map's spread wide, far below what k-means or
//! the gap test resolve.

/// Up to this many people, each is a point of their own.
const EXACT_UP_TO: usize = 4096;
/// Cells along one standard deviation of the wider axis.
const CELLS_A_SPREAD: f64 = 12.0;
/// Cells from the middle to the edge of the grid; people beyond stand in the edge cells.
const REACH: i32 = 60;

/// People looked at for gaps.
const SAMPLE: usize = 8192;

/// A number that shows no pattern of the one it is made from (the finaliser of MurmurHash3).
fn scramble(i: u64) -> u64 {
    let mut z = i.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    z = (z ^ (z >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    z ^ (z >> 33)
}

/// Weighted points, side by side for quick passes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cells {
    pub(crate) x: Vec<f64>,
    pub(crate) y: Vec<f64>,
    /// People in each cell.
    pub(crate) weight: Vec<f64>,
}

impl Cells {
    /// Cells of the given places, in an order that depends on the places alone as long as these come in canonical order.
    pub(crate) fn of(places: &[[f64; 2]]) -> Self {
        if places.len() <= EXACT_UP_TO {
            return Self {
                x: places.iter().map(|p| p[0]).collect(),
                y: places.iter().map(|p| p[1]).collect(),
                weight: vec![1.0; places.len()],
            };
        }
        let n = places.len() as f64;
        let mean = [0, 1].map(|axis| places.iter().map(|p| p[axis]).sum::<f64>() / n);
        let spread = [0, 1].map(|axis| (places.iter().map(|p| (p[axis] - mean[axis]).powi(2)).sum::<f64>() / n).sqrt());
        let width = spread[0].max(spread[1]) / CELLS_A_SPREAD;
        if width <= 0.0 {
            return Self { x: vec![mean[0]], y: vec![mean[1]], weight: vec![n] };
        }
        let side = (2 * REACH + 1) as usize;
        let mut sums = vec![[0.0; 3]; side * side];
        for place in places {
            let index = |axis: usize| ((((place[axis] - mean[axis]) / width).round() as i32).clamp(-REACH, REACH) + REACH) as usize;
            let cell = &mut sums[index(1) * side + index(0)];
            cell[0] += place[0];
            cell[1] += place[1];
            cell[2] += 1.0;
        }
        let mut cells = Self::default();
        for [x, y, people] in sums.into_iter().filter(|cell| cell[2] > 0.0) {
            cells.x.push(x / people);
            cells.y.push(y / people);
            cells.weight.push(people);
        }
        cells
    }

    /// Up to about 8,000 of the people, each at their own place: a grid would show gaps between its own columns.
    /// Who is taken depends on nothing but the place in the list, and not in any regular way.
    pub(crate) fn sample(places: &[[f64; 2]]) -> Self {
        let mut sample = Self::default();
        let keep = if places.len() <= SAMPLE { u64::MAX } else { u64::MAX / places.len() as u64 * SAMPLE as u64 };
        for (i, place) in places.iter().enumerate() {
            if places.len() <= SAMPLE || scramble(i as u64) < keep {
                sample.x.push(place[0]);
                sample.y.push(place[1]);
                sample.weight.push(1.0);
            }
        }
        sample
    }

    pub(crate) fn len(&self) -> usize {
        self.x.len()
    }

    pub(crate) fn people(&self) -> f64 {
        self.weight.iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_people_become_few_cells_that_keep_their_number_and_middle() {
        let places: Vec<[f64; 2]> = (0..20_000).map(|i| [f64::from(i % 200) / 7.0, f64::from(i / 200) / 9.0]).collect();
        let cells = Cells::of(&places);
        assert!(cells.len() < 4000);
        assert_eq!(cells.people(), 20_000.0);
        let mean = cells.x.iter().zip(&cells.weight).map(|(x, w)| x * w).sum::<f64>() / 20_000.0;
        assert!((mean - 199.0 / 14.0).abs() < 1e-9);
    }
}
