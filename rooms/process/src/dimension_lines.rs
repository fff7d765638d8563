//! Social groups are written the way one would write them on a board, one dimension a line: `sex: women, men`. In each language the same
//! lines stand in the same order, so that a woman is counted as a woman whichever language she reads.

use crate::model::{Dimension, Label};

/// What is wrong, and in which line, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineFault {
    /// The line; for [`LineTrouble::OtherLines`], the number of lines here.
    pub line: usize,
    /// What is wrong.
    pub what: LineTrouble,
}

/// What can be wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineTrouble {
    /// It has no colon between the name and the values.
    NoColon,
    /// Nothing stands before the colon.
    NoName,
    /// Fewer than two values: nothing to choose.
    TooFewValues,
    /// There are more or fewer lines than in the first language, which has so many.
    OtherLines(usize),
    /// It has `here` values, and in the first language `there`.
    OtherValues {
        /// Values in this language.
        here: usize,
        /// Values in the first language.
        there: usize,
    },
}

/// The lines of these dimensions in one language.
pub fn written(dimensions: &[Dimension], language: &str) -> String {
    let name = |label: &Label| label.names.iter().find(|(tag, _)| tag == language).map_or_else(String::new, |(_, name)| name.clone());
    let lines: Vec<String> = dimensions
        .iter()
        .filter(|dimension| !name(&dimension.label).is_empty())
        .map(|dimension| format!("{}: {}", name(&dimension.label), dimension.values.iter().map(name).collect::<Vec<_>>().join(", ")))
        .collect();
    lines.join("\n")
}

/// The dimensions that these lines mean, from pairs of language and lines; the first language is the one that others are compared with.
///
/// Empty lines do not count; a further language without any is still to be translated. Values are parted by commas or semicolons, Latin or Arabic.
///
/// # Errors
/// The first fault, with the language in which it stands.
///
/// ```
/// use toguna_process::dimension_lines::{LineFault, LineTrouble, read};
/// let dimensions = read(&[("fr", "sexe : femmes, hommes"), ("ar", "الجنس: نساء، رجال")]).unwrap();
/// assert_eq!(dimensions[0].values[0].in_language("ar"), "نساء");
/// let fault = LineFault { line: 1, what: LineTrouble::OtherValues { here: 2, there: 3 } };
/// assert_eq!(read(&[("fr", "âge : 18–35, 36–55, 56+"), ("en", "age: young, old")]), Err(("en".to_owned(), fault)));
/// ```
pub fn read(texts: &[(&str, &str)]) -> Result<Vec<Dimension>, (String, LineFault)> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for (place, (language, text)) in texts.iter().enumerate() {
        let lines = lines_of(text).map_err(|fault| ((*language).to_owned(), fault))?;
        if place > 0 && lines.is_empty() {
            // Still to be translated.
            continue;
        }
        if place == 0 {
            dimensions =
                lines.iter().map(|line| Dimension { label: Label::default(), values: vec![Label::default(); line.values.len()] }).collect();
        }
        let fault = |line, what| Err(((*language).to_owned(), LineFault { line, what }));
        if lines.len() != dimensions.len() {
            return fault(lines.len(), LineTrouble::OtherLines(dimensions.len()));
        }
        for (line, dimension) in lines.into_iter().zip(&mut dimensions) {
            let (here, there) = (line.values.len(), dimension.values.len());
            if here != there {
                return fault(line.number, LineTrouble::OtherValues { here, there });
            }
            dimension.label.names.push(((*language).to_owned(), line.name));
            for (value, label) in line.values.into_iter().zip(&mut dimension.values) {
                label.names.push(((*language).to_owned(), value));
            }
        }
    }
    Ok(dimensions)
}

struct Line {
    number: usize,
    name: String,
    values: Vec<String>,
}

fn lines_of(text: &str) -> Result<Vec<Line>, LineFault> {
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let fault = |what| Err(LineFault { line: number, what });
        let Some((name, values)) = line.split_once([':', '：']) else { return fault(LineTrouble::NoColon) };
        let name = name.trim().to_owned();
        if name.is_empty() {
            return fault(LineTrouble::NoName);
        }
        let values = values.split([',', '،', ';', '؛']).map(str::trim).filter(|value| !value.is_empty());
        let values: Vec<String> = values.map(str::to_owned).collect();
        if values.len() < 2 {
            return fault(LineTrouble::TooFewValues);
        }
        lines.push(Line { number, name, values });
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_back_as_they_were_written() {
        let (fr, ar) = ("sexe: femmes, hommes\nactivité: éleveurs, pêcheurs, autres", "الجنس: نساء, رجال\nالعمل: رعاة, صيادون, آخرون");
        let dimensions = read(&[("fr", fr), ("ar", ar)]).unwrap();
        assert_eq!(dimensions.len(), 2);
        assert_eq!(written(&dimensions, "fr"), fr);
        assert_eq!(written(&dimensions, "ar"), ar);
        assert_eq!(read(&[("fr", " \n"), ("ar", "")]), Ok(Vec::new()));
        let untranslated = read(&[("fr", fr), ("ar", "")]).unwrap();
        assert_eq!(written(&untranslated, "ar"), "");
        assert_eq!(untranslated[0].values[0].in_language("ar"), "femmes");
    }

    #[test]
    fn each_slip_is_told_with_its_line() {
        let fault = |texts: &[(&str, &str)]| read(texts).map_err(|(language, fault)| (language, fault.line, fault.what)).unwrap_err();
        assert_eq!(fault(&[("fr", "\nsexe femmes, hommes")]), ("fr".to_owned(), 2, LineTrouble::NoColon));
        assert_eq!(fault(&[("fr", ": femmes, hommes")]), ("fr".to_owned(), 1, LineTrouble::NoName));
        assert_eq!(fault(&[("fr", "sexe : femmes, ,")]), ("fr".to_owned(), 1, LineTrouble::TooFewValues));
        assert_eq!(fault(&[("fr", ""), ("ar", "a : b, c")]), ("ar".to_owned(), 1, LineTrouble::OtherLines(0)));
        let other = LineTrouble::OtherValues { here: 3, there: 2 };
        assert_eq!(fault(&[("fr", "a : b, c\nd : e, f"), ("bm", "a : b, c\nd : e, f, g")]), ("bm".to_owned(), 2, other));
    }
}
