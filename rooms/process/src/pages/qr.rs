//! A phone with a camera should not have to type: the link as a square code, drawn as one path.

use std::fmt::Write as _;

use fast_qr::ECL;
use fast_qr::qr::QRBuilder;
use toguna_web::{Html, PageError};

/// The white frame that readers need around a code, in modules.
const QUIET: usize = 4;

/// A drawing of the code for `link`; `name` says to those who do not see it what it is.
///
/// # Errors
/// [`PageError::Internal`] for a link longer than a code can hold, about 2,000 letters.
pub fn drawing(link: &str, name: &str) -> Result<Html, PageError> {
    let code = QRBuilder::new(link).ecl(ECL::M).build();
    let code = code.map_err(|_| PageError::Internal("the link is too long for a code".to_owned()))?;
    let size = code.size;
    let mut path = String::new();
    for row in 0..size {
        let is_dark = |column: usize| column < size && code.data[row * size + column].value();
        let mut column = 0;
        while column < size {
            let length = (column..size).take_while(|column| is_dark(*column)).count();
            if length > 0 {
                // Neighbours in a row are one stroke.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET);
            }
            column += length.max(1);
        }
    }
    let edge = size + 2 * QUIET;
    Ok(Html::trusted(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {edge} {edge}\" role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{edge}v{edge}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>",
        Html::text(name)
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_draws_the_modules_of_the_code_and_no_others() {
        let link = "https://toguna.example.org/d/le-puits";
        let code = QRBuilder::new(link).ecl(ECL::M).build().unwrap();
        let drawn = drawing(link, "a & b").unwrap();
        let markup = drawn.as_str();
        assert!(markup.contains("aria-label=\"a &amp; b\""));
        let path = markup.rsplit_once("d=\"").unwrap().1.split('"').next().unwrap();
        let mut dark = 0;
        for stroke in path.split('M').skip(1) {
            let (place, rest) = stroke.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let length: usize = rest.split('v').next().unwrap().parse().unwrap();
            for column in 0..length {
                let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
                assert!(code.data[(y - QUIET) * code.size + x - QUIET + column].value());
                dark += 1;
            }
        }
        let expected = code.data[..code.size * code.size].iter().filter(|module| module.value()).count();
        assert_eq!(dark, expected);
    }

    #[test]
    fn a_link_without_end_is_no_panic() {
        assert!(drawing(&"a".repeat(10_000), "").is_err());
    }
}
