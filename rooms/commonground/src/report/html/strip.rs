//! One figure for everybody hides who is behind it: a strip shows where every side stands on one statement.

use std::fmt::Write;

use super::map::colour;
use super::shapes::outline;

/// How an answer spreads over the sides: a bar for the interval of everybody, a shape for each opinion group above it, a tick for each
/// declared group below, and a line at one half.
pub(crate) struct Strip {
    /// Interval and share of everybody.
    pub(crate) everybody: ([f64; 2], f64),
    /// Each opinion group: its number, and its share.
    pub(crate) groups: Vec<(usize, f64)>,
    /// Each declared group that may be shown: its share.
    pub(crate) declared: Vec<f64>,
}

/// A strip as the inside of an SVG that is 240 wide.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DrawnStrip {
    pub(crate) height: f64,
    /// SVG made of numbers alone.
    pub(crate) markup: String,
}

/// Shapes nearer than this stand above each other.
const SHAPE_WIDTH: f64 = 10.5;
const ROW_HEIGHT: f64 = 9.5;
/// With more rows than this, shapes cover each other.
const MOST_ROWS: usize = 4;

/// The place of a share from left to right.
pub(crate) fn along(share: f64) -> f64 {
    6.0 + share * 228.0
}

impl Strip {
    pub(crate) fn drawn(&self) -> DrawnStrip {
        let rows = self.rows();
        let above = rows.iter().map(|row| row + 1).max().unwrap_or(0) as f64 * ROW_HEIGHT;
        let axis = above + 8.0;
        let height = axis + if self.declared.is_empty() { 8.0 } else { 15.0 };
        let ([lower, upper], share) = self.everybody;
        let mut svg = String::new();
        // Writing to a string cannot fail.
        let _ = write!(
            svg,
            "<path class=axis d=\"M6 {axis}H234M120 2V{:.1}\"/><path class=all d=\"M{:.1} {axis}H{:.1}\"/><path class=pt d=\"M{:.1} {:.1}v9\"/>",
            height - 1.0,
            along(lower),
            along(upper),
            along(share),
            axis - 4.5
        );
        if !self.declared.is_empty() {
            svg.push_str("<path class=tick d=\"");
            for share in &self.declared {
                let _ = write!(svg, "M{:.0} {:.1}v6", along(*share), axis + 7.5);
            }
            svg.push_str("\"/>");
        }
        for ((group, share), row) in self.groups.iter().zip(rows) {
            let _ = write!(svg, "<path class=g{} d=\"", colour(*group));
            outline(&mut svg, *group, along(*share), axis - 7.0 - ROW_HEIGHT * (row as f64 + 0.5), 4.0);
            svg.push_str("\"/>");
        }
        DrawnStrip { height, markup: svg }
    }

    /// The row of each group's shape, 0 next to the bar.
    fn rows(&self) -> Vec<usize> {
        let mut taken: Vec<(usize, f64)> = Vec::new();
        for (_, share) in &self.groups {
            let x = along(*share);
            let free = |row: &usize| taken.iter().all(|(other, at)| other != row || (at - x).abs() >= SHAPE_WIDTH);
            let row = (0..MOST_ROWS).find(free).unwrap_or(MOST_ROWS - 1);
            taken.push((row, x));
        }
        taken.into_iter().map(|(row, _)| row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_that_agree_alike_stand_above_each_other() {
        let strip = Strip { everybody: ([0.7, 0.8], 0.75), groups: vec![(0, 0.75), (1, 0.76), (2, 0.2)], declared: Vec::new() };
        assert_eq!(strip.rows(), [0, 1, 0]);
        assert!((strip.drawn().height - (2.0 * ROW_HEIGHT + 16.0)).abs() < 1e-9);
    }
}
