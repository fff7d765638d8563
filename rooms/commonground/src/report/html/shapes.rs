//! Colour alone does not tell groups apart for everybody: each group has a shape too, and its letter.

use std::fmt::Write;

/// Number of different shapes; group 8 has the shape and colour of group 0, and another letter.
pub(crate) const SHAPES: usize = 8;

/// Appends the outline of group `group`'s shape around (`x`, `y`) to the data of an SVG path. All shapes of one `radius` have about the
/// area of the circle of that radius.
pub(crate) fn outline(path: &mut String, group: usize, x: f64, y: f64, radius: f64) {
    let r = radius;
    // Writing to a string cannot fail.
    let _ = match group % SHAPES {
        0 => write!(path, "M{:.1} {y:.1}a{r:.1} {r:.1} 0 1 0 {:.1} 0a{r:.1} {r:.1} 0 1 0-{:.1} 0", x - r, 2.0 * r, 2.0 * r),
        1 => {
            let side = 1.77 * r;
            write!(path, "M{:.1} {:.1}h{side:.1}v{side:.1}h-{side:.1}z", x - side / 2.0, y - side / 2.0)
        }
        2 => polygon(path, x, y, 1.5 * r, &[(0.0, -1.0), (0.87, 0.5), (-0.87, 0.5)]),
        3 => polygon(path, x, y, 1.25 * r, &[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]),
        4 => {
            let arm = 0.8 * r;
            write!(
                path,
                "M{:.1} {:.1}h{arm:.1}v{arm:.1}h{arm:.1}v{arm:.1}h-{arm:.1}v{arm:.1}h-{arm:.1}v-{arm:.1}h-{arm:.1}v-{arm:.1}h{arm:.1}z",
                x - arm / 2.0,
                y - arm * 1.5
            )
        }
        5 => polygon(path, x, y, 1.5 * r, &[(0.0, 1.0), (0.87, -0.5), (-0.87, -0.5)]),
        6 => polygon(path, x, y, 1.25 * r, &[(-0.5, -1.0), (0.5, -1.0), (0.18, 0.0), (0.5, 1.0), (-0.5, 1.0), (-0.18, 0.0)]),
        _ => polygon(path, x, y, 1.1 * r, &[(1.0, 0.0), (0.5, 0.87), (-0.5, 0.87), (-1.0, 0.0), (-0.5, -0.87), (0.5, -0.87)]),
    };
}

fn polygon(path: &mut String, x: f64, y: f64, scale: f64, corners: &[(f64, f64)]) -> std::fmt::Result {
    for (place, (dx, dy)) in corners.iter().enumerate() {
        write!(path, "{}{:.1} {:.1}", if place == 0 { 'M' } else { 'L' }, x + dx * scale, y + dy * scale)?;
    }
    path.push('z');
    Ok(())
}

/// The shape of a group alone, centred in a box of 20 × 20.
pub(crate) fn emblem(group: usize) -> String {
    let mut path = String::new();
    outline(&mut path, group, 10.0, 10.0, 7.0);
    path
}
