//! Who belongs where: opinion groups found by another tool, or social groups that people declared.
//!
//! People type these tables in a spreadsheet: blanks around a value do not count, and semicolons may stand for commas.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use toguna_opinion::analysis::Dimension;

use super::Progress;
use super::catalog::unreadable;
use super::error::{Countable, InputError, InputErrorKind, shown};
use super::names::{Name, Names};
use super::notes;
use super::scan::{Row, Scanner};
use super::source::{Opened, Source};
use toguna_commonground::conversation::Note;

/// Values of one dimension, or groups, are at most so many.
const VALUES_LIMIT: usize = 65_535;

/// Groups that were given, for a list of participants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// The groups' names in canonical order: numbers by value, then other names by their bytes.
    pub names: Vec<String>,
    /// For each participant the place of their group in `names`, or `None` where the file gives none.
    pub group_of: Vec<Option<u16>>,
    /// The file's name and the SHA-256 of its bytes.
    pub file: (String, String),
    /// What was passed over.
    pub notes: Vec<Note>,
}

/// Social groups that were declared, for a list of participants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// One for each column, in the order of the file; values in canonical order.
    pub dimensions: Vec<Dimension>,
    /// The file's name and the SHA-256 of its bytes.
    pub file: (String, String),
    /// What was passed over.
    pub notes: Vec<Note>,
}

/// Reads groups from a table with the columns `participant` and `group`; an empty group is none.
/// `participants` are the names of the dialogue; the file's others are counted in a note.
///
/// # Errors
/// As [`read`](super::read); a participant who is there twice with different groups; more than 65,535 groups.
pub fn read_labels(path: &Path, participants: &[String]) -> Result<Labels, InputError> {
    let table = Table::read(path, participants, |scanner| Ok(vec![scanner.need("group")?]))?;
    let Table { columns, file, notes } = table;
    let Some(column) = columns.into_iter().next() else {
        return Err(InputError::of_file(&file.0, InputErrorKind::Empty));
    };
    Ok(Labels { names: column.values, group_of: column.value_of, file, notes })
}

/// Reads declared groups from a table with the column `participant` and one column for each dimension; an empty field declares nothing.
/// `participants` are the names of the dialogue; the file's others are counted in a note.
///
/// # Errors
/// As [`read`](super::read); no dimension; a participant who is there twice with different values; more than 65,535 values.
pub fn read_declared(path: &Path, participants: &[String]) -> Result<Declared, InputError> {
    let table = Table::read(path, participants, |scanner| {
        let participant = scanner.need("participant")?;
        let dimensions: Vec<usize> = (0..scanner.columns().len()).filter(|&column| column != participant).collect();
        if dimensions.is_empty() {
            return Err(scanner.error(InputErrorKind::NoDimension));
        }
        if dimensions.len() > VALUES_LIMIT {
            return Err(scanner.error(InputErrorKind::TooMany { what: Countable::Dimensions, limit: VALUES_LIMIT as u64 }));
        }
        Ok(dimensions)
    })?;
    Ok(Declared { dimensions: table.columns, file: table.file, notes: table.notes })
}

struct Table {
    columns: Vec<Dimension>,
    file: (String, String),
    notes: Vec<Note>,
}

impl Table {
    fn read(
        path: &Path,
        participants: &[String],
        choose: impl FnOnce(&Scanner<Source<'_>>) -> Result<Vec<usize>, InputError>,
    ) -> Result<Self, InputError> {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        let fail = |error: &std::io::Error| InputError::of_file(&path.display().to_string(), unreadable(error));
        let file = File::open(path).map_err(|e| fail(&e))?;
        let opened = Opened::file(Vec::new(), file).map_err(|e| fail(&e))?;
        let (mut unpacked, mut silent) = (0, |_: Progress<'_>| {});
        let mut scanner = Scanner::new(&name, Source::new(&name, opened, &mut unpacked, &mut silent)?);
        scanner.guess_delimiter()?;
        scanner.read_header()?;
        let participant = scanner.need("participant")?;
        let chosen = choose(&scanner)?;
        let titles: Vec<String> = chosen.iter().map(|&column| scanner.columns()[column].clone()).collect();
        if titles.iter().any(String::is_empty) {
            return Err(InputError { line: Some(1), ..scanner.error(InputErrorKind::EmptyName) });
        }
        let mut known = Names::default();
        for name in participants {
            known.place_of(name).map_err(|kind| scanner.error(kind))?;
        }
        let mut values: Vec<Names> = chosen.iter().map(|_| Names::default()).collect();
        let mut rows: BTreeMap<Name, Vec<Option<u32>>> = BTreeMap::new();
        while let Some(row) = scanner.next_row()? {
            let name = row.text(participant)?.trim();
            if name.is_empty() {
                return Err(row.error(participant, InputErrorKind::EmptyName));
            }
            let places =
                chosen.iter().zip(&mut values).map(|(&column, names)| value(&row, column, names)).collect::<Result<Vec<_>, _>>()?;
            match rows.insert(Name::new(name), places.clone()) {
                Some(earlier) if earlier != places => {
                    return Err(row.error(participant, InputErrorKind::TwoPlaces(shown(name, 40))));
                }
                _ => {}
            }
        }
        if rows.is_empty() {
            return Err(scanner.error(InputErrorKind::NoRows));
        }
        let digest = scanner.into_source().finish(&name)?;
        let mut value_of: Vec<Vec<Option<u16>>> = chosen.iter().map(|_| vec![None; participants.len()]).collect();
        let sorted: Vec<(Vec<String>, Vec<u32>)> = values.iter_mut().map(Names::sort).collect();
        let mut unknown = 0;
        for (name, places) in &rows {
            let Some(person) = known.find(&name.to_string()) else {
                unknown += 1;
                continue;
            };
            for (dimension, place) in places.iter().enumerate() {
                value_of[dimension][person as usize] = place.map(|place| sorted[dimension].1[place as usize] as u16);
            }
        }
        let unplaced = (0..participants.len()).filter(|&person| value_of.iter().all(|values| values[person].is_none())).count();
        let mut notes = Vec::new();
        if unknown > 0 {
            notes.push(notes::count("notes-read-groups-unknown", unknown));
        }
        if unplaced > 0 {
            notes.push(notes::count("notes-read-groups-missing", unplaced as u64));
        }
        let columns = titles.into_iter().zip(sorted).zip(value_of);
        let columns = columns.map(|((name, (values, _)), value_of)| Dimension { name, values, value_of }).collect();
        Ok(Self { columns, file: (name, digest), notes })
    }
}

fn value(row: &Row<'_>, column: usize, names: &mut Names) -> Result<Option<u32>, InputError> {
    let text = row.text(column)?.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let place = names.place_of(text).map_err(|kind| row.error(column, kind))?;
    if place as usize >= VALUES_LIMIT {
        return Err(row.error(column, InputErrorKind::TooMany { what: Countable::Values, limit: VALUES_LIMIT as u64 }));
    }
    Ok(Some(place))
}
